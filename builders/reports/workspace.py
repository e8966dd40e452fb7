"""Where a file stands as GitHub looks for it: a portal may stand in a folder of its repository."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

WORKSPACE = "GITHUB_WORKSPACE"  # the folder of the checkout, in which GitHub looks for files


def from_workspace(file: str, root: Path) -> str:
    """The path from the checkout where there is one, or as the report names it."""
    home = os.environ.get(WORKSPACE)
    if not home:
        return file
    return PurePath(os.path.relpath(root / file, home)).as_posix()
