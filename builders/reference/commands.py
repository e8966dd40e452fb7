"""The commands, from the command line's own help."""

from __future__ import annotations

from typing import Any

import typer.main

from builders.commands.application import app
from builders.reference.markdown import code, codes, section, table, text
from builders.reference.page import ReferencePage

# Every command has it.
COMMON = {"help"}


def _form(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return code(parameter.metavar or parameter.name.upper())
    return codes((*parameter.opts, *parameter.secondary_opts))


def _default(parameter: Any) -> str:
    value = parameter.default
    if parameter.param_type_name == "argument" and parameter.required:
        return "must be given"
    if callable(value) or value is None or value is False or value == "":
        return ""
    return code(value)


def _parameters(command: Any) -> str:
    rows = [
        (_form(parameter), text(parameter.help or ""), _default(parameter))
        for parameter in command.params
        if parameter.name not in COMMON
    ]
    return table(("Written", "What it says", "If it is left out"), rows) if rows else ""


def _paragraphs(words: str) -> str:
    return "\n\n".join(text(paragraph) for paragraph in words.split("\n\n"))


def _command(name: str, command: Any) -> str:
    return section(f"`lightwell {name}`", _paragraphs(command.help or ""), _parameters(command))


def _write() -> str:
    group: Any = typer.main.get_command(app)
    commands = [_command(name, command) for name, command in group.commands.items()]
    before = section("Before any command", _parameters(group))
    return "\n".join((_paragraphs(group.help), "", *commands, before))


COMMANDS_PAGE = ReferencePage(
    "commands.md",
    "Commands",
    "`lightwell COMMAND --help` prints the same. `mkdocs build` and `mkdocs serve` give the same "
    "site, since the work is done in the plugin.",
    _write,
)
