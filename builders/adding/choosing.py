"""Which of the guesses is taken: one that is whole, or one whose kind is plain but for one role."""

from __future__ import annotations

from collections.abc import Sequence

from builders.adding.claim import SURE, Guess
from builders.adding.elimination import ONLY_MONEY
from builders.adding.likelihood import KNOWN_KIND
from builders.adding.only_number import ONLY_NUMBER
from builders.kinds import SHAPES
from builders.sources.dataset import RoleType

FEWEST_SURE = 4  # roles that are beyond doubt, where one that is required was not found
# A guess that is whole may be less likely where none of another kind comes near it.
LIKELY_ALONE, APART, FEWEST_FOUND = 0.5, 0.15, 4
LIKELY_WITH_MONEY = 0.45  # where the one column of money waits for a person to say what it is
FEW_COLUMNS = 3  # a place, what is counted there, and the number of the place
OPEN_PERIOD = ((), ("period",))  # a census says nowhere of what year it is


def hard_wanting(guess: Guess) -> tuple[str, ...]:
    """Required roles that nobody can say for all rows at once, and that no column has."""
    roles = {role.name: role for role in SHAPES[guess.kind].roles}
    return tuple(name for name in guess.wanting if roles[name].type is not RoleType.CODE)


def chosen(guesses: Sequence[Guess]) -> Guess | None:
    """The guess that a table is taken for, of those for each kind, the likeliest first.

    Where a column that must be has a name that we do not know, the others are still told, and the
    one role is left to a person; but only where no second kind has as much for it.
    """
    if not guesses:
        return None
    best = guesses[0]
    measured = next((own for own in guesses if _is_of_places(own)), None)
    is_known = best.score >= KNOWN_KIND and not hard_wanting(best)
    if (is_known or _stands_alone(guesses)) and not (measured and _is_one_of_several(best)):
        return best
    return measured or _statistic(guesses) or _all_but_one(guesses)


def _statistic(guesses: Sequence[Guess]) -> Guess | None:
    """The guess that rows are of periods, with one number each whose name we do not know."""
    found = (own for own in guesses if any(c.why == ONLY_NUMBER for c in own.claims))
    return next((own for own in found if not hard_wanting(own)), None)


def _all_but_one(guesses: Sequence[Guess]) -> Guess | None:
    """The guess of which one required role is left to a person, where none is as plain."""
    near = sorted((g for g in guesses if len(hard_wanting(g)) == 1), key=lambda g: -_sure(g))
    if not near or _sure(near[0]) < FEWEST_SURE:
        return None
    return near[0] if all(_sure(other) < _sure(near[0]) for other in near[1:]) else None


def _stands_alone(guesses: Sequence[Guess]) -> bool:
    """Whether the likeliest guess is whole, tells several columns, and has no rival."""
    best, *others = guesses
    has_money = any(claim.why == ONLY_MONEY for claim in best.maybe)
    least = LIKELY_WITH_MONEY if has_money else LIKELY_ALONE
    whole = best.score >= least and not hard_wanting(best)
    apart = all(other.score < best.score - APART for other in others)
    return whole and apart and len(best.claims) >= FEWEST_FOUND


def _is_of_places(guess: Guess) -> bool:
    """Whether most columns measure places, of which at most the period is not said anywhere."""
    told = any(claim.role == "place" and claim.is_sure for claim in guess.claims)
    if not told or hard_wanting(guess) not in OPEN_PERIOD:
        return False
    if guess.wide is not None:
        return guess.wide.is_measured and len(guess.wide.columns) * 2 >= guess.columns
    return guess.kind == "counts" and guess.columns <= FEW_COLUMNS


def _is_one_of_several(best: Guess) -> bool:
    """Whether a guess tells one column of many alike, such as the people of a census."""
    dated = any(claim.role == "period" for claim in best.claims)
    return best.kind == "counts" and not dated and best.columns > FEW_COLUMNS


def _sure(guess: Guess) -> int:
    """How many roles are beyond doubt."""
    return sum(claim.certainty >= SURE for claim in guess.claims)
