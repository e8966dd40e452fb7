"""The kind of a table and the roles of its columns, each claim checked against the values.

What is not certain enough stays open: open is better than wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from builders.adding.accounts import find_accounts
from builders.adding.belonging import are_payments
from builders.adding.claim import Claim, Guess
from builders.adding.claiming import (
    Joins,
    assigned,
    left_open,
    maybe,
    scored_pairs,
    with_added_up,
    with_id_from_name,
    with_own_codes,
    with_points,
)
from builders.adding.coding import Coding, code_cells
from builders.adding.counted import statistic_said
from builders.adding.elimination import ONLY_MONEY, OPEN_MONEY, money_left
from builders.adding.given import NOTHING_GIVEN, Given
from builders.adding.likelihood import OF_ANOTHER, score_of
from builders.adding.measured import find_measured
from builders.adding.profile import Profiles
from builders.adding.said_of_all import constants_of, fixed_by, statistic_of
from builders.adding.wide import find_wide
from builders.sources.dataset import RoleType, Shape

MOST_COLUMNS = 500  # that are looked at for roles: no table of a city means more by its own


def guess_kind(
    shapes: Mapping[str, Shape],
    profiles: Profiles,
    hints: Sequence[str],
    joins: Joins,
    given: Given = NOTHING_GIVEN,
) -> list[Guess]:
    """A guess for each kind that the table may be of, the likeliest first.

    ``hints`` are the name of the file and what stands above its table; ``joins`` say for each
    column how many of its cells name places of the portal; ``given`` is what a person said.
    """
    guesses = [guess_roles(shape, profiles, hints, joins, given) for shape in shapes.values()]
    return sorted(guesses, key=lambda own: -own.score)


def guess_roles(
    shape: Shape,
    profiles: Profiles,
    hints: Sequence[str],
    joins: Joins,
    given: Given = NOTHING_GIVEN,
) -> Guess:
    """The roles of a table that is taken to be of one kind."""
    guess = _guessed(shape, profiles, hints, joins, given)
    score = score_of(shape, guess, hints)
    return replace(guess, score=score * OF_ANOTHER if are_payments(shape.kind, profiles) else score)


def _guessed(
    shape: Shape, profiles: Profiles, hints: Sequence[str], joins: Joins, said: Given
) -> Guess:
    """What is said, what is found, and what is left open; without a score yet."""
    told, fixed = list(_told(shape, profiles, said)), list(fixed_by(shape, said))
    spoken = {column for claim in told for column in claim.columns}
    left = replace(profiles, columns=tuple(c for c in profiles.columns if c.name not in spoken))
    wide = (
        find_wide(shape, left, hints)
        or find_accounts(shape, left, hints)
        or find_measured(shape, left, joins)
    )
    spread = set(wide.columns) if wide else set()
    given = {*(wide.roles if wide else ()), *(c.role for c in told), *(c.role for c in fixed)}
    open_roles = [role for role in shape.roles if role.name not in given]
    columns = [own for own in left.columns if own.name not in spread][:MOST_COLUMNS]
    scored = scored_pairs(shape.kind, open_roles, columns, joins)
    claims = [*told, *with_own_codes(assigned(scored), profiles)]
    claims = with_added_up(shape, claims, scored)
    claims = with_points(claims)
    claims = with_id_from_name(shape, claims, profiles)
    order = [role.name for role in shape.roles]
    claims.sort(key=lambda claim: order.index(claim.role))
    spoken_of = {*(c.role for c in claims), *given}
    constants = [*fixed, *constants_of(shape, profiles, wide, spoken_of, hints)]
    claims += left_open(shape, left, claims, spread, {*spoken_of, *(c.role for c in constants)})
    spoken_of |= {c.role for c in claims}
    named = statistic_said(shape, _values(claims), wide, hints)
    constants += statistic_of(claims, constants, named)
    known = {*spoken_of, *(c.role for c in constants)}
    return Guess(
        kind=shape.kind,
        score=0.0,
        claims=tuple(claims),
        constants=tuple(constants),
        wide=wide,
        codings=_codings(shape, profiles, claims),
        wanting=tuple(r.name for r in shape.roles if r.required and r.name not in known),
        maybe=(*_money_left(shape, left, claims, spoken_of), *maybe(scored, claims)),
        columns=len(profiles.columns),
    )


def _told(shape: Shape, profiles: Profiles, said: Given) -> Iterator[Claim]:
    """The roles that a person gave a column, where this table has it."""
    for name, column in said.roles.items():
        if shape.role(name) and profiles.get(column):
            yield Claim(name, (column,), 1.0, "you said so")


def _money_left(
    shape: Shape, profiles: Profiles, claims: Sequence[Claim], said: set[str]
) -> Iterator[Claim]:
    taken = {column for claim in claims for column in claim.columns}
    if column := money_left(shape, profiles, taken, said):
        yield Claim(OPEN_MONEY, (column,), 0.5, ONLY_MONEY)


def _values(claims: Sequence[Claim]) -> list[str]:
    return [column for claim in claims if claim.role == "value" for column in claim.columns]


def _codings(shape: Shape, profiles: Profiles, claims: Sequence[Claim]) -> dict[str, Coding]:
    found = {}
    for claim in claims:
        role, column = shape.role(claim.role), profiles.get(claim.columns[0])
        if role and column and role.type is RoleType.CODE:
            found[claim.role] = code_cells(shape.kind, role, column.cells)
    return found
