"""The pages say what was left out, and how far it was tried to get it back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builders.measures.figure import Figures
from builders.pages.answers import LEFT_OUT, answers_of
from builders.pages.voice import Speaker
from builders.settings import Settings
from builders.sources.answers import Disclosure
from tests.pages.conftest import dataset_of

PLAIN = Speaker(Settings(root=Path()))
HIDING = replace(dataset_of("requests", "requests"), disclosure=Disclosure(threshold=5))


@pytest.mark.parametrize("unaudited", [frozenset(), frozenset({"requests"}), frozenset({"other"})])
def test_it_is_said_where_breakdowns_were_not_all_put_side_by_side(unaudited: frozenset[str]):
    answered = answers_of(HIDING, Figures(unaudited=unaudited))
    assert answered is not None
    grid = answered.grid
    said = [what for what, _, _ in grid.rows]
    told = [how for what, how, _ in grid.rows if what == "How far this was tried"]
    assert ["Single rows", "Small counts"] == said[:2]
    assert ("requests" in unaudited) == any(
        "could not be tried side by side" in str(how) for how in told
    )


def test_why_breakdowns_are_left_out_is_said_once_above_their_list():
    withheld = {"requests": (("service", "place"), ("month", "place_scope"))}
    answered = answers_of(HIDING, Figures(withheld=withheld))
    assert answered is not None
    assert LEFT_OUT == answered.told
    assert ["By service and place", "By month and place scope"] == [
        PLAIN.plain(one) for one in answered.withheld
    ]
    assert not any(LEFT_OUT in row for row in answered.grid.rows)


def test_nothing_is_said_of_breakdowns_where_none_is_left_out():
    answered = answers_of(HIDING, Figures())
    assert answered is not None
    assert ((), "") == (answered.withheld, answered.told)
