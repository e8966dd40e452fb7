"""How files are written: UTF-8, a line feed at each line's end, on every platform."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces one after another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)


def write_csv(path: Path, rows: Iterable[Iterable[str]], delimiter: str = ",") -> None:
    """Write the rows as CSV (RFC 4180, but for the line's end)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(rows)


def remove(path: Path) -> None:
    """Take away a file of an earlier demonstration, and its folder if that is then empty."""
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()
