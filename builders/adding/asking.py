"""What a person is asked: corrections, and what no file says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from builders.adding.claim import Claim, Constant, Guess
from builders.adding.days import ISO_FORM, parsed
from builders.adding.fitting import fit
from builders.adding.given import unfit
from builders.adding.person import Person
from builders.adding.plan import Answers
from builders.adding.profile import Profile
from builders.adding.table import Table
from builders.adding.telling import HEAD, around, table_rows
from builders.adding.wide import without
from builders.sources.dataset import Role, RoleType, Shape

ROUNDS = 200  # corrections; a terminal that answers without end must not keep us
TIMES = 3  # that a question is asked again
SAID_OF_ALL = frozenset({RoleType.CODE, RoleType.YEAR, RoleType.DATE})
NONE = ("-", "none")


def show(person: Person, table: Table, guess: Guess) -> None:
    """Show what was understood."""
    for line in around(table, guess):
        person.tell(line)
    person.show(HEAD, list(table_rows(table, guess)))


def corrected(
    person: Person, shape: Shape, table: Table, guess: Guess, again: Callable[[str], Guess | None]
) -> Guess:
    """The guess as the person wants it. ``again`` guesses anew for another kind."""
    if not person.asks:
        return guess
    for _ in range(ROUNDS):
        said = person.ask(
            "Number of a column to change, “kind” to change the kind, Enter if right", ""
        )
        if not said.strip():
            break
        if said.strip().casefold() == "kind":
            other = again(person.ask("Kind", guess.kind).strip())
            if other is None:
                person.tell("There is no such kind.")
                continue
            return other
        guess = _changed(person, shape, table, guess, said.strip())
    return _completed(person, shape, _found(person, shape, table, guess))


def _found(person: Person, shape: Shape, table: Table, guess: Guess) -> Guess:
    """Ask which column a required role is read from, where none was found."""
    for name in guess.wanting:
        role = shape.role(name)
        if role is None or role.type in SAID_OF_ALL:
            continue
        question = f"Number of the column of {name} ({role.description} Enter to leave open)"
        said = person.ask(question, "").strip()
        if said:
            guess = _with_role(person, shape, table, guess, (said, name))
    return guess


def _changed(person: Person, shape: Shape, table: Table, guess: Guess, said: str) -> Guess:
    column = _numbered(person, table, said)
    if column is None:
        return guess
    names = ", ".join(role.name for role in shape.roles)
    name = person.ask(f"Role of “{column.name}” ({names}, or none)", "none").strip()
    return _with_role(person, shape, table, guess, (said, name))


def _numbered(person: Person, table: Table, said: str) -> Profile | None:
    """The column of a number."""
    columns = table.profiles.columns
    if said.isdecimal() and 1 <= int(said) <= len(columns):
        return columns[int(said) - 1]
    person.tell(f"Please answer with a number from 1 to {len(columns)}.")
    return None


def _with_role(
    person: Person, shape: Shape, table: Table, guess: Guess, said: tuple[str, str]
) -> Guess:
    """The guess in which the column of a number has a role, or none."""
    number, name = said
    column = _numbered(person, table, number)
    if column is None:
        return guess
    kept = tuple(
        claim for claim in guess.claims if column.name not in claim.columns and claim.role != name
    )
    if name.casefold() in NONE:
        return replace(guess, claims=kept, wide=without(guess.wide, column.name))
    role = shape.role(name)
    if role is None:
        person.tell(f"There is no role “{name}”.")
        return guess
    own = fit(shape.kind, role, column)
    if own.share == 0.0:
        person.tell(f"Its cells are no {role.type}: {own.why or 'they do not fit the role'}.")
        return guess
    wanting = tuple(wanted for wanted in guess.wanting if wanted != name)
    claim = Claim(name, (column.name,), 1.0, "you said so")
    return replace(guess, claims=(*kept, claim), wanting=wanting)


def _completed(person: Person, shape: Shape, guess: Guess) -> Guess:
    """Ask for what must be the same in all rows, such as how final a budget is, or of what year."""
    for name in guess.wanting:
        role = shape.role(name)
        if role is None or role.type not in SAID_OF_ALL:
            continue
        choice = f"One of {', '.join(role.codes)}" if role.codes else "The same for all rows"
        said = _said_of_all(person, role, f"{role.description} {choice} (Enter to leave open)")
        if said:
            own = Constant(name, said, "you said so", is_sure=True)
            wanting = tuple(wanted for wanted in guess.wanting if wanted != name)
            guess = replace(guess, constants=(*guess.constants, own), wanting=wanting)
    return guess


def _said_of_all(person: Person, role: Role, question: str) -> str:
    """What holds for all rows; asked again where it is not of the role's form."""
    for _ in range(TIMES):
        said = person.ask(question, "").strip()
        wanted = unfit(role, said) if said else ""
        if not wanted:
            return said
        person.tell(f"“{said}” is not {wanted}.")
    return ""


def dated(
    person: Person, shape: Shape, tables: Sequence[Table], guesses: Sequence[Guess]
) -> list[Guess]:
    """Ask of which day each file is, where the same projects stand in several."""
    role = shape.role("snapshot")
    found = []
    for table, guess in zip(tables, guesses, strict=True):
        said = person.ask(f"Of which day is {table.name}, such as 2025-08-15", "").strip()
        own = Constant("snapshot", said, "you said so", is_sure=True)
        known = role is not None and parsed(said, ISO_FORM) is not None
        found.append(replace(guess, constants=(*guess.constants, own)) if known else guess)
    return found


def answered(person: Person, answers: Answers) -> Answers:
    """Ask what no file says, and was not given."""
    if not person.asks:
        return answers
    return replace(
        answers,
        licence=answers.licence
        or person.ask("Licence, such as CC-BY-4.0 (Enter to leave open)", ""),
        contact=answers.contact or person.ask("Who answers questions: an e-mail address", ""),
        updated=answers.updated or person.ask("How often is it updated, such as yearly", ""),
    )
