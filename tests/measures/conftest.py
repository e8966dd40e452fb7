"""A whole fictional city, counted once; and short ways to write a few rows of one kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from builders.demo import write_demo

PACKAGE = """
name: {kind}
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: {kind}, updated: 2025-06-30, as_of: 2025-06-30{block}}}
resources: [{{name: rows, path: rows.csv}}]
"""
PLACES = """
name: places
licenses: [{name: CC0-1.0}]
lightwell: {kind: places, updated: 2025-01-01}
resources: [{name: shapes, path: shapes.geojson, format: geojson}]
"""


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, checked_root: Callable[..., Any]) -> Any:
    """A small fictional city with a dataset of every kind; to be looked at and not changed."""
    root = tmp_path_factory.mktemp("demo")
    write_demo(root / "datasets", 4, 300, 12, 3, 1)
    return checked_root(root, fiscal_year_starts=7)


@pytest.fixture
def rows_of(small_portal: Callable[..., Any], squares: Callable[..., str]) -> Callable[..., Any]:
    """A portal of one dataset of one kind, named like it; ``people`` gives places their people."""

    def build(
        kind: str,
        text: str,
        block: str = "",
        people: dict[str, int | None] | None = None,
        *,
        sound: bool = True,
    ) -> Any:
        said = PACKAGE.format(kind=kind, block=block and f", {block}")
        datasets = {kind: {"datapackage.yaml": said, "rows.csv": text}}
        if people:
            properties = {name: {"population": n} for name, n in people.items()}
            shapes = squares(*people, **properties)
            datasets["places"] = {"datapackage.yaml": PLACES, "shapes.geojson": shapes}
        return small_portal(datasets, sound=sound)

    return build
