"""An earlier version of a file, read as the present one is read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from builders.checks.reading import TextTable, text_table
from builders.sources.dataset import Resource
from builders.sources.history import past_of


@dataclass(frozen=True, slots=True)
class Versions:
    """A file as it is and as it was. ``was`` is None where there is nothing to compare with."""

    resource: Resource
    now: TextTable
    was: TextTable | None = None
    why: str = ""  # there is nothing to compare with, in words behind "since"


def versions_of(
    connection: duckdb.DuckDBPyConnection, resource: Resource, now: TextTable, cache: Path
) -> Versions:
    """The file with its earlier version, if there is one that can be read."""
    # The earlier bytes are read without corrections: like is held against like.
    now = replace(now, name=now.raw or now.name)
    past = past_of(resource.file)
    if past.why:
        return Versions(resource, now, why=past.why)
    name = hashlib.sha256(past.raw).hexdigest()
    file = cache / "past" / f"{name[:16]}{resource.file.suffix}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(past.raw)
    earlier = replace(resource, file=file, sha256=name, bytes=len(past.raw))
    was = text_table(connection, earlier, cache)
    if was.undecodable is not None or not was.columns:
        return Versions(resource, now, why="its earlier version cannot be read in the same way")
    return Versions(resource, now, was)
