"""The rules across rows: what each looks at, for which kinds, and the codes that it gives."""

from __future__ import annotations

from builders.checks.rules import RULES
from builders.checks.rules.rule import Rule
from builders.kinds import KINDS
from builders.reference.markdown import code, codes, section, table, text
from builders.reference.page import ReferencePage


def _row(rule: Rule) -> tuple[str, ...]:
    return (code(rule.name), text(rule.says), codes(rule.codes))


def _write() -> str:
    return "\n".join(
        section(
            text(kind.title),
            table(
                ("Rule", "What it says", "Codes"),
                (_row(rule) for rule in RULES.values() if name in rule.kinds),
            ),
        )
        for name, kind in KINDS.items()
        if any(name in rule.kinds for rule in RULES.values())
    )


RULES_PAGE = ReferencePage(
    "rules.md",
    "Rules",
    "When every cell can be read, these rules look across the rows of a dataset. What each code "
    "means, and what to do about it, is in [Problems and their codes](problems.md).",
    _write,
)
