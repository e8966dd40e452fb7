"""Tables in hand-written pages."""

from __future__ import annotations

import re

from builders.website.scrolling import with_scrolling_tables

TABLE = "<table><tr><td>x</td></tr></table>"


def names(content: str) -> list[str]:
    return re.findall('aria-label="([^"]*)"', with_scrolling_tables(content, "Page & title"))


def test_a_table_is_named_by_the_heading_above_it():
    assert names(f'<h2 id="a">Costs &amp; <em>fees</em></h2>{TABLE}') == ["Table: Costs &amp; fees"]


def test_a_table_without_a_heading_is_named_by_the_page():
    assert names(TABLE) == ["Table: Page &amp; title"]


def test_no_two_tables_have_the_same_name():
    assert names(f"<h2>A</h2>{TABLE}{TABLE}<h2>B</h2>{TABLE}<h2>A</h2>{TABLE}") == [
        "Table: A",
        "Table: A (2)",
        "Table: B",
        "Table: A (3)",
    ]


def test_a_quote_in_a_heading_does_not_end_the_name():
    assert names(f'<h2>The "A" list</h2>{TABLE}') == ["Table: The &quot;A&quot; list"]
