"""Adding files to a portal: the steps, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from builders.adding.area_names import name_as_lines
from builders.adding.asking import answered, corrected, dated, show
from builders.adding.beside import names_of, without_larger
from builders.adding.block import block_of
from builders.adding.choosing import chosen
from builders.adding.claim import Guess
from builders.adding.claiming import Joins
from builders.adding.given import NOTHING_GIVEN, Given, check_given
from builders.adding.guess import guess_kind, guess_roles
from builders.adding.next_step import LEAST_LIKELY, next_steps
from builders.adding.open_ends import left_open, lines_to_fill
from builders.adding.opening import open_files
from builders.adding.person import Person
from builders.adding.plan import Answers, Part, Plan, shared_out
from builders.adding.portal_places import Vintage, vintages_of
from builders.adding.series import days_wanted, drift, refuse_strangers
from builders.adding.table import Table
from builders.adding.telling import cut, holds, places_told
from builders.adding.titles import dataset_id, is_unwritable, title_of
from builders.adding.whereabouts import Joined
from builders.adding.whose import Whose, whose_places
from builders.adding.writing import write_plan
from builders.kinds import SHAPES
from builders.problems import PortalError, Problem
from builders.settings import Settings
from builders.sources.dataset import Shape
from builders.sources.file_names import FORMATS
from builders.wording.nearest import did_you_mean

DATA, COMMAND = 1, 2  # exit codes
MOST_TOLD = 12


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person said when calling: a kind, a name, and answers."""

    kind: str = ""
    name: str = ""
    answers: Answers = field(default_factory=Answers)
    given: Given = NOTHING_GIVEN


def add_files(
    settings: Settings, files: Sequence[Path], wish: Wish, person: Person
) -> tuple[str, Path]:
    """Add files as one dataset; gives its id and its folder.

    Raises PortalError (exit code 1 for the files, 2 for the command) and writes nothing then.
    """
    check_kind(wish)
    return add_tables(settings, open_files(files), wish, person)


def check_kind(wish: Wish) -> None:
    """Raise PortalError where the kind that was wished for is none."""
    if wish.kind and wish.kind not in SHAPES:
        hint, wanted = did_you_mean(wish.kind, SHAPES), ", ".join(SHAPES)
        problem = Problem("add-unknown-kind", found=wish.kind, wanted=wanted, hint=hint)
        raise PortalError([problem], COMMAND)


def add_tables(
    settings: Settings, tables: Sequence[Table], wish: Wish, person: Person
) -> tuple[str, Path]:
    """Add files that were opened as one dataset."""
    names = [table.original or table.name for table in tables]
    name = dataset_id(settings, wish.name, names)
    plan = understand(settings, tables, wish, person)
    if not wish.name and is_unwritable(names):
        name = dataset_id(settings, f"{plan.kind}-{name}", names)
        person.tell(
            f"It is called {name}, since no letter of its file's name can stand in an address. "
            "To call it otherwise, delete the folder and add the file again with --name."
        )
    title = title_of(names, wish.name)
    plan = replace(plan, id=name, title=title, answers=answered(person, wish.answers))
    return name, write_plan(settings, plan)


def understand(settings: Settings, tables: Sequence[Table], wish: Wish, person: Person) -> Plan:
    """The dataset that some tables make, after what the person had to say of it."""
    vintages = vintages_of(settings)
    profiles, named = [table.profiles for table in tables], wish.given.roles.get("place", "")
    whose = whose_places(profiles, vintages, settings.city, named)
    joins = whose.joins
    first = _first(tables, joins, wish)
    shape = SHAPES[first.kind]
    check_given(wish.given, shape, profiles)
    guesses = [
        guess_roles(shape, table.profiles, table.hints, own, wish.given)
        for table, own in zip(tables, joins, strict=True)
    ]
    refuse_strangers(tables, guesses)
    for at, (table, own) in enumerate(zip(tables, joins, strict=True)):
        if guesses[at].kind != shape.kind:
            guesses[at] = guess_roles(shape, table.profiles, table.hints, own, wish.given)
        show(person, table, guesses[at])
        guesses[at] = _settled(person, shape, table, guesses[at], own)
        shape = SHAPES[guesses[0].kind]
    if days_wanted(shape, tables, guesses):
        guesses = dated(person, shape, tables, guesses)
    plan = _planned(tables, guesses, whose, shape)
    plan = replace(plan, beside=_beside(shape, vintages), dropped=wish.given.dropped)
    for line in (*plan.drift, *places_told(plan), *left_open(shape, guesses)):
        person.tell(line)
    return plan


def _beside(shape: Shape, vintages: Sequence[Vintage]) -> str:
    """The dataset of places that new ones are to stand beside: the main one comes first."""
    return next((one.id for one in vintages if shape.kind == "places"), "")


