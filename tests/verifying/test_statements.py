"""Statements are taken apart without a change of what they ask."""

from __future__ import annotations

import pytest

from builders.verifying.statements import Statement, taken_apart


def test_a_view_is_parted_from_what_counts_its_rows():
    sql = 'WITH "v" AS (\nSELECT 1 AS a\n)\nSELECT * FROM "v"'
    assert Statement(sql, "v", "\nSELECT 1 AS a\n", '\nSELECT * FROM "v"') == taken_apart(sql)


def test_further_views_stay_with_what_is_left():
    apart = taken_apart('WITH "v" AS (SELECT 1), "w" AS (FROM "v") FROM "w"')
    assert 'WITH "w" AS (FROM "v") FROM "w"' == apart.rest


def test_brackets_in_texts_names_and_comments_are_no_brackets():
    inside = "SELECT ')' AS \"(\", /* ) */ 'it''s )' -- )\n, (1)"
    assert inside == taken_apart(f'WITH "v" AS ({inside}) FROM "v"').view_sql


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT 1",
        'WITH "v" AS (SELECT 1',
        'WITH "v" AS (SELECT $$)$$) FROM "v"',
        "WITH v AS (SELECT 1) FROM v",
        "",
    ],
)
def test_any_other_form_stays_whole(sql: str):
    assert Statement(sql) == taken_apart(sql)
