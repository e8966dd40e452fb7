"""The reference says what the registries say: nothing missing, nothing stale."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from builders.charts import FORMS
from builders.checks.differences import DIFFERENCES
from builders.checks.rules import RULES
from builders.kinds import KINDS
from builders.measures import MEASURES
from builders.problem_words import WORDS
from builders.reference import PAGES, outdated, write_reference
from builders.reference.markdown import text
from builders.releases.downloads import DOWNLOADS
from builders.reports.registry import FORMATS
from builders.settings import Settings
from builders.website.inspections import INSPECTIONS

NAMED = {
    "kinds.md": [
        *KINDS,
        *{role.name for kind in KINDS.values() for role in kind.shape.roles},
        *{code for kind in KINDS.values() for role in kind.shape.roles for code in role.codes},
    ],
    "measures.md": list(MEASURES),
    "charts.md": list(FORMS),
    "downloads.md": list(DOWNLOADS),
    "inspections.md": list(INSPECTIONS),
    "rules.md": [*RULES, *{code for rule in RULES.values() for code in rule.codes}],
    "problems.md": list(WORDS),
    "differences.md": list(DIFFERENCES),
    "reports.md": [*FORMATS, "problems[].rows", "summary.rows_withheld"],
    "settings.md": [
        f.name for f in dataclasses.fields(Settings) if f.name not in {"root", "site_url"}
    ],
    "descriptor.md": ["unpivot.columns", "controls[].total", "places.aliases", "missing"],
}


def test_the_committed_reference_is_current(checkout: Path) -> None:
    assert [] == outdated(checkout / "site" / "reference"), "run `make reference`"


@pytest.mark.parametrize("file", NAMED)
def test_everything_that_has_a_name_is_in_the_reference(file: str) -> None:
    page = PAGES[file].markdown
    assert [] == [name for name in NAMED[file] if f"`{name}`" not in page and name not in page]


@pytest.mark.parametrize("file", PAGES)
def test_every_page_has_a_title_a_summary_and_a_body(file: str) -> None:
    page = PAGES[file]
    assert page.markdown.count("\n# ") == 1
    assert page.summary
    assert page.write().strip()


def test_the_first_page_leads_to_all_others() -> None:
    first = PAGES["index.md"].markdown
    assert [] == [file for file in PAGES if file != "index.md" and f"({file})" not in first]


def test_writing_twice_changes_nothing_and_strays_are_removed(tmp_path: Path) -> None:
    assert sorted(PAGES) == write_reference(tmp_path)
    (tmp_path / "stray.md").write_text("Nobody wrote this.", encoding="utf-8")
    assert ["stray.md"] == write_reference(tmp_path)
    assert [] == write_reference(tmp_path)


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (r"a \| b \* c \<d\>", "a | b * c <d>"),
        (r"press `a \| b` now", "press `a | b` now"),
        ("one line", "one\n  line"),
        (r"\#REF! is no number", "#REF! is no number"),
        (r"1\. first", "1. first"),
        (r"\- not a list", "- not a list"),
        (r"12\. not a list", "12. not a list"),
        ("1.5 is a number, and so is #2", "1.5 is a number, and so is #2"),
    ],
)
def test_nothing_in_a_text_is_taken_for_markdown(shown: str, words: str) -> None:
    assert shown == text(words)
