"""What a person may type for a file of which nothing could be made: whole commands."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from builders.adding.claim import Guess
from builders.adding.fitting import fit
from builders.adding.table import Table
from builders.kinds import SHAPES
from builders.sources.dataset import Role, RoleType, Shape

MOST_KINDS, LEAST_LIKELY = 2, 0.2
MOST_CHOICES = 5
EXAMPLES = {RoleType.YEAR: "2024", RoleType.DATE: "2024-12-31", RoleType.DATETIME: "2024-12-31"}


def next_steps(table: Table, guesses: Sequence[Guess]) -> str:
    """For each of the likeliest kinds the command by which the file would be of it."""
    likely = [own for own in guesses if own.score >= LEAST_LIKELY][:MOST_KINDS]
    return " ".join(_step(table, guess) for guess in likely)


def _step(table: Table, guess: Guess) -> str:
    shape = SHAPES[guess.kind]
    words = ["lightwell", "add", table.given or table.name, "--kind", guess.kind]
    notes = []
    for name in guess.wanting:
        if role := shape.role(name):
            more, note = _said(shape, role, table, guess)
            words += more
            notes += [note] if note else []
    known = f"If a row is {shape.one_row_is}, type `{shlex.join(words)}`"
    return f"{known}; {'; '.join(notes)}." if notes else f"{known}."


def _said(shape: Shape, role: Role, table: Table, guess: Guess) -> tuple[list[str], str]:
    """The option that says a role, and what may stand there instead of what it says."""
    if role.codes:
        return [
            "--all-rows",
            f"{role.name}={role.codes[0]}",
        ], f"{role.name} may be {_either(role.codes)}"
    columns = list(_columns(shape, role, table, guess))
    if columns:
        note = f"{role.name} may be {_either(columns)}" if len(columns) > 1 else ""
        return ["--role", f"{role.name}={columns[0]}"], note
    example = EXAMPLES.get(role.type, f"the {role.name}")
    return [
        "--all-rows",
        f"{role.name}={example}",
    ], f"with the {role.name} that all rows have in common"


def _columns(shape: Shape, role: Role, table: Table, guess: Guess) -> Iterator[str]:
    """The columns without a role that could have this one."""
    taken = guess.column_roles()
    for column in table.profiles.columns:
        if column.name not in taken and fit(shape.kind, role, column).share == 1.0:
            yield column.name


def _either(words: Sequence[str]) -> str:
    few = list(words[:MOST_CHOICES])
    return f"{', '.join(few[:-1])} or {few[-1]}" if len(few) > 1 else few[0]
