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


HEAD = "<thead>\n<tr>\n<th>Name</th>\n<th{}>What &amp; <code>why</code></th>\n</tr>\n</thead>\n"
BODY = "<tbody>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr>\n</tbody>\n"


def test_each_cell_of_a_table_of_words_bears_the_title_of_its_column():
    shown = with_scrolling_tables(f"<table>\n{HEAD.format('')}{BODY}</table>", "Page")
    assert '<table class="lw-table lw-table-list"><thead>' in shown
    assert "<td>a</td>" in shown
    assert '<td data-column="What &amp; why">b</td>' in shown
    assert "<th>What &amp; <code>why</code></th>" in shown
    # HTML forbids to name the roles of rows and cells within a table.
    assert "role=" not in shown.partition("<table")[2]


def test_a_table_of_numbers_keeps_its_columns():
    numbers = ' style="text-align: right;"'
    shown = with_scrolling_tables(f"<table>\n{HEAD.format(numbers)}{BODY}</table>", "Page")
    assert '<table class="lw-table">' in shown


def test_a_table_that_is_no_plain_grid_keeps_its_columns():
    for odd in (
        '<tbody><tr><td colspan="2">a</td></tr></tbody>',
        "<tbody><tr><td>a</td></tr></tbody>",
        '<tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody>',
    ):
        assert '<table class="lw-table">' in with_scrolling_tables(
            f"<table>{HEAD.format('')}{odd}</table>", "Page"
        )
