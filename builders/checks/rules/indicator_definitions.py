"""A ready-made definition that an indicator names is one that there is."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem


def check(given: RuleInput) -> Iterator[Problem]:
    """Each indicator of the descriptor whose definition is not known."""
    if not given.definitions:
        return
    for key, indicator in given.dataset.indicators.items():
        named = indicator.definition
        if named and named not in given.definitions:
            close = get_close_matches(named.lower(), given.definitions, n=1, cutoff=0.5)
            yield Problem(
                "indicator-definition-unknown",
                given.dataset.folder,
                None,
                f"lightwell.indicators.{key}",
                named,
                ", ".join(given.definitions),
                f"Did you mean “{close[0]}”?" if close else "",
            )


RULE = Rule(
    "indicator_definitions",
    frozenset({"indicators"}),
    "The ready-made definition of an indicator is known.",
    ("indicator-definition-unknown",),
    check,
)
