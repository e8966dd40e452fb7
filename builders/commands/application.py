"""The command line as typer reads it: what stands before a command, and the commands."""

from __future__ import annotations

import logging
import sys
from typing import Annotated

import typer

from builders import __version__
from builders.commands.registry import COMMANDS
from builders.terminal import OUT

app = typer.Typer(
    name="lightwell",
    help="Make an open-data transparency portal from a folder of published files.\n\n"
    "Exit codes: 0 all is well; 1 the data hold an error; 2 the command or a setting is wrong.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        OUT.print(f"lightwell {__version__}")
        raise typer.Exit


@app.callback()
def lightwell(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Take the options that stand before a command."""
    del version
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)


for name, command in COMMANDS.items():
    app.command(name)(command)
