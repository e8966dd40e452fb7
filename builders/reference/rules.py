"""The rules: what each looks at, for which kinds or types, and the codes that it gives."""

from __future__ import annotations

import json
from collections.abc import Iterator

from builders.checks.damage.registry import DAMAGE
from builders.checks.letters.registry import LETTERS
from builders.checks.rules import RULES
from builders.checks.rules.rule import Rule
from builders.checks.strict import CELL_RULES, CellRule
from builders.kinds import KINDS
from builders.reference.markdown import code, codes, section, table, text
from builders.reference.page import ReferencePage


def _row(rule: Rule) -> tuple[str, ...]:
    return (code(rule.name), text(rule.says), codes(rule.codes))


def _cell_row(rule: CellRule) -> tuple[str, ...]:
    field, cell = rule.example
    said = ", ".join(f"{key}: {json.dumps(value)}" for key, value in field.items())
    return (code(rule.name), text(rule.says), code(cell), code(said), codes(rule.codes))


def _write() -> str:
    return "\n".join((*_of_cells(), *_of_files(), *_of_kinds()))


def _of_cells() -> Iterator[str]:
    yield section(
        "Every cell that a schema describes",
        "These hold beside what the standard's own checker, frictionless, asks. It would take each "
        "example, or refuse its schema.",
        table(
            ("Rule", "What it says", "Refused, for example", "Under", "Codes"),
            (_cell_row(rule) for rule in CELL_RULES.values()),
        ),
    )


def _of_files() -> Iterator[str]:
    titles = {"Letters that are not what they look like": LETTERS, "Damage": DAMAGE}
    for title, rules in titles.items():
        rows = ((code(r.name), text(r.says), codes(r.codes)) for r in rules.values())
        yield section(title, table(("Rule", "What it says", "Codes"), rows))


def _of_kinds() -> Iterator[str]:
    for name, kind in KINDS.items():
        own = [rule for rule in RULES.values() if name in rule.kinds]
        if own:
            head = ("Rule", "What it says", "Codes")
            yield section(text(kind.title), table(head, (_row(rule) for rule in own)))


RULES_PAGE = ReferencePage(
    "rules.md",
    "Rules",
    "The rules that cells and rows are held to. Those of a kind look across the rows of a dataset "
    "when every cell can be read. What each code means, and what to do about it, is in [Problems "
    "and their codes](problems.md).",
    _write,
)
