"""Money is split among places by what is known of each."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.checks.splits import weights_of
from builders.problems import Problem
from builders.sources.names import fold
from builders.sources.place import Place


def check(given: RuleInput) -> Iterator[Problem]:
    """Each shared name whose rule asks for a number that is not known of one of its places."""
    named: dict[str, Place] = {}
    for place in given.places:
        for name in place.names:
            named.setdefault(fold(name), place)
    for name, rule in given.dataset.split.items():
        targets = given.dataset.shared.get(name, ())
        places = [named[fold(one)] for one in targets if fold(one) in named]
        if places and not weights_of(places, rule):
            path = ("lightwell", "places", "split")
            yield given.dataset.problem("place-split-unknown", path, name, rule)


RULE = Rule(
    "place_splits",
    frozenset({"budget", "projects"}),
    "Money that places share is split by a number that is known of each of them.",
    ("place-split-unknown",),
    check,
)
