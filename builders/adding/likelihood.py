"""How likely it is that a table is of a kind, by the roles that were found in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builders.adding.claim import Guess
from builders.adding.words.roles import KIND_WORDS
from builders.adding.words.tokens import tokens
from builders.sources.dataset import RoleType, Shape

KNOWN_KIND = 0.62
# Without one of these a table is not of the kind, whatever else it has: an id and a name alone
# make no project.
TELLING_ROLES: Mapping[str, tuple[str, ...]] = {
    "projects": ("status", "budget_current", "budget_original", "spent", "planned_end",
                 "forecast_end", "percent_complete"),
    "indicators": ("value", "numerator"),
    "payments": ("payee", "payee_code"),
    "counts": ("statistic",),
}  # fmt: skip
# These tell it where the name of the file does so too: a card's payments may leave out the payee.
NAMED_ROLES: Mapping[str, tuple[str, ...]] = {"payments": ("category", "department", "purpose")}
OF_ANOTHER = 0.6  # what is left of a kind whose rows say that they are of another
SAID_OF_ALL, NAMED = 0.9, 0.5  # what a constant tells of the kind, and one from a name alone


def score_of(shape: Shape, guess: Guess, hints: Sequence[str]) -> float:
    """How likely the kind is: its required roles, what else was found, and the file's name."""
    certain = {claim.role: claim.certainty for claim in guess.claims}
    if guess.wide:
        certain |= dict.fromkeys(guess.wide.roles, guess.wide.certainty)
    certain |= {c.role: SAID_OF_ALL if c.is_sure else NAMED for c in guess.constants}
    needed = [role for role in shape.roles if role.required]
    got = [certain.get(r.name, 0.4 if r.type is RoleType.CODE else 0.0) for r in needed]
    base = sum(got) / len(got) if got else 0.0
    if any(value == 0.0 for value in got):
        base *= 0.5
    hinted = _hinted(shape.kind, hints)
    telling = (
        *TELLING_ROLES.get(shape.kind, ()),
        *(NAMED_ROLES.get(shape.kind, ()) if hinted else ()),
    )
    told = [role for role in telling if role in certain]
    if shape.kind in TELLING_ROLES and not told:
        base *= 0.5
    more = sum(certain[name] for name in certain if name not in {r.name for r in needed})
    return round(min(base * 0.8 + min(more, 4) * 0.04 + hinted, 1.0), 3)


def _hinted(kind: str, hints: Sequence[str]) -> float:
    said = {word for hint in hints for word in tokens(hint)}
    words = [tokens(part) for part in KIND_WORDS.get(kind, "").split(",")]
    return 0.1 if any(said.issuperset(word) for word in words if word) else 0.0
