"""The typed rows as Parquet: the very file that the figures are computed from."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

from builders.releases.subject import Subject


def write_parquet(subject: Subject, target: Path) -> None:
    """Copy the table's own file: its fields bear description, source column and role."""
    copyfile(subject.table.parquet, target)
