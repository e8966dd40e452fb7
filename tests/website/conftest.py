"""A small project on disk, built by mkdocs with a small portal in the pipeline's place."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

# The stand-in is also run as a script, so it is a module of its own beside the tests.
sys.path.insert(0, str(Path(__file__).parent))

from standin import ABOUT, Project


@pytest.fixture
def new_project(tmp_path: Path) -> Callable[..., Project]:
    def make(name: str = "portal") -> Project:
        project = Project(tmp_path / name)
        project.write("site/about.md", ABOUT)
        project.configure({"city": "Brightwater"})
        return project

    return make


@pytest.fixture
def project(new_project: Callable[..., Project]) -> Project:
    return new_project()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """One finished site, to be looked at and not changed."""
    project = Project(tmp_path_factory.mktemp("built") / "portal")
    project.write("site/about.md", ABOUT)
    project.configure({"city": "Brightwater"})
    done = project.build("--strict")
    assert done.returncode == 0, done.stderr
    return project
