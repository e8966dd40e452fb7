"""A small project on disk, built by mkdocs with a small portal in the pipeline's place."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("standin", HERE / "standin.py")
_standin = importlib.util.module_from_spec(_spec)
sys.modules.setdefault("standin", _standin)
_spec.loader.exec_module(_standin)

CONFIG = {
    "site_name": "Brightwater in daylight",
    "site_url": "https://brightwater.example/",
    "site_description": "The city's open books.",
    "docs_dir": "site",
    "site_dir": "public",
    "use_directory_urls": False,
    "theme": {"name": "material", "font": False},
    "markdown_extensions": ["tables", "toc"],
}
ABOUT = "---\ndescription: What this site is.\n---\n# About this site\n\nSee [money](money.html).\n"


class Project:
    """A portal's folder, and ways to build it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.public = root / "public"

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def configure(self, lightwell: dict, **others) -> None:
        plugins = ["search", {"lightwell": lightwell}]
        self.write("mkdocs.yml", yaml.safe_dump({**CONFIG, "plugins": plugins, **others}))

    def command(self, *words: str, variant: str = "plain") -> list[str]:
        return [sys.executable, str(HERE / "build_standin.py"), variant, *words]

    def build(self, *words: str, variant: str = "plain", **environment: str):
        """Run ``mkdocs build`` in a process of its own, as a steward would."""
        return subprocess.run(
            self.command("build", *words, variant=variant),
            cwd=self.root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def files(self) -> dict[str, bytes]:
        """Every file of the published site."""
        found = sorted(file for file in self.public.rglob("*") if file.is_file())
        return {file.relative_to(self.public).as_posix(): file.read_bytes() for file in found}

    def text(self, path: str) -> str:
        return (self.public / path).read_text("utf-8")

    def leftovers(self) -> list[str]:
        return sorted(folder.name for folder in self.root.glob(".public-*"))


@pytest.fixture
def new_project(tmp_path):
    def make(name="portal"):
        project = Project(tmp_path / name)
        project.write("site/about.md", ABOUT)
        project.configure({"city": "Brightwater"})
        return project

    return make


@pytest.fixture
def project(new_project):
    return new_project()


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """One finished site, to be looked at and not changed."""
    project = Project(tmp_path_factory.mktemp("built") / "portal")
    project.write("site/about.md", ABOUT)
    project.configure({"city": "Brightwater"})
    done = project.build("--strict")
    assert done.returncode == 0, done.stderr
    return project
