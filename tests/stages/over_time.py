"""A dataset over time, with or without git, and what a site gives away of its versions."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from builders.releases.versions.files import version_files
from builders.releases.versions.version import VersionList
from builders.stages.versions import versions_of

PACKAGE = """
name: {name}
title: Requests
licenses: [{{name: CC0-1.0}}]
lightwell:
  kind: requests
{block}resources:
- name: rows
  path: {file}
  schema: {{primaryKey: id}}
"""
HEADER = "id,opened,closed,service\n"
ONE = HEADER + "1,2025-03-01,,Bins\n2,2025-03-02,,Bins\n"
TWO = HEADER + "1,2025-03-01,2025-03-09,Bins\n2,2025-03-02,,Bins\n3,2025-03-03,,Trees\n"
THREE = HEADER + "2,2025-03-02,,Bins\n3,2025-03-03,,Trees\n"


def git(folder: Path, *words: str, day: int = 1) -> None:
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    when = f"2025-06-{day:02d}T12:00:00+00:00"
    env = {**os.environ, "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, env=env)


class Portal:
    """A portal in a folder of its own, with or without git."""

    def __init__(self, root: Path, check: Callable[..., Any]) -> None:
        self.root, self.check, self.day = root, check, 0
        root.mkdir()

    def write(
        self, text: str, block: str = "", name: str = "calls", folder: str = "", file: str = ""
    ) -> None:
        home = self.root / "datasets" / (folder or name)
        home.mkdir(parents=True, exist_ok=True)
        file = file or "rows.csv"
        said = PACKAGE.format(name=name, block=block, file=file)
        (home / "datapackage.yaml").write_text(said, encoding="utf-8")
        (home / file).write_text(text, encoding="utf-8", newline="")

    def commit(self, text: str = "", *, all_of_it: bool = True, **more: str) -> None:
        if text:
            self.write(text, **more)
        if not (self.root / ".git").exists():
            git(self.root, "init", "--quiet", "--initial-branch=main")
            (self.root / ".gitignore").write_text(".lightwell/\n")
        self.day += 1
        if all_of_it:
            git(self.root, "add", "--all")
        git(self.root, "commit", "--quiet", "-m", f"Day {self.day}", day=self.day)

    def build(self, **decided: Any) -> tuple[VersionList, Any]:
        made = self.check(self.root, **decided)
        [own] = versions_of(made.backend.con, made.settings, made.checked)
        return own, made

    def listed(self, **decided: Any) -> VersionList:
        return self.build(**decided)[0]


def texts(own: VersionList) -> list[str]:
    """What is given away of each version's rows, the newest first."""
    given = {artifact.path: artifact.read().decode() for artifact in version_files([own])}
    name = own.dataset.id
    return [
        given.get(f"downloads/{name}/versions/{version.version}/rows.csv", "")
        for version in own.versions
    ]


def put_out(own: VersionList, folder: Path) -> None:
    """Write what a site would hold below ``downloads/``."""
    for artifact in version_files([own]):
        file = folder / artifact.path.removeprefix("downloads/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(artifact.read())