def _first(tables: Sequence[Table], joins: Sequence[Joins], wish: Wish) -> Guess:
    """What the dataset is, told from its first table; boundaries are places."""
    for table, own in zip(tables, joins, strict=True):
        if table.format == "geojson":
            return guess_roles(SHAPES["places"], table.profiles, table.hints, own, wish.given)
    return _guessed(tables[0], joins[0], wish)


def _settled(person: Person, shape: Shape, table: Table, guess: Guess, joins: Joins) -> Guess:
    """The guess with the person's corrections; another kind is shown and asked about again."""

    def again(kind: str) -> Guess | None:
        own = SHAPES.get(kind)
        return guess_roles(own, table.profiles, table.hints, joins) if own else None

    settled = corrected(person, shape, table, guess, again)
    if settled.kind == shape.kind:
        return settled
    show(person, table, settled)
    return _settled(person, SHAPES[settled.kind], table, settled, joins)


def _guessed(table: Table, joins: Joins, wish: Wish) -> Guess:
    """The likeliest guess, or a refusal with an account of what was seen."""
    if wish.kind:
        return guess_roles(SHAPES[wish.kind], table.profiles, table.hints, joins, wish.given)
    shapes = {name: shape for name, shape in SHAPES.items() if name != "places"}
    guesses = guess_kind(shapes, table.profiles, table.hints, joins, wish.given)
    if taken := chosen(guesses):
        return taken
    best = guesses[0]
    raise _refused(
        "add-no-kind",
        DATA,
        table.original or table.name,
        # What is found is cut to a cell's length; the account is told whole.
        found=best.kind,
        wanted=f"{account(table, best)} The kinds are {', '.join(SHAPES)}.",
        hint=next_steps(table, guesses),
    )


def account(table: Table, best: Guess) -> str:
    """What was seen of a file that nothing could be made of."""
    columns = table.profiles.columns
    seen = ", ".join(f"{cut(own.name)} ({holds(own)})" for own in columns[:MOST_TOLD])
    more = f" and {len(columns) - MOST_TOLD} more" if len(columns) > MOST_TOLD else ""
    lacks = f", but has nothing for {', '.join(best.wanting)}" if best.wanting else ""
    near = (
        f"It is most like {best.kind}{lacks}." if best.score >= LEAST_LIKELY else "No kind is near."
    )
    return f"It has {table.profiles.rows:,} rows, and the columns {seen}{more}. {near}"


def _planned(tables: Sequence[Table], guesses: Sequence[Guess], whose: Whose, shape: Shape) -> Plan:
    blocks = [block_of(shape, t, g) for t, g in zip(tables, guesses, strict=True)]
    if shape.kind == "places":
        names = names_of(tables, guesses)
        blocks = [without_larger(b, t, names) for b, t in zip(blocks, tables, strict=True)]
    common, own = shared_out(blocks)
    parts = tuple(
        Part(
            resource=title_of([table.name]).casefold().replace(" ", "-") or "data",
            table=table,
            block=block,
            file=table.name,
            format=_format(table),
            data=table.data,
            original=table.original,
            original_data=table.original_data,
            how=table.how,
        )
        for table, block in zip(tables, own, strict=True)
    )
    return Plan(
        id="",
        title="",
        kind=shape.kind,
        common=common,
        parts=parts,
        places=_joined(guesses, whose.joins),
        in_main=_joined(guesses, whose.in_main),
        places_of=whose.of,
        drift=tuple(_drift(tables, guesses, shape)),
        maybe=lines_to_fill(shape, guesses[0]),
        wanting=guesses[0].wanting,
        name_as=tuple(name_as_lines(tables, guesses)) if shape.kind == "places" else (),
    )


def _format(table: Table) -> str:
    """What the descriptor must say of the form, since the file's name does not."""
    known = FORMATS.get(PurePath(table.name).suffix.lower(), "")
    return table.format if known != table.format or table.format == "geojson" else ""


def _drift(tables: Sequence[Table], guesses: Sequence[Guess], shape: Shape) -> Iterator[str]:
    yield from drift(tables, guesses)
    if days := days_wanted(shape, tables, guesses):
        yield f"{days:,} ids stand in several files: say of which day each is, under its constants."


def _joined(guesses: Sequence[Guess], joins: Sequence[Joins]) -> Joined | None:
    for guess, own in zip(guesses, joins, strict=True):
        for claim in guess.claims:
            if claim.role == "place" and claim.columns[0] in own:
                return own[claim.columns[0]]
    return None


def _refused(
    code: str, exit_code: int, file: str = "", found: str = "", wanted: str = "", hint: str = ""
) -> PortalError:
    problem = Problem(code, file, found=found, wanted=wanted, hint=hint)
    return PortalError([problem], exit_code)
