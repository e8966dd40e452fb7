"""One file that was understood: its bytes, its table, what its columns hold, what it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from builders.adding.grid import Grid, read_grid
from builders.adding.profile import Profiles, profile_grid
from builders.adding.sniffed import Sniffed, sniff


@dataclass(frozen=True, slots=True)
class Table:
    """A table and where it comes from.

    ``name`` is the file that the pipeline reads, ``data`` its bytes. Where it was made from a file
    in another form, ``original`` is that file's name and ``original_data`` its bytes.
    """

    name: str
    data: bytes
    sniffed: Sniffed
    grid: Grid
    profiles: Profiles
    format: str = "csv"
    original: str = ""
    original_data: bytes = b""
    how: str = ""  # how it was made from the original, in words
    hints: tuple[str, ...] = field(default_factory=tuple)
    given: str = ""  # the path by which a person named the file


def read_table(name: str, data: bytes) -> Table | None:
    """The table in a file of text, or None where there is none."""
    path = Path(name)
    sniffed = sniff(data, path.suffix.lower())
    grid = read_grid(data, sniffed)
    if grid is None:
        return None
    return Table(name, data, sniffed, grid, profile_grid(grid), hints=(path.stem, *grid.above[:5]))
