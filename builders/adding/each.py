"""Several files that are a dataset each: boundaries first, since names in others join to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builders.adding.adding import DATA, Wish, add_tables, check_kind
from builders.adding.given import wrong_drops
from builders.adding.opening import open_each
from builders.adding.person import Person
from builders.adding.table import Table
from builders.problems import PortalError, Problem
from builders.settings import Settings

COMMAND = 2


@dataclass(frozen=True, slots=True)
class Added:
    """The folders that were written, and what is wrong with the files of which none could be."""

    folders: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()
    exit_code: int = 0


def add_each(
    settings: Settings,
    files: Sequence[Path],
    wish: Wish,
    person: Person,
    wrote: Callable[[Path], None],
) -> Added:
    """Add each file as a dataset of its own; what is wrong with one keeps no other from it.

    Raises PortalError where what was said can be meant for one dataset alone, or for none.
    """
    check_kind(wish)
    _refuse_what_is_of_one(wish)
    tables, problems = open_each(files)
    columns = [table.profiles for table in tables]
    if problems_of_drops := list(wrong_drops(wish.given.dropped, columns)):
        raise PortalError(problems_of_drops, COMMAND)
    folders, code = [], DATA if problems else 0
    for at, table in enumerate(sorted(tables, key=lambda table: table.format != "geojson")):
        if at:
            person.tell("")
        try:
            _, folder = add_tables(settings, [table], _of_one(wish, table), person)
        except PortalError as error:
            problems += [_named(problem, table) for problem in error.problems]
            code = max(code, error.exit_code)
            continue
        folders.append(folder)
        wrote(folder)
    return Added(tuple(folders), tuple(problems), code)


def _refuse_what_is_of_one(wish: Wish) -> None:
    said = {"--name": wish.name, "--role": wish.given.roles, "--all-rows": wish.given.constants}
    problems = [Problem("add-each-one-answer", found=name) for name, own in said.items() if own]
    if problems:
        raise PortalError(problems, COMMAND)


def _of_one(wish: Wish, table: Table) -> Wish:
    """The wish, of the columns to be left out those that this file has."""
    own = tuple(name for name in wish.given.dropped if table.profiles.get(name))
    return replace(wish, given=replace(wish.given, dropped=own))


def _named(problem: Problem, table: Table) -> Problem:
    """The problem with the file that it is about, where it does not say it."""
    return problem if problem.file else replace(problem, file=table.original or table.name)
