"""What holds of every format of report."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.problems import Problem, Report
from builders.reports.registry import FORMATS

HOSTILE = Report((Problem("cell-not-a-date", "a\n::b.csv", 3, "c\x00\n|d", "\ud800\x1b[31m\n::x"),))


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_goes_by_its_name_and_says_what_it_is(name: str):
    assert name == FORMATS[name].name
    assert FORMATS[name].says.endswith(".")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_text(name: str, report: Report, root: Path):
    first, second = (FORMATS[name].write(report, root) for _ in range(2))
    assert first == second
    assert first.endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_no_report_names_a_path_of_the_machine(name: str, report: Report, root: Path):
    assert str(root) not in FORMATS[name].write(report, root)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("found", [Report(), HOSTILE], ids=["nothing", "hostile"])
def test_nothing_and_hostile_text_can_be_written_as_utf_8(name: str, found: Report, tmp_path: Path):
    text = FORMATS[name].write(found, tmp_path)
    assert text.encode("utf-8")
    assert "\x1b" not in text
    assert not any(line.startswith("::x") for line in text.splitlines())
