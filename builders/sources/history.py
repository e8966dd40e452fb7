"""The version of a file that was published before this one, as git keeps it.

Nothing is kept beside the datasets for it: where there is no git, or no earlier version, there is
nothing to compare with, and that is said.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from shutil import which

MOST_BYTES = 100_000_000
LOOK_BACK = 20  # versions of a file among which one that differs is looked for
PATIENCE = 30  # seconds


@dataclass(frozen=True, slots=True)
class Past:
    """The earlier bytes of a file, or ``why`` there are none, in words behind "since"."""

    raw: bytes = b""
    why: str = ""


def past_of(file: Path) -> Past:
    """The last version of a file that differs from the one that stands there. Never raises."""
    try:
        return _past_of(file)
    except (OSError, subprocess.SubprocessError):
        return Past(why="its history cannot be read")


def _past_of(file: Path) -> Past:
    if file.stat().st_size > MOST_BYTES:
        return Past(why="it is too large")
    listed = _git(file, "log", f"--max-count={LOOK_BACK}", "--format=%H", "--", f"./{file.name}")
    if listed is None:
        return Past(why="its folder is not kept in git")
    now = file.read_bytes()
    for commit in listed.decode("ascii", errors="replace").split():
        name = f"{commit}:./{file.name}"
        size = _git(file, "cat-file", "-s", name)
        if size is None or int(size) > MOST_BYTES:
            continue
        raw = _git(file, "cat-file", "blob", name)
        if raw and raw != now:
            return Past(raw)
    return Past(why="git has no earlier version of it")


def _git(file: Path, *words: str) -> bytes | None:
    """What git says in the file's folder, or None where it fails.

    No program that the repository's own settings name is started.
    """
    git = which("git")
    if git is None:
        return None
    quiet = ("--no-optional-locks", "-c", "log.showSignature=false", "-c", "core.fsmonitor=false")
    done = subprocess.run(  # noqa: S603 - words are ours, but for the file's own name
        [git, *quiet, *words],
        cwd=file.parent,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
        env={**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"},
    )
    return done.stdout if done.returncode == 0 else None
