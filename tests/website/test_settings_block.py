"""The owner's settings, checked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from builders.problems import PortalError
from builders.settings import Limits
from builders.website.settings_block import SETTINGS, read_settings


def test_an_empty_block_takes_the_defaults(tmp_path: Path) -> None:
    settings = read_settings({}, tmp_path)
    assert (settings.city, settings.datasets, settings.fiscal_year_starts) == (
        "Our city",
        "datasets",
        1,
    )


def test_a_date_may_be_written_with_or_without_quotes(tmp_path: Path) -> None:
    assert read_settings({"as_of": dt.date(2025, 6, 30)}, tmp_path).as_of == "2025-06-30"
    assert read_settings({"as_of": "2025-06-30"}, tmp_path).as_of == "2025-06-30"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("city", 3),
        ("city", " "),
        ("language", False),  # YAML reads `no` so
        ("language", "English"),
        ("currency", "usd"),
        ("rows_shown", -1),
        ("rows_shown", 1001),
        ("rows_shown", True),
        ("fiscal_year_starts", 13),
        ("fiscal_year_starts", True),
        ("fiscal_year_starts", "7"),
        ("datasets", "../elsewhere"),
        ("datasets", "/data"),
        ("datasets", "."),
        ("as_of", "2025-02-30"),
        ("as_of", "30 June 2025"),
        ("publisher", ["a"]),
        ("limits", 5),
        ("limits", {"rows": 0}),
        ("limits", {"rows": True}),
        ("limits", {"rowz": 10}),
        ("limits", {"seconds": "60"}),
    ],
)
def test_a_value_that_cannot_be_used_is_refused(tmp_path: Path, key: str, value: object) -> None:
    with pytest.raises(PortalError) as caught:
        read_settings({key: value}, tmp_path)
    assert [p.code for p in caught.value.problems] == ["setting-not-valid"]
    assert caught.value.exit_code == 2


def test_limits_that_are_left_out_are_the_usual_ones(tmp_path: Path) -> None:
    settings = read_settings({"limits": {"rows": 10}}, tmp_path)
    assert settings.limits == Limits(rows=10)


def test_every_setting_is_one_of_the_settings_value(tmp_path: Path) -> None:
    settings = read_settings({}, tmp_path)
    assert all(hasattr(settings, key) for key in SETTINGS)
