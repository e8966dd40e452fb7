"""The city is a function of its arguments, byte for byte."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders.demo import write_demo


def test_the_committed_city_is_what_the_generator_writes(
    committed: Any, make_city: Callable[..., Any]
):
    assert make_city().bytes() == committed.bytes()


def test_the_committed_city_is_small(committed: Any):
    assert 2_000_000 > sum(map(len, committed.bytes().values()))


def test_the_same_seed_gives_the_same_bytes_whatever_else_has_drawn_numbers(
    make_city: Callable[..., Any],
):
    first = make_city(places=5, requests=300, projects=9, years=2, seed=7).bytes()
    random.seed(99)
    random.shuffle(list(range(9)))
    assert first == make_city(places=5, requests=300, projects=9, years=2, seed=7).bytes()


def test_another_seed_gives_another_city(make_city: Callable[..., Any]):
    one = make_city(places=5, requests=300, projects=9, years=2, seed=7).bytes()
    other = make_city(places=5, requests=300, projects=9, years=2, seed=8).bytes()
    assert one.keys() == other.keys()
    # Only words about the city are the same in every one.
    assert {".yaml"} == {Path(path).suffix for path in one if one[path] == other[path]}


def test_more_requests_leave_the_rest_of_the_city_as_it_was(make_city: Callable[..., Any]):
    few = make_city(places=3, requests=10, projects=3, years=1).bytes()
    many = make_city(places=3, requests=500, projects=3, years=1).bytes()
    assert ["service-requests/requests.csv"] == [path for path in few if few[path] != many[path]]


def test_writing_twice_into_one_folder_leaves_nothing_of_the_first_city(
    tmp_path: Path, make_city: Callable[..., Any]
):
    folder = tmp_path / "again"
    write_demo(folder, places=9, requests=50, projects=5, years=2, seed=3)
    write_demo(folder, places=2, requests=0, projects=0, years=1, seed=4)
    clean = make_city(places=2, requests=0, projects=0, years=1, seed=4)
    assert clean.bytes().keys() == {p.relative_to(folder).as_posix() for p in folder.rglob("*.*")}
    assert not (folder / "service-requests").exists()


def test_a_stewards_own_file_in_the_folder_is_left_alone(tmp_path: Path):
    own = tmp_path / "service-requests" / "README.md"
    own.parent.mkdir()
    own.write_text("Ours.", encoding="utf-8")
    write_demo(tmp_path, places=1, requests=0, projects=0, years=1)
    assert "Ours." == own.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "sizes",
    [
        {"places": 0},
        {"places": 2001},
        {"requests": -1},
        {"projects": -1},
        {"years": 0},
        {"years": 51},
    ],
    ids=str,
)
def test_a_size_out_of_range_is_refused_before_anything_is_written(
    tmp_path: Path, sizes: dict[str, int]
):
    with pytest.raises(ValueError, match=next(iter(sizes))):
        write_demo(tmp_path / "city", **sizes)
    assert not (tmp_path / "city").exists()


def test_lines_end_with_a_line_feed_alone_and_files_with_one(committed: Any):
    for path, content in committed.bytes().items():
        assert b"\r" not in content, path
        assert content.endswith(b"\n"), path
