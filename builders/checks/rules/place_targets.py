"""What a descriptor says of a name leads to a place that there is."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem
from builders.sources.names import fold
from builders.wording.nearest import did_you_mean


def check(given: RuleInput) -> Iterator[Problem]:
    """Each alias and each shared name that leads to no name, id or alias of a place.

    A portal without places is passed over: that it has none is told once (``unplaced.py``).
    """
    if not given.known_places:
        return
    said = [("shared", name, target) for name, ts in given.dataset.shared.items() for target in ts]
    if given.dataset.kind != "places":
        said += [("aliases", name, target) for name, target in given.dataset.aliases.items()]
    for key, name, target in said:
        if fold(target) in given.known_places:
            continue
        hint = did_you_mean(target, given.place_names)
        path = ("lightwell", "places", key)
        yield given.dataset.problem("place-alias-unknown", path, name, target, hint)


RULE = Rule(
    "place_targets",
    frozenset({"places", "budget", "projects", "requests", "indicators", "counts"}),
    "The aliases and shared names of a descriptor lead to places of the portal.",
    ("place-alias-unknown",),
    check,
)
