"""The kind of a table and the roles of its columns, each claim checked against the values.

What is not certain enough stays open: open is better than wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builders.adding.belonging import are_payments, strange_codes
from builders.adding.coding import Coding, code_cells, code_of
from builders.adding.compounds import without_prefix
from builders.adding.counted import statistic_said
from builders.adding.elimination import left_over
from builders.adding.fitting import fit
from builders.adding.given import NOTHING_GIVEN, Given
from builders.adding.identifying import identified_by
from builders.adding.measured import find_measured
from builders.adding.naming import likeness
from builders.adding.profile import Holds, Profile, Profiles
from builders.adding.whereabouts import Joined
from builders.adding.wide import Wide, find_wide, year_in
from builders.adding.words.roles import KIND_WORDS
from builders.adding.words.tokens import tokens
from builders.sources.dataset import Role, RoleType, Shape

SURE, LIKELY = 0.85, 0.62  # from here on a claim is certain, and a claim at all
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
ALIKE = 0.5  # of columns that are only added up together
MOST_COLUMNS = 500  # that are looked at for roles: no table of a city means more by its own
ADDED_UP = ("spent",)  # roles whose money may stand in several columns


@dataclass(frozen=True, slots=True)
class Claim:
    """A role, the columns that it is read from, how certain that is, and why."""

    role: str
    columns: tuple[str, ...]
    certainty: float
    why: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether a person need not look."""
        return self.certainty >= SURE


@dataclass(frozen=True, slots=True)
class Constant:
    """A role that has one value in every row and no column."""

    role: str
    value: str
    why: str
    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class Guess:
    """What a table is taken for. ``wanting`` are required roles that nothing was found for."""

    kind: str
    score: float
    claims: tuple[Claim, ...] = ()
    constants: tuple[Constant, ...] = ()
    wide: Wide | None = None
    codings: Mapping[str, Coding] = field(default_factory=dict)
    wanting: tuple[str, ...] = ()
    maybe: tuple[Claim, ...] = ()  # not claimed: for a person to decide

    def column_roles(self) -> dict[str, str]:
        """The role of each column that has one."""
        found = {column: claim.role for claim in self.claims for column in claim.columns}
        if self.wide:
            found |= dict.fromkeys(self.wide.columns, self.wide.value_role)
        return found


Joins = Mapping[str, Joined]


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
    score = _score(shape, guess, hints)
    return replace(guess, score=score * OF_ANOTHER if are_payments(shape.kind, profiles) else score)


def _guessed(
    shape: Shape, profiles: Profiles, hints: Sequence[str], joins: Joins, said: Given
) -> Guess:
    """What is said, what is found, and what is left open; without a score yet."""
    told, fixed = list(_told(shape, profiles, said)), list(_fixed(shape, said))
    spoken = {column for claim in told for column in claim.columns}
    left = replace(profiles, columns=tuple(c for c in profiles.columns if c.name not in spoken))
    wide = find_wide(shape, left, hints) or find_measured(shape, left, joins)
    spread = set(wide.columns) if wide else set()
    given = {*(wide.roles if wide else ()), *(c.role for c in told), *(c.role for c in fixed)}
    open_roles = [role for role in shape.roles if role.name not in given]
    columns = [own for own in left.columns if own.name not in spread][:MOST_COLUMNS]
    scored = _scored(shape.kind, open_roles, columns, joins)
    claims = [*told, *_with_own_codes(_assigned(scored), profiles)]
    claims = _with_added_up(shape, claims, scored)
    claims = _with_points(claims)
    claims = _with_id_from_name(shape, claims, profiles)
    order = [role.name for role in shape.roles]
    claims.sort(key=lambda claim: order.index(claim.role))
    spoken_of = {*(c.role for c in claims), *given}
    constants = [*fixed, *_constants(shape, profiles, wide, spoken_of, hints)]
    claims += _left_over(shape, left, claims, spread, {*spoken_of, *(c.role for c in constants)})
    spoken_of |= {c.role for c in claims}
    named = statistic_said(shape, _values(claims), wide, hints)
    constants += _statistic(claims, constants, named)
    known = {*spoken_of, *(c.role for c in constants)}
    return Guess(
        kind=shape.kind,
        score=0.0,
        claims=tuple(claims),
        constants=tuple(constants),
        wide=wide,
        codings=_codings(shape, profiles, claims),
        wanting=tuple(r.name for r in shape.roles if r.required and r.name not in known),
        maybe=_maybe(scored, claims),
    )


