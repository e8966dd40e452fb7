"""The states in which git keeps a dataset's folder, the newest first, renamed folders followed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from builders.sources.git import git

LOOK_BACK = 200  # states that are looked at; older ones are counted
RENAMES = 10
DESCRIPTORS = frozenset({"datapackage.yaml", "datapackage.yml", "datapackage.json"})


@dataclass(frozen=True, slots=True)
class Committed:
    """The folder as one commit of the main line left it. ``tree`` names what stands in it."""

    commit: str
    day: str
    tree: str


@dataclass(frozen=True, slots=True)
class Line:
    """What git knows of a folder. ``unread`` older states are counted and not looked at.

    ``is_cut`` where the clone is shallow, so that there may be more; ``why`` says why there is
    nothing at all.
    """

    top: Path
    states: tuple[Committed, ...] = ()
    unread: int = 0
    is_cut: bool = False
    why: str = ""


def line_of(folder: Path, formerly: Sequence[str] = ()) -> Line:
    """Every state of the folder on the main line: changes that leave it the same are one."""
    top = git(folder, "rev-parse", "--show-toplevel")
    prefix = git(folder, "rev-parse", "--show-prefix")
    if top is None or prefix is None:
        return Line(folder, why="its folder is not kept in git")
    home = Path(top.decode().rstrip("\n"))
    cut = git(home, "rev-parse", "--is-shallow-repository") == b"true\n"
    path = prefix.decode(errors="surrogateescape").rstrip("\n").rstrip("/")
    found: list[Committed] = []
    start = "HEAD"
    for _ in range(RENAMES):
        own = list(_states(home, start, path)) if path else []
        found += own
        former = _former(home, own[-1].commit, path, formerly) if own else None
        if former is None:
            break
        start, path = former
    states = tuple(_once(found))
    why = "" if states else "git has no version of it yet"
    return Line(home, states[:LOOK_BACK], max(0, len(states) - LOOK_BACK), cut, why)


def _states(top: Path, start: str, path: str) -> Iterator[Committed]:
    """The folder after each commit that touched it; commits that removed it are passed over."""
    listed = git(top, "log", "--first-parent", "--format=%H %ct", start, "--", path)
    commits = [row.split() for row in (listed or b"").decode().splitlines()]
    asked = "".join(f"{commit}:{path}\n" for commit, _ in commits)
    said = git(top, "cat-file", "--batch-check", said=asked.encode(errors="surrogateescape"))
    for (commit, seconds), answer in zip(commits, (said or b"").splitlines(), strict=False):
        words = answer.decode(errors="replace").split(" ")
        if words[1:2] == ["tree"]:
            day = datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
            yield Committed(commit, day, words[0])


def _former(top: Path, commit: str, path: str, formerly: Sequence[str]) -> tuple[str, str] | None:
    """The commit before the folder was there, and the folder that it was then, if it was one."""
    parent = git(top, "rev-parse", "--verify", "--quiet", f"{commit}^1")
    if parent is None:
        return None
    before = parent.decode().strip()
    words = ("diff-tree", "-r", "-M", "-z", "--diff-filter=R", "--name-status", before, commit)
    parts = (git(top, *words) or b"").decode(errors="surrogateescape").split("\0")
    for old, new in zip(parts[1::3], parts[2::3], strict=False):
        to, was = PurePosixPath(new), PurePosixPath(old)
        if str(to.parent) == path and to.name in DESCRIPTORS and was.name in DESCRIPTORS:
            return before, str(was.parent)
    for name in formerly:
        was = PurePosixPath(path).parent / name
        if git(top, "cat-file", "-e", f"{before}:{was}") is not None:
            return before, str(was)
    return None


def _once(states: Sequence[Committed]) -> Iterator[Committed]:
    """Of states that follow each other with the same files, the first: that day it came out."""
    for own, before in zip(states, [*states, None][1:], strict=True):
        if before is None or before.tree != own.tree:
            yield own
