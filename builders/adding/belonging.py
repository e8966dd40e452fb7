"""What a column tells by those beside it: whose code it is, and of what kind the rows are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builders.adding.compounds import words_of
from builders.adding.naming import CODES, likeness
from builders.adding.profile import Holds, Profiles
from builders.adding.words.tokens import telling

CODE = "_code"
BY_NAME, NO_DOUBT = 0.85, 0.9  # how like a role a name must be
LEAVES_OUT_PAYEES = frozenset({"budget", "projects", "indicators", "counts"})


def strange_codes(claimed: Mapping[str, str], profiles: Profiles) -> Iterator[str]:
    """Roles of codes whose column belongs to another name: a division's code is no department's.

    ``claimed`` has the column of each role. A code belongs to the column that has the same words.
    """
    for role, column in claimed.items():
        if not role.endswith(CODE):
            continue
        named = claimed.get(role.removesuffix(CODE), "")
        about = _about(column)
        owners = {
            own.name
            for own in profiles.columns
            if own.name != column and own.holds is Holds.TEXT and _about(own.name) == about
        }
        if about and owners and named and named not in owners:
            yield role


def _about(name: str) -> frozenset[str]:
    words = [word for word in words_of(name) if word not in CODES]
    return frozenset(telling(tuple(words))) if words else frozenset()


def are_payments(kind: str, profiles: Profiles) -> bool:
    """Whether rows of another kind tell whom was paid and on what day: they are payments."""
    if kind not in LEAVES_OUT_PAYEES:
        return False
    paid = any(
        column.holds is Holds.TEXT and likeness("payments", "payee", column.name).score >= NO_DOUBT
        for column in profiles.columns
    )
    return paid and any(
        column.holds is Holds.DATE
        and (kind == "budget" or likeness("payments", "date", column.name).score >= BY_NAME)
        for column in profiles.columns
    )
