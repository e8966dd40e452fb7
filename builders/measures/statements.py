"""The statements of the figures, kept from one build to the next.

To write a statement from a measure's expression takes many times as long as to ask it. What it says
follows from the code and from what a measure may look at, and from no row; so it is kept under
both. The figures themselves are counted anew at every build.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import builders
from builders.measures.measure import Scene
from builders.whole_file import write_whole

FILE = "statements.json"
WRITERS = ("ibis-framework", "sqlglot")  # what makes text of an expression


class Statements:
    """The statements of one cache folder; without a folder nothing is kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = folder / FILE if folder else None
        self._kept = _read(self._file) if self._file else {}
        self._asked: dict[str, str] = {}

    def get(self, key: str, write: Callable[[], str]) -> str:
        """The statement of a key, written where it is not known."""
        if key not in self._asked:
            known = self._kept.get(key)
            self._asked[key] = write() if known is None else known
        return self._asked[key]

    def keep(self) -> None:
        """Keep what was asked for, and nothing older, for the next build."""
        if self._file is None or self._asked == self._kept:
            return
        told = {"code": code(), "statements": self._asked}
        write_whole(self._file, json.dumps(told).encode())


def told_of(scene: Scene) -> str:
    """A digest of what a measure may look at: the tables' names and columns, and the day."""
    tables = [table for table in (scene.rows, scene.places) if table is not None]
    seen = [(table.get_name(), str(table.schema())) for table in tables]
    return hashlib.sha256(repr((seen, scene.as_of)).encode()).hexdigest()


@cache
def code() -> str:
    """A digest of all the code that a statement may come from."""
    digest = hashlib.sha256(repr([version(name) for name in WRITERS]).encode())
    top = Path(builders.__file__).parent
    for file in sorted(top.rglob("*.py")):
        digest.update(file.relative_to(top).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _read(file: Path) -> dict[str, str]:
    """What the last build kept, if the same code wrote it; a file that is cut off holds nothing."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        kept = found["statements"] if found["code"] == code() else {}
        return {str(key): str(statement) for key, statement in kept.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
