"""In which part of the city a place lies is said in words, for whoever does not see the map."""

from __future__ import annotations

from pathlib import Path

import pytest
from shapely.geometry import box

from builders.pages.atlas import Atlas, make_atlas
from builders.pages.voice import Speaker
from builders.settings import Settings
from builders.sources.place import Place


@pytest.fixture
def speaker(tmp_path: Path) -> Speaker:
    return Speaker(Settings(root=tmp_path))


@pytest.fixture
def atlas(speaker: Speaker) -> Atlas:
    """Nine equal places, three by three, named by column and row from the south-west."""
    places = [
        Place(f"{x}{y}", f"Place {x}{y}", geometry=box(x, y, x + 1, y + 1))
        for x in range(3)
        for y in range(3)
    ]
    return make_atlas((*places, Place("lost", "Lost")), speaker)


@pytest.mark.parametrize(
    ("place", "part"),
    [
        ("00", "south-west"),
        ("01", "west"),
        ("02", "north-west"),
        ("10", "south"),
        ("11", "middle"),
        ("12", "north"),
        ("20", "south-east"),
        ("21", "east"),
        ("22", "north-east"),
    ],
)
def test_a_place_lies_where_the_map_shows_it(
    place: str, part: str, atlas: Atlas, speaker: Speaker
) -> None:
    assert f"It lies in the {part} of the city." == speaker.plain(atlas.whereabouts(place))


def test_of_a_place_without_a_boundary_nothing_is_said(atlas: Atlas, speaker: Speaker) -> None:
    assert not speaker.plain(atlas.whereabouts("lost"))
    assert not speaker.plain(make_atlas((), speaker).whereabouts("00"))
