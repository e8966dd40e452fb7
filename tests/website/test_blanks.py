"""Hand-written pages take the portal's names from its settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.settings import Settings
from builders.website.blanks import blank_problems, filled


@pytest.mark.parametrize(
    ("shown", "markdown", "decided"),
    [
        ("In Ours", "In {{ city }}", {"city": "Ours"}),
        (r"In \<b\>\_x\_", "In {{city}}", {"city": "<b>_x_"}),
        ("<a@b.example>", "{{ contact }}", {"contact": "a@b.example"}),
        ("Room 1", "{{ contact }}", {"contact": "Room 1"}),
        ("us", "{{ contact }}", {}),
        ("Ours", "{{ publisher }}", {"city": "Ours"}),
        ("https://x.example/", "{{ address }}", {"site_url": "https://x.example/"}),
        ("Here it is the calendar year.", "{{ fiscal_year }}", {}),
        ("{{ other }} {x}", "{{ other }} {x}", {}),
        ("{{ city }}", "{{ publisher }}", {"publisher": "{{ city }}"}),
    ],
)
def test_a_blank_is_filled_from_the_settings(
    tmp_path: Path, shown: str, markdown: str, decided: dict[str, str]
) -> None:
    assert shown == filled(markdown, Settings(tmp_path, **decided))  # type: ignore[arg-type]


def test_a_fiscal_year_is_told_by_its_months(tmp_path: Path) -> None:
    settings = Settings(tmp_path, fiscal_year_starts=7)
    assert "from July to June" in filled("{{ fiscal_year }}", settings)
    assert "from October to September" in filled(
        "{{ fiscal_year }}", Settings(tmp_path, fiscal_year_starts=10)
    )


def test_an_unknown_blank_is_told_with_its_line_and_a_near_one() -> None:
    (problem,) = blank_problems("a\n{{ citty }} {{ city }}", "about.md")
    assert ("page-blank-unknown", 2, "citty") == (problem.code, problem.row, problem.found)
    assert "city" in problem.hint
