"""A name leads to one place."""

from __future__ import annotations

from collections.abc import Iterator

from builders.checks.rules.rule import Rule, RuleInput, seen_from
from builders.problems import Problem
from builders.sources.names import fold
from builders.sources.place import own_id

CODES = {"id": "place-id-twice", "name": "place-name-twice"}


def check(given: RuleInput) -> Iterator[Problem]:
    """Ids and names that two places bear, and aliases that lead to two places or to none."""
    for role, code in CODES.items():
        if given.has(role):
            yield from _twice(given, role, code)
    if given.has("id", "name"):
        yield from _aliases(given)


def _twice(given: RuleInput, role: str, code: str) -> Iterator[Problem]:
    first: dict[str, tuple[str, int]] = {}
    found = given.rows(
        f"SELECT {role}, file, row FROM {given.relation} "
        f"WHERE {role} IS NOT NULL ORDER BY file, row"
    )
    for name, file, row in found:
        earlier = first.setdefault(fold(str(name)), (file, row))
        if earlier != (file, row):
            wanted = seen_from(file, earlier)
            yield given.problem(code, role, (file, row), found=name, wanted=wanted)


def _aliases(given: RuleInput) -> Iterator[Problem]:
    own: dict[str, str] = {}
    for key, name in given.rows(f"SELECT id, name FROM {given.relation}"):
        own.setdefault(fold(own_id(str(key))), str(name))
        own.setdefault(fold(str(name)), str(name))
    for alias, target in given.dataset.aliases.items():
        place = own.get(fold(target))
        other = own.get(fold(alias))
        if place is None:
            yield _told(given, "place-alias-unknown", alias, target)
        elif other not in (None, place):
            both = f"“{place}” and “{other}”"
            yield _told(given, "place-alias-clash", alias, both)


def _told(given: RuleInput, code: str, alias: str, wanted: str) -> Problem:
    return given.dataset.problem(code, ("lightwell", "places", "aliases"), alias, wanted)


RULE = Rule(
    "place_names",
    frozenset({"places"}),
    "No two places share an id or a name, and an alias leads to one place.",
    ("place-id-twice", "place-name-twice", "place-alias-unknown", "place-alias-clash"),
    check,
)
