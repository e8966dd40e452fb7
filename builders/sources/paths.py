"""Which file a descriptor's path means: never one outside its dataset's folder."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from builders.problems import Problem
from builders.wording.nearest import did_you_mean

_ADDRESS = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]+:")
_DRIVE = re.compile(r"^[A-Za-z]:")


def claimed_file(folder: Path, path: str, problem: Problem) -> Path | Problem:
    """The file of that path in the folder, or what is wrong with the path.

    ``problem`` says where the path is written; it comes back with its code filled in.
    """
    if code := _bad_words(path):
        return _as(problem, code, path)
    home = folder.resolve()
    file = folder / path
    try:
        real = file.resolve()
        if not real.is_relative_to(home):
            return _as(problem, "path-is-link-outside", path)
        if not real.exists():
            return _as(problem, "file-missing", path, _near(folder, path))
        if not real.is_file():
            return _as(problem, "path-not-a-file", path)
    except (OSError, RuntimeError, ValueError):
        return _as(problem, "path-not-a-file", path)
    return file


def _bad_words(path: str) -> str:
    """The code of what is wrong with the path as it is written, or nothing."""
    parts = PurePosixPath(path).parts
    if _DRIVE.match(path) or path.startswith("/"):
        return "path-absolute"
    if _ADDRESS.match(path):
        return "path-is-address"
    if "\\" in path or any(ord(ch) < ord(" ") for ch in path):
        return "path-odd-characters"
    if ".." in parts:
        return "path-leaves-folder"
    if any(part.startswith(".") for part in parts):
        return "path-hidden"
    return "" if parts else "path-not-a-file"


def _near(folder: Path, path: str) -> str:
    names = [f.relative_to(folder).as_posix() for f in sorted(folder.rglob("*")) if f.is_file()]
    return did_you_mean(path, names)


def _as(problem: Problem, code: str, found: str, hint: str = "") -> Problem:
    return Problem(code, problem.file, problem.row, problem.column, found, problem.wanted, hint)
