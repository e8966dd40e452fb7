"""Which of the guesses is taken: one that is whole, or one whose kind is plain but for one role."""

from __future__ import annotations

from collections.abc import Sequence

from builders.adding.guess import KNOWN_KIND, SURE, Guess
from builders.kinds import SHAPES
from builders.sources.dataset import RoleType

FEWEST_SURE = 4  # roles that are beyond doubt, where one that is required was not found
# A guess that is whole may be less likely where none of another kind comes near it.
LIKELY_ALONE, APART, FEWEST_FOUND = 0.5, 0.15, 4


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
    if best.score >= KNOWN_KIND and not hard_wanting(best):
        return best
    if _stands_alone(guesses):
        return best
    near = sorted((g for g in guesses if len(hard_wanting(g)) == 1), key=lambda g: -_sure(g))
    if not near or _sure(near[0]) < FEWEST_SURE:
        return None
    return near[0] if all(_sure(other) < _sure(near[0]) for other in near[1:]) else None


def _stands_alone(guesses: Sequence[Guess]) -> bool:
    """Whether the likeliest guess is whole, tells several columns, and has no rival."""
    best, *others = guesses
    whole = best.score >= LIKELY_ALONE and not hard_wanting(best)
    apart = all(other.score < best.score - APART for other in others)
    return whole and apart and len(best.claims) >= FEWEST_FOUND


def _sure(guess: Guess) -> int:
    """How many roles are beyond doubt."""
    return sum(claim.certainty >= SURE for claim in guess.claims)
