"""Titles say what the figures show, and no more."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builders.measures.figure import Figure
from builders.pages.findings import gaps, least, top_finding, trend_finding
from builders.pages.pieces import Phrase
from builders.pages.voice import Speaker
from builders.settings import Settings


def figure(value: str | None, unit: str = "money") -> Figure:
    number = None if value is None else Decimal(value)
    return Figure(f"f{value}", "amount", "budget", "", (), number, None, None, unit, "")


@pytest.fixture
def said(tmp_path):
    speaker = Speaker(Settings(root=tmp_path))

    def plain(words: Phrase) -> str:
        return speaker.plain(words)

    return plain


def test_the_leader_is_named_with_its_share(said):
    row = {"Police": figure("412000000"), "Parks": figure("1")}
    share = {"Police": figure("0.18", "share")}
    title = top_finding(row, "the largest budget", share=share)
    assert said(title) == "Police has the largest budget: $412 million, 18% of the total"


def test_two_who_lead_share_the_lead(said):
    row = {"Police": figure("5"), "Fire": figure("5"), "Parks": figure("1")}
    assert said(top_finding(row, "the largest budget")) == (
        "Fire and Police share the largest budget: $5 each"
    )


def test_a_crowd_of_leaders_is_not_named(said):
    row = {name: figure("5") for name in "abcde"}
    assert said(top_finding(row, "the largest budget")) == (
        "Several share the largest budget: $5 each"
    )


def test_an_unknown_value_never_leads(said):
    row = {"Police": figure(None), "Parks": figure("-2")}
    assert said(top_finding(row, "the largest budget")) == "Parks has the largest budget: -$2"


def test_where_nothing_is_known_no_leader_is_named(said):
    assert said(top_finding({"Police": figure(None)}, "the largest budget")) == (
        "It is not known who has the largest budget"
    )


def test_a_trend_runs_from_the_first_known_year_to_the_last(said):
    row = {"2022": figure(None), "2023": figure("3"), "2024": figure("5"), "2025": figure(None)}
    assert said(trend_finding(row, "Spending")) == "Spending rose from $3 in 2023 to $5 in 2024"


def test_a_trend_that_ends_where_it_began_says_so(said):
    row = {"2023": figure("3"), "2024": figure("5"), "2025": figure("3")}
    assert said(trend_finding(row, "Spending")) == "Spending: $3 in 2025, the same as in 2023"


def test_a_trend_of_one_year_is_no_trend(said):
    assert said(trend_finding({"2023": figure("3")}, "Spending")) == "Spending: $3 in 2023"


def test_a_trend_between_days_says_on(said):
    row = {"2024-06-30": figure("3"), "2025-06-30": figure("2")}
    assert said(trend_finding(row, "The budget")) == (
        "The budget fell from $3 on June 30, 2024 to $2 on June 30, 2025"
    )


def test_the_least_is_not_told_where_all_are_alike(said):
    assert said(least({"a": figure("3"), "b": figure("3")})) == ""


def test_gaps_are_told_only_where_there_are_some():
    assert gaps({"a": figure("3")}) == ""
    assert "not known" in gaps({"a": figure("3"), "b": figure(None)})
