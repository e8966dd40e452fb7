"""A small catalogue for the tests of every standard."""

from __future__ import annotations

import pytest

from builders.catalogues.entry import Catalogue, Contact, Distribution, Entry, Field


@pytest.fixture
def table() -> Distribution:
    return Distribution(
        id="budget-csv",
        url="https://city.example/downloads/budget/budget.csv",
        title="CSV",
        media_type="text/csv",
        bytes=120,
        sha256="ab" * 32,
        description="Opens in any program.",
    )


@pytest.fixture
def entry(table: Distribution) -> Entry:
    return Entry(
        id="budget",
        kind="budget",
        title='Budget </script><script>alert("x")</script>',
        description="What the city plans to spend & what it has spent, line by line, for each year.",
        url="https://city.example/data/budget.html",
        publisher="Budget Office",
        contact=Contact("Budget Office", email="budget@city.example"),
        version="0123456789ab",
        licence_url="https://creativecommons.org/publicdomain/zero/1.0/",
        modified="2025-06-30",
        frequency="Monthly",
        keywords=("budget",),
        fields=(Field("amount", "number", "What is spent."), Field("Cost centre", "string")),
        rows=3,
        distributions=(table,),
    )


@pytest.fixture
def catalogue(entry: Entry) -> Catalogue:
    return Catalogue(
        currency="USD",
        url="https://city.example/",
        title="Our city: open data",
        description="Every dataset of our city.",
        publisher="City of Ours",
        contact=Contact("City of Ours", email="data@city.example"),
        language="en-GB",
        modified="2025-06-30",
        box=(1.0, 2.0, 3.0, 4.0),
        area="Ours",
        entries=(entry,),
    )
