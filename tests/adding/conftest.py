"""What the tests of adding share: a portal to stand in, and a table understood from its text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builders.adding.claim import Guess
from builders.adding.guess import guess_kind, guess_roles
from builders.adding.table import Table, read_table
from builders.kinds import SHAPES

SETTINGS = """
site_name: Testville
docs_dir: site
site_dir: public
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search, {lightwell: {city: Testville}}]
"""


@pytest.fixture
def empty_portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portal without a dataset, to stand in while a command runs."""
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/about.md").write_text("# About\n\nA page.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def table_of() -> Callable[..., Table]:
    """Understand a table from its text."""

    def read(text: str, name: str = "lines.csv", encoding: str = "utf-8") -> Table:
        table = read_table(name, text.encode(encoding))
        assert table is not None
        return table

    return read


@pytest.fixture(scope="session")
def guess_of(table_of: Callable[..., Table]) -> Callable[..., Guess]:
    """Guess the kind and the roles of a table from its text."""

    def guess(text: str, name: str = "lines.csv", kind: str = "") -> Guess:
        table = table_of(text, name)
        if kind:
            return guess_roles(SHAPES[kind], table.profiles, table.hints, {})
        shapes = {key: shape for key, shape in SHAPES.items() if key != "places"}
        return guess_kind(shapes, table.profiles, table.hints, {})[0]

    return guess
