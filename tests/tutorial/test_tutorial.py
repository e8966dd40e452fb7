"""The tutorial: each of its commands runs as it stands, and its pictures are small and told."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from builders.starting import Answers, write_repository
from tests.tutorial.walking import PAGE, ROOT, Step, commands, walk

pytestmark = pytest.mark.xdist_group("tutorial")

MOST_BYTES = 150_000
_PICTURE = re.compile(r"!\[(.*?)\]\((.*?)\)")


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Step]]:
    """The folder in which the page was followed from its first command to its last."""
    folder = tmp_path_factory.mktemp("tutorial")
    return folder, list(walk(folder))


@pytest.mark.whole
def test_each_command_of_the_page_runs_as_it_stands(walked: tuple[Path, list[Step]]) -> None:
    _, steps = walked
    assert [line for line in commands() if not line.startswith("cd ")] == [s.command for s in steps]
    assert {"new", "add", "validate", "build", "inspect", "verify"} <= {
        step.command.split()[1] for step in steps if step.command.startswith("lightwell")
    }


@pytest.mark.whole
def test_what_the_page_says_is_printed_is_printed(walked: tuple[Path, list[Step]]) -> None:
    _, steps = walked
    said = [(line, step.output) for step in steps for line in step.said]
    assert len(said) >= 3
    assert [] == [line for line, output in said if line not in output]


@pytest.mark.whole
def test_at_the_end_there_is_a_site_and_it_is_sent_to_its_place(
    walked: tuple[Path, list[Step]],
) -> None:
    folder, _ = walked
    money = (folder / "riverton/public/money.html").read_text(encoding="utf-8")
    assert 'value="5975750.5' in money
    tree = ["git", "-C", str(folder / ".remote/riverton.git"), "ls-tree", "-r", "--name-only"]
    sent = subprocess.run([*tree, "main"], capture_output=True, text=True, check=True).stdout
    assert "datasets/adopted-budget/datapackage.yaml" in sent
    assert ".github/workflows/portal.yml" in sent
    assert "public/" not in sent


def test_each_picture_is_there_is_small_and_is_told_in_words() -> None:
    pictures = _PICTURE.findall(PAGE.read_text(encoding="utf-8"))
    assert 3 == len(pictures)
    for words, path in pictures:
        assert len(words) > 60, path
        assert 0 < (ROOT / "site" / path).stat().st_size < MOST_BYTES, path
    there = {f"first-portal/{file.name}" for file in (ROOT / "site/first-portal").iterdir()}
    assert {path for _, path in pictures} == there


def test_a_new_city_s_portal_has_no_page_that_tells_how_to_begin_one(tmp_path: Path) -> None:
    write_repository(tmp_path / "city", Answers(city="Testville"))
    pages = tmp_path / "city/site"
    assert not (pages / "first-portal.md").exists()
    assert not (pages / "first-portal").exists()
    assert "first-portal" not in (pages / "for-stewards.md").read_text(encoding="utf-8")
    assert "first-portal.md" in (ROOT / "site/for-stewards.md").read_text(encoding="utf-8")
