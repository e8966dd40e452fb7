"""The files of an earlier state, laid out in the cache as a dataset's folder."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from builders.sources.git import git

FILES = frozenset({"100644", "100755"})  # neither links nor other repositories


def laid_out(top: Path, tree: str, home: Path, most: int) -> Path | None:
    """The folder that holds a tree's files, byte for byte; None where it has more than ``most``.

    It appears whole or not at all, and is kept under the tree's own name.
    """
    target = home / tree
    if target.is_dir():
        return target
    listed = list(_listed(top, tree))
    if not listed or sum(size for _, _, size in listed) > most:
        return None
    home.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=".part-", dir=home))
    try:
        for path, blob, _ in listed:
            file = unfinished / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("wb") as stream:
                if git(top, "cat-file", "blob", blob, into=stream) is None:
                    return None
        if not target.is_dir():
            unfinished.replace(target)
    except OSError:
        return None
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return target


def size_of(folder: Path) -> int:
    """How many bytes the files of a folder have."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _listed(top: Path, tree: str) -> Iterator[tuple[str, str, int]]:
    """Each file of a tree: its path, its blob and its size; hidden ones are no data."""
    said = git(top, "ls-tree", "-r", "-z", "-l", "--full-tree", tree) or b""
    for row in said.split(b"\0"):
        told, _, name = row.partition(b"\t")
        words = told.decode("ascii", "replace").split()
        try:
            path = PurePosixPath(name.decode())
        except UnicodeDecodeError:
            continue
        is_inside = not path.is_absolute() and not any(p.startswith(".") for p in path.parts)
        if len(words) == 4 and words[0] in FILES and is_inside:  # noqa: PLR2004
            yield str(path), words[2], int(words[3]) if words[3].isdigit() else 0
