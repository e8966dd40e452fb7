"""The version of a file that was published before this one, as git keeps it.

Nothing is kept beside the datasets for it: where there is no git, or no earlier version, there is
nothing to compare with, and that is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from builders.sources.git import git

MOST_BYTES = 100_000_000
LOOK_BACK = 20  # versions of a file among which one that differs is looked for


@dataclass(frozen=True, slots=True)
class Past:
    """The earlier bytes of a file, or ``why`` there are none, in words behind "since"."""

    raw: bytes = b""
    why: str = ""


def past_of(file: Path) -> Past:
    """The last version of a file that differs from the one that stands there. Never raises."""
    try:
        return _past_of(file)
    except OSError:
        return Past(why="its history cannot be read")


def _past_of(file: Path) -> Past:
    if file.stat().st_size > MOST_BYTES:
        return Past(why="it is too large")
    listed = git(
        file.parent, "log", f"--max-count={LOOK_BACK}", "--format=%H", "--", f"./{file.name}"
    )
    if listed is None:
        return Past(why="its folder is not kept in git")
    now = file.read_bytes()
    for commit in listed.decode("ascii", errors="replace").split():
        name = f"{commit}:./{file.name}"
        size = git(file.parent, "cat-file", "-s", name)
        if size is None or int(size) > MOST_BYTES:
            continue
        raw = git(file.parent, "cat-file", "blob", name)
        if raw and raw != now:
            return Past(raw)
    return Past(why="git has no earlier version of it")
