"""The files that were given, opened: each by the reader that its name asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from builders.adding.reading import FORMS, READERS
from builders.adding.reading.limits import UnreadableError
from builders.adding.table import Table, read_table
from builders.problems import PortalError, Problem
from builders.sources.magic import kind_of_bytes

LARGEST = 1 << 30  # bytes of a file that is looked at
DATA, COMMAND = 1, 2


def open_files(files: Sequence[Path]) -> list[Table]:
    """The table in each file. Raises PortalError with all that cannot be read."""
    tables, problems = open_each(files)
    if problems:
        missing = all(problem.code == "add-no-file" for problem in problems)
        raise PortalError(problems, COMMAND if missing else DATA)
    return tables


def open_each(files: Sequence[Path]) -> tuple[list[Table], list[Problem]]:
    """The table in each file that can be read, and what is wrong with the others."""
    found = [_opened(file) for file in files]
    tables = [one for one in found if not isinstance(one, Problem)]
    return tables, [one for one in found if isinstance(one, Problem)]


def _opened(file: Path) -> Table | Problem:
    if not file.is_file():
        return Problem("add-no-file", str(file))
    if file.stat().st_size > LARGEST:
        return Problem("add-file-too-large", file.name, wanted="one gigabyte")
    suffix = file.suffix.lower()
    read = READERS.get(suffix, read_table)
    kind = kind_of_bytes(file) if read is read_table else ""
    if kind:
        return Problem(
            "add-file-unreadable", file.name, found=f"it is {kind}", wanted="a table of text"
        )
    data = file.read_bytes()
    try:
        table = read(file.name, data)
    except UnreadableError as wrong:
        wanted = wrong.wanted or FORMS.get(suffix, "a table")
        return Problem(wrong.code, file.name, found=wrong.found, wanted=wanted)
    if table is None:
        return Problem("add-no-table", file.name, found=_seen(data))
    return replace(table, given=str(file))


def _seen(data: bytes) -> str:
    if not data.strip():
        return "It is empty."
    return f"It begins with “{data[:60].decode('utf-8', errors='replace').strip()}”."
