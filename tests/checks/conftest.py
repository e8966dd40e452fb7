"""What the tests of checks may ask for: a file of a few lines, checked whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import duckdb
import pytest

from builders.checks.files import FileCheck, check_file
from builders.sources.dataset import Dataset, Reading, Resource, Role, RoleType, Shape

PLAIN = Shape("records", "a row", (Role("note", RoleType.TEXT, "A note."),))


@pytest.fixture
def check_lines(tmp_path: Path) -> Callable[..., FileCheck]:
    """Check a CSV of these lines, under a schema, with roles of these types."""

    def check(
        *lines: str | bytes,
        schema: Mapping[str, Any] | None = None,
        roles: Mapping[str, RoleType] | None = None,
        missing: tuple[str, ...] = (),
        **said: Any,
    ) -> FileCheck:
        file = tmp_path / f"f{len(list(tmp_path.iterdir()))}.csv"
        texts = [line.encode() if isinstance(line, str) else line for line in lines]
        file.write_bytes(b"".join(text + b"\n" for text in texts))
        shape = Shape(
            PLAIN.kind,
            PLAIN.one_row_is,
            tuple(Role(name, kind, "A role.") for name, kind in (roles or {}).items()),
        )
        reading = Reading(missing=("", *missing), duplicates="keep")
        resource = Resource(
            "f", file.name, file, file.name, "csv", schema=schema or {}, reading=reading, **said
        )
        dataset = Dataset("d", "records", "D", "", "d", (resource,))
        return check_file(duckdb.connect(), dataset, resource, shape, tmp_path / "cache")

    return check


@pytest.fixture
def told(check_lines: Callable[..., FileCheck]) -> Callable[..., list[tuple[Any, ...]]]:
    """Code, row, column and text of each problem in a CSV of these lines."""

    def tell(*lines: str | bytes, **said: Any) -> list[tuple[Any, ...]]:
        problems = check_lines(*lines, **said).problems
        return [(p.code, p.row, p.column, p.found) for p in problems]

    return tell
