"""The one hand that writes into the site's folder, and never writes a file twice."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from builders.problems import PortalError, Problem


@dataclass(slots=True)
class SiteWriter:
    """Writes files under one folder; every path has one owner, named for people.

    Paths that differ only in case are the same file on some disks, and so are the same here.
    """

    folder: Path
    owners: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)  # folder -> the first file in it
    problems: list[Problem] = field(default_factory=list)

    def claim(self, path: str, owner: str) -> bool:
        """Give a path to an owner; keeps a problem and says False where it has one already."""
        parts = PurePosixPath(path)
        if parts.is_absolute() or ".." in parts.parts or "\\" in path or not path.isprintable():
            raise ValueError(f"not a path inside the site: {path!r}")
        key = path.casefold()
        parents = [str(parent).casefold() for parent in parts.parents][:-1]
        taken = self.owners.get(key) or self.folders.get(key)
        taken = taken or next((self.owners[p] for p in parents if p in self.owners), None)
        if taken is not None:
            self.problems.append(
                Problem("page-written-twice", file=path, found=owner, wanted=taken)
            )
            return False
        self.owners[key] = owner
        for parent in parents:
            self.folders.setdefault(parent, owner)
        return True

    def refuse_doubles(self) -> None:
        """Raise PortalError with every path that two owners asked for."""
        if self.problems:
            raise PortalError(self.problems)

    def write(self, path: str, content: bytes | Path) -> None:
        """Write the bytes, or a copy of the file, to a path that was claimed."""
        if path.casefold() not in self.owners:
            raise ValueError(f"nobody has claimed {path!r}")
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            target.write_bytes(content)
        else:
            shutil.copyfile(content, target)
