"""What is shown on a terminal."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from builders.problems import Problem
from builders.terminal import ON_THIS_SCREEN, show_problems

OPEN = Problem("cell-not-a-date", "datasets/a/rows.csv", 2, "born", "Maria Soon", "2025-08-15")
MASKED = replace(OPEN, found="M••• S•••", unmasked=OPEN)


class Screen(io.StringIO):
    """A terminal with a person before it."""

    def isatty(self) -> bool:
        return True


def shown(file: io.StringIO, width: int = 80, *problems: Problem) -> str:
    show_problems(
        problems or [MASKED], Console(file=file, soft_wrap=True, width=width, color_system=None)
    )
    return file.getvalue()


@pytest.fixture(autouse=True)
def _no_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_a_clerk_sees_at_her_screen_what_stands_in_a_column_that_is_left_out():
    text = shown(Screen(), 200)
    assert "“Maria Soon” is not a date" in text
    assert ON_THIS_SCREEN in text


@pytest.mark.parametrize("service", ["", "CI"])
def test_a_log_shows_it_masked(service: str, monkeypatch: pytest.MonkeyPatch):
    if service:
        monkeypatch.setenv(service, "true")
    text = shown(Screen() if service else io.StringIO(), 200)
    assert "M••• S•••" in text
    assert "Maria" not in text
    assert ON_THIS_SCREEN not in text


@pytest.mark.parametrize("width", [80, 40])
def test_on_a_screen_no_word_is_broken_and_what_goes_on_is_set_in(width: int):
    lines = shown(Screen(), width).splitlines()
    words = {word for line in lines for word in line.split()}
    assert {"2025-08-15.", "[cell-not-a-date]", "protect"} <= words
    assert "datasets/a/rows.csv" in lines
    assert "  error row 2, born: “Maria Soon” is" in "\n".join(lines)
    start = lines.index("datasets/a/rows.csv") + 2
    said = lines[start : lines.index("", start)]
    assert said
    assert all(line.startswith("    ") for line in said)
    assert all(len(line.rstrip()) <= width for line in lines)


def test_into_a_file_each_sentence_stays_one_line():
    text = shown(io.StringIO(), 40)
    assert (
        "    Write it like this: 2025-08-15. Leave the cell empty if it is not known. [cell" in text
    )
