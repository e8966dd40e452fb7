"""The pages say what was left out, and how far it was tried to get it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders.measures.figure import Figures
from builders.pages.answers import answers_grid
from builders.sources.answers import Disclosure
from tests.pages.conftest import dataset_of

HIDING = replace(dataset_of("requests", "requests"), disclosure=Disclosure(threshold=5))


@pytest.mark.parametrize("unaudited", [frozenset(), frozenset({"requests"}), frozenset({"other"})])
def test_it_is_said_where_breakdowns_were_not_all_put_side_by_side(unaudited: frozenset[str]):
    grid = answers_grid(HIDING, Figures(unaudited=unaudited))
    assert grid is not None
    said = [what for what, _, _ in grid.rows]
    told = [how for what, how, _ in grid.rows if what == "How far this was tried"]
    assert ["Single rows", "Small counts"] == said[:2]
    assert ("requests" in unaudited) == any(
        "could not be tried side by side" in str(how) for how in told
    )
