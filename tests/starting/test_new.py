"""A city's own repository: written at once, built at once, and never over anything."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from builders.cli import app
from builders.problems import PortalError
from builders.starting import Answers, checked, write_repository

HOSTILE = 'São "Paulo": do_Sul # {{ x }} {city} <script>'


def test_what_is_written_is_a_whole_repository(tmp_path: Path) -> None:
    written = write_repository(tmp_path / "ours", Answers(city="Ours"))
    assert {"mkdocs.yml", "README.md", "datasets/README.md", ".gitignore", "site/"} <= set(written)
    assert (tmp_path / "ours/.github/workflows/portal.yml").is_file()
    assert "# The open-data portal of Ours" in (tmp_path / "ours/README.md").read_text()


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(PortalError) as raised:
        write_repository(tmp_path, Answers())
    assert ["folder-not-empty"] == [problem.code for problem in raised.value.problems]
    assert ["notes.txt"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("city", ["Ours", HOSTILE, "no", "2024-01-01", "مدينة", "a: b\n- c"])
def test_every_name_comes_through_the_settings_file_unchanged(tmp_path: Path, city: str) -> None:
    write_repository(tmp_path / "ours", Answers(city=city, publisher=city))
    settings = yaml.safe_load((tmp_path / "ours/mkdocs.yml").read_text(encoding="utf-8"))
    block = settings["plugins"][1]["lightwell"]
    assert (city, city) == (block["city"], block["publisher"])


def test_an_address_is_kept_with_its_last_stroke(tmp_path: Path) -> None:
    write_repository(tmp_path / "ours", Answers(address="https://data.ours.example/open"))
    settings = yaml.safe_load((tmp_path / "ours/mkdocs.yml").read_text(encoding="utf-8"))
    assert "https://data.ours.example/open/" == settings["site_url"]


def test_nothing_of_the_demonstration_city_is_left(tmp_path: Path) -> None:
    write_repository(tmp_path / "ours", Answers())
    for file in (tmp_path / "ours").rglob("*.*"):
        if file.suffix in {".md", ".yml"} and "reference" not in file.parts:
            assert not re.search(
                "brightwater|demonstration|fictional", file.read_text(), re.IGNORECASE
            ), file


def test_no_page_of_a_new_city_works_an_example_on_a_dataset_that_only_the_other_has(
    tmp_path: Path,
) -> None:
    write_repository(tmp_path / "ours", Answers())
    page = (tmp_path / "ours/site/for-journalists.md").read_text()
    assert not re.search("operating.budget", page, re.IGNORECASE)
    assert page.count("```") % 2 == 0
    assert 'read("figures.json")' in page


def test_all_wrong_answers_are_told_at_once() -> None:
    with pytest.raises(PortalError) as raised:
        checked(Answers(city=" ", address="ftp://x", currency="dollars", fiscal_year_starts=13))
    assert ["city", "address", "currency", "fiscal_year_starts"] == [
        problem.column for problem in raised.value.problems
    ]
    assert 2 == raised.value.exit_code


def test_the_command_takes_everything_from_options(tmp_path: Path) -> None:
    options = ["--city", "Ours", "--language", "es", "--fiscal-year-starts", "7", "--yes"]
    done = CliRunner().invoke(app, ["new", str(tmp_path / "ours"), *options])
    assert 0 == done.exit_code, done.output
    settings = yaml.safe_load((tmp_path / "ours/mkdocs.yml").read_text(encoding="utf-8"))
    block = settings["plugins"][1]["lightwell"]
    assert ("es", 7) == (block["language"], block["fiscal_year_starts"])


def test_the_command_refuses_a_wrong_option_with_its_own_exit_code(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["new", str(tmp_path / "ours"), "--currency", "euro", "--yes"])
    assert 2 == done.exit_code
    assert "three capital letters" in done.output
    assert not (tmp_path / "ours").exists()


@pytest.mark.whole
def test_a_new_portal_builds_at_once_and_has_no_fault(tmp_path: Path, checkout: Path) -> None:
    folder = tmp_path / "our city"
    write_repository(folder, Answers(city=HOSTILE))
    for command in ("build", "inspect"):
        done = subprocess.run(
            [sys.executable, "-m", "builders.cli", command],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(checkout), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert 0 == done.returncode, done.stdout + done.stderr
    about = (folder / "public/about.html").read_text(encoding="utf-8")
    assert "<script>" not in about
    assert "do_Sul" in about
