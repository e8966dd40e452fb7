"""Which column is read for which role: each claim held to the name and to the values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from builders.adding.belonging import strange_codes
from builders.adding.claim import LIKELY, SURE, Claim
from builders.adding.compounds import without_prefix
from builders.adding.elimination import left_over
from builders.adding.fitting import fit
from builders.adding.identifying import identified_by
from builders.adding.naming import likeness
from builders.adding.profile import Profile, Profiles
from builders.adding.whereabouts import Joined
from builders.sources.dataset import Role, RoleType, Shape

ALIKE = 0.5  # of columns that are only added up together
ADDED_UP = ("spent",)  # roles whose money may stand in several columns

Joins = Mapping[str, Joined]


def scored_pairs(
    kind: str, roles: Iterable[Role], columns: Iterable[Profile], joins: Joins
) -> list[Claim]:
    """Every pair of a role and a column that has anything for it, the best first."""
    found = []
    columns = list(columns)
    called = without_prefix([column.name for column in columns])
    for role in roles:
        for column in columns:
            like, own = likeness(kind, role.name, called[column.name]), fit(kind, role, column)
            joined = joins.get(column.name) if role.type is RoleType.PLACE else None
            score, why = like.score * own.share, f"it {like.how}, {own.why}"
            if own.by_values > score:
                score, why = own.by_values, own.why
            if joined:
                score, why = joined.certainty(score), joined.words
            if score > 0.3:  # noqa: PLR2004 - less is not worth a word
                found.append(Claim(role.name, (column.name,), round(score, 3), why))
    return sorted(found, key=lambda claim: -claim.certainty)


def assigned(scored: Sequence[Claim]) -> list[Claim]:
    """The claims that are certain enough; each role and each column once, the best first."""
    roles: set[str] = set()
    columns: set[str] = set()
    claims = []
    for claim in scored:
        if claim.role in roles or columns.intersection(claim.columns):
            continue
        if claim.certainty < LIKELY or _is_contested(claim, scored, columns):
            continue
        roles.add(claim.role)
        columns.update(claim.columns)
        claims.append(claim)
    return claims


def with_own_codes(claims: list[Claim], profiles: Profiles) -> list[Claim]:
    """Without the codes that belong to another name than the one that was found for their role."""
    strange = set(strange_codes({c.role: c.columns[0] for c in claims}, profiles))
    return [claim for claim in claims if claim.role not in strange]


def _is_contested(claim: Claim, scored: Sequence[Claim], taken: set[str]) -> bool:
    """Whether another column is as good for the role, or nearly, and neither is sure."""
    if claim.certainty >= SURE:
        return False
    return any(
        other.role == claim.role
        and other.columns != claim.columns
        and not taken.intersection(other.columns)
        and other.certainty > claim.certainty - 0.02
        for other in scored
    )


def with_added_up(shape: Shape, claims: list[Claim], scored: Sequence[Claim]) -> list[Claim]:
    """Money of one role that stands in several columns, named alike, is added up."""
    for name in ADDED_UP:
        if shape.role(name) is None or any(claim.role == name for claim in claims):
            continue
        taken = {column for claim in claims for column in claim.columns}
        alike = [c for c in scored if c.role == name and not taken.intersection(c.columns)]
        best = [c for c in alike if c.why == alike[0].why and c.certainty >= ALIKE]
        if len(best) > 1 and not any(ch.isdigit() for c in best for ch in c.columns[0]):
            columns = tuple(column for claim in best for column in claim.columns)
            claims = [*claims, Claim(name, columns, LIKELY, f"each {best[0].why[3:]}; added up")]
    return claims


def with_points(claims: list[Claim]) -> list[Claim]:
    """A latitude without a longitude, or the other way about, is no place."""
    both = {"latitude", "longitude"}
    found = {claim.role for claim in claims} & both
    return claims if found == both else [claim for claim in claims if claim.role not in both]


def with_id_from_name(shape: Shape, claims: list[Claim], profiles: Profiles) -> list[Claim]:
    """Where nothing numbers rows, their name or first moment does: alone, or with one column."""
    by_role = {claim.role: claim for claim in claims}
    role, name = shape.role("id"), by_role.get("name") or by_role.get("opened")
    if role is None or not role.required or "id" in by_role or name is None:
        return claims
    found = identified_by(profiles, name.columns[0])
    why = "no column numbers the rows, and no two of them are alike in this"
    return [*claims, Claim("id", found, LIKELY, why)] if found else claims


def left_open(
    shape: Shape, profiles: Profiles, claims: Sequence[Claim], spread: set[str], said: set[str]
) -> list[Claim]:
    """The one required role that is left, where only one column could be it."""
    taken = {column for claim in claims for column in claim.columns} | spread
    found = left_over(shape, profiles, taken, said)
    return [Claim(role, (column,), LIKELY, why) for role, (column, why) in found.items()]


def maybe(scored: Sequence[Claim], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The best that could be said of roles that nothing was claimed for."""
    taken = {column for claim in claims for column in claim.columns}
    told = {claim.role for claim in claims}
    best: dict[str, Claim] = {}
    for claim in scored:
        if claim.role not in told and not taken.intersection(claim.columns):
            best.setdefault(claim.role, claim)
    return tuple(best.values())
