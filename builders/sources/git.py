"""What git says of a folder. Nothing is fetched, and no program of the repository's is started."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which
from typing import IO

PATIENCE = 30  # seconds
QUIET = (
    "--no-optional-locks",
    "--literal-pathspecs",
    *("-c", "log.showSignature=false"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.quotePath=false"),
)


def git(
    folder: Path, *words: str, said: bytes = b"", into: IO[bytes] | None = None
) -> bytes | None:
    """What git says in a folder, or None where it fails; ``into`` takes it in place of memory.

    ``said`` is what git reads. A clone that lacks some objects is not completed: that would ask
    another host.
    """
    program = which("git")
    if program is None:
        return None
    alone = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}
    try:
        done = subprocess.run(  # noqa: S603 - words are ours, but for the names of files
            [program, *QUIET, *words],
            cwd=folder,
            input=said,
            stdout=into or subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=PATIENCE,
            env={**os.environ, **alone, "LC_ALL": "C"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return (done.stdout or b"") if done.returncode == 0 else None
