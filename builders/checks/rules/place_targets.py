"""What a descriptor says of a name leads to a place that there is."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from builders.checks.rules.rule import Rule, RuleInput
from builders.problems import Problem
from builders.sources.names import fold


def check(given: RuleInput) -> Iterator[Problem]:
    """Each alias and each shared name that leads to no name, id or alias of a place.

    A portal without places is passed over: there, each name in the data is told as unknown.
    """
    if not given.known_places:
        return
    said = [("shared", name, target) for name, ts in given.dataset.shared.items() for target in ts]
    if given.dataset.kind != "places":
        said += [("aliases", name, target) for name, target in given.dataset.aliases.items()]
    names = {fold(name): name for name in given.place_names}
    for key, name, target in said:
        if fold(target) in given.known_places:
            continue
        close = get_close_matches(fold(target), names, n=1, cutoff=0.7)
        hint = f"Did you mean “{names[close[0]]}”?" if close else ""
        at = f"lightwell.places.{key}"
        folder = given.dataset.folder
        yield Problem("place-alias-unknown", folder, None, at, name, target, hint)


RULE = Rule(
    "place_targets",
    frozenset({"places", "budget", "projects", "requests", "indicators"}),
    "The aliases and shared names of a descriptor lead to places of the portal.",
    ("place-alias-unknown",),
    check,
)