def _left_over(
    shape: Shape, profiles: Profiles, claims: Sequence[Claim], spread: set[str], said: set[str]
) -> list[Claim]:
    """The one required role that is left, where only one column could be it."""
    taken = {column for claim in claims for column in claim.columns} | spread
    found = left_over(shape, profiles, taken, said)
    return [Claim(role, (column,), LIKELY, why) for role, (column, why) in found.items()]


def _told(shape: Shape, profiles: Profiles, said: Given) -> Iterator[Claim]:
    """The roles that a person gave a column, where this table has it."""
    for name, column in said.roles.items():
        if shape.role(name) and profiles.get(column):
            yield Claim(name, (column,), 1.0, "you said so")


def _fixed(shape: Shape, said: Given) -> Iterator[Constant]:
    """What a person said of all rows."""
    for name, value in said.constants.items():
        if shape.role(name):
            yield Constant(name, value, "you said so", is_sure=True)


def _scored(
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


def _assigned(scored: Sequence[Claim]) -> list[Claim]:
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


def _with_own_codes(claims: list[Claim], profiles: Profiles) -> list[Claim]:
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


def _with_added_up(shape: Shape, claims: list[Claim], scored: Sequence[Claim]) -> list[Claim]:
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


def _with_points(claims: list[Claim]) -> list[Claim]:
    """A latitude without a longitude, or the other way about, is no place."""
    both = {"latitude", "longitude"}
    found = {claim.role for claim in claims} & both
    return claims if found == both else [claim for claim in claims if claim.role not in both]


def _with_id_from_name(shape: Shape, claims: list[Claim], profiles: Profiles) -> list[Claim]:
    """Where nothing numbers the rows, the name identifies them: alone, or with one more column."""
    by_role = {claim.role: claim for claim in claims}
    role, name = shape.role("id"), by_role.get("name")
    if role is None or not role.required or "id" in by_role or name is None:
        return claims
    found = identified_by(profiles, name.columns[0])
    why = "no column numbers the rows, and no two of them are alike in this"
    return [*claims, Claim("id", found, LIKELY, why)] if found else claims


def _constants(
    shape: Shape, profiles: Profiles, wide: Wide | None, said: set[str], hints: Sequence[str]
) -> Iterator[Constant]:
    """What the names of the file and of the wide columns say of all rows."""
    if wide:
        yield from (Constant(role, value, why, is_sure=True) for role, value, why in wide.constants)
    told = said | (wide.roles if wide else frozenset())
    for role in shape.roles:
        if role.type is RoleType.YEAR and role.required and role.name not in told:
            # A list of days is no list of years, whatever its file is called.
            has_days = any(own.holds is Holds.DATE for own in profiles.columns)
            year = "" if has_days else year_in(hints[0] if hints else "")[0]
            if year:
                yield Constant(role.name, year, "the name of the file says so")
            continue
        if role.type is not RoleType.CODE or role.name in told or role.name == "status":
            continue
        if wide and any(role.name == own for own, _, _ in wide.constants):
            continue
        found = {code for hint in hints if (code := code_of(shape.kind, role, hint))}
        if role.name == "phase" and len(found) == 1:
            yield Constant(role.name, found.pop(), "the name of the file says so")


def _statistic(
    claims: Sequence[Claim], constants: Sequence[Constant], said: tuple[str, str]
) -> Iterator[Constant]:
    """The name of a statistic that no column of names holds."""
    if "statistic" in {*(c.role for c in claims), *(c.role for c in constants)}:
        return
    name, why = said
    if name:
        yield Constant("statistic", name, why)


def _values(claims: Sequence[Claim]) -> list[str]:
    return [column for claim in claims if claim.role == "value" for column in claim.columns]


def _codings(shape: Shape, profiles: Profiles, claims: Sequence[Claim]) -> dict[str, Coding]:
    found = {}
    for claim in claims:
        role, column = shape.role(claim.role), profiles.get(claim.columns[0])
        if role and column and role.type is RoleType.CODE:
            found[claim.role] = code_cells(shape.kind, role, column.cells)
    return found


def _maybe(scored: Sequence[Claim], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The best that could be said of roles that nothing was claimed for."""
    taken = {column for claim in claims for column in claim.columns}
    told = {claim.role for claim in claims}
    best: dict[str, Claim] = {}
    for claim in scored:
        if claim.role not in told and not taken.intersection(claim.columns):
            best.setdefault(claim.role, claim)
    return tuple(best.values())


def _score(shape: Shape, guess: Guess, hints: Sequence[str]) -> float:
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
