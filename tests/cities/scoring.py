"""How many columns of real files `lightwell add` gets right unaided, wrong, or leaves open."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from builders.adding.choosing import chosen
from builders.adding.claim import Guess
from builders.adding.guess import guess_kind, guess_roles
from builders.adding.opening import open_files
from builders.adding.profile import Holds, Profile
from builders.adding.table import Table
from builders.kinds import SHAPES
from tests.cities.answer_key import Key

LETTERS = {
    Holds.TEXT: "t",
    Holds.NUMBER: "ni",
    Holds.DATE: "d",
    Holds.YEAR: "y",
    Holds.BOOLEAN: "b",
    Holds.NOTHING: "0",
}


@dataclass(frozen=True)
class Score:
    """The columns of one file: all of them, and those that have a role."""

    file: str
    kind: str
    right_kind: bool
    columns: Counter[str]
    with_role: Counter[str]
    told: tuple[str, ...] = ()

    def line(self) -> str:
        """One line for a report."""
        own, roles = self.columns, self.with_role
        return (
            f"{self.file[:52]:52} {self.kind or '-':10} {own['right']:4} {own['open']:4} "
            f"{own['wrong']:4}   {roles['right']:4} {roles['open']:4} {roles['wrong']:4}"
        )


def score_file(path: Path, key: Key) -> Score:
    """Open a file as the command does, guess, and compare with the answers."""
    [table] = open_files([path])
    guess = guess_as_the_command(table, key)
    claimed = guess.column_roles() if guess else {}
    columns: Counter[str] = Counter()
    with_role: Counter[str] = Counter()
    told = []
    names = table.grid.columns
    for column, (role, types) in zip(table.profiles.columns, key.answers(names), strict=True):
        verdict = judged(claimed.get(column.name, "-"), role, column, types)
        columns[verdict] += 1
        if "-" not in role.split("|"):
            with_role[verdict] += 1
        if verdict != "right":
            own = f"{claimed.get(column.name, '-')}:{column.holds}"
            told.append(f"{verdict}: {column.name} is {role}:{types}, not {own}")
    kind = guess.kind if guess else ""
    return Score(path.name, kind, kind == key.kind, columns, with_role, tuple(told))


def guess_as_the_command(table: Table, key: Key) -> Guess | None:
    """What the command would take the table for; boundaries and what stands beside are places."""
    if table.format == "geojson" or key.kind == "places":
        return guess_roles(SHAPES["places"], table.profiles, table.hints, {})
    shapes = {name: shape for name, shape in SHAPES.items() if name != "places"}
    return chosen(guess_kind(shapes, table.profiles, table.hints, {}))


def judged(claimed: str, role: str, column: Profile, types: str) -> str:
    """Right, open or wrong: a claim that is not so is wrong, none where one could be is open."""
    roles = role.split("|")
    role_is = "right" if claimed in roles else "open" if claimed == "-" else "wrong"
    letters = LETTERS[column.holds]
    wanted = set(types.replace("|", "").replace("i", "it"))
    type_is = "right" if wanted & set(letters) else "open" if letters == "t" else "wrong"
    if column.dating is not None and column.dating.rival:
        type_is = "open"
    return max((role_is, type_is), key=("right", "open", "wrong").index)
