"""The summary in Markdown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builders.problems import Ledger, Problem, Report
from builders.reports.markdown import MOST_BYTES, escaped, write


def test_each_file_has_a_line_of_the_table(report: Report):
    assert "| rows.csv | 6 | 7 | 0 | 0 |" in write(report, Path()).splitlines()


@pytest.mark.parametrize("count", [100, 3_000, 100_000])
def test_it_stays_small_however_much_there_is_to_tell(count: int, problem: Callable[..., Problem]):
    found = tuple(problem(n, f"“{n}” äöü" * 9, file=f"f{n % 997}.csv") for n in range(2, count))
    text = write(Report(found), Path())
    assert len(text.encode()) <= MOST_BYTES
    assert ("more problems** left out here" in text) == (count > 100)


def test_what_is_left_out_is_counted(problem: Callable[..., Problem]):
    found = tuple(problem(n, f"{n}", column=f"c{n}") for n in range(2, 3_002))
    text = write(Report(found), Path())
    told = text.count("(`cell-not-a-date`)")
    assert f"**{3_000 - told:,} more problems** left out here" in text


def test_errors_come_first(problem: Callable[..., Problem]):
    text = write(Report((Problem("unclaimed-file", "a.csv"), problem())), Path())
    assert text.index("❌") < text.index("⚠️")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("&lt;script&gt;".replace("&gt;", "\\>"), "<script>"),
        (r"\[a\](https:&#47;/b.c)", "[a](https://b.c)"),
        (r"\|x\|", "|x|"),
        ("a b", "a\n\nb"),
        (r"\`x\` \*\*y\*\*", "`x` **y**"),
        ("www&#46;b.c", "www.b.c"),
        ("a &amp;amp; b", "a &amp; b"),
        ("ask @&#8203;mayor, m@&#8203;b.c", "ask @mayor, m@b.c"),
        (r"\$5 and \$6", "$5 and $6"),
        (r"\#&#8203;12, GH-&#8203;3, \# 4", "#12, GH-3, # 4"),
    ],
)
def test_no_text_of_the_data_means_anything_to_markdown(expected: str, text: str):
    assert expected == escaped(text)


def test_many_files_are_cut_and_counted():
    ledgers = tuple(Ledger("", f"f{n:04}.csv", 1, 1) for n in range(150))
    assert "| and 50 more | | | | |" in write(Report(ledgers=ledgers), Path())


def test_what_is_waived_is_told_with_its_reason(waived: Report):
    assert "waived until 2026-06-30: We keep it." in write(waived, Path())


def test_very_many_waivers_do_not_make_it_long(waived: Report):
    text = write(Report(waived=waived.waived * 5_000), Path())
    assert len(text.encode()) <= MOST_BYTES
    assert "and 4,980 more waivers" in text
