"""A ready-made definition that an indicator names is one that there is."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem
from builders.wording.nearest import did_you_mean


def check(given: RuleInput) -> Iterator[Problem]:
    """Each indicator of the descriptor whose definition is not known."""
    if not given.definitions:
        return
    for key, indicator in given.dataset.indicators.items():
        named = indicator.definition
        if named and named not in given.definitions:
            yield Problem(
                "indicator-definition-unknown",
                given.dataset.folder,
                None,
                f"lightwell.indicators.{key}",
                named,
                ", ".join(given.definitions),
                did_you_mean(named, given.definitions),
            )


RULE = Rule(
    "indicator_definitions",
    frozenset({"indicators"}),
    "The ready-made definition of an indicator is known.",
    ("indicator-definition-unknown",),
    check,
)
