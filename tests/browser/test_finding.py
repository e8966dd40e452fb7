"""Where there is no browser the tests fail, and say how to get one; none is ever skipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import NAMES, find_chromium


@pytest.fixture
def empty_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine on which no program is found but those put into this folder."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    return tmp_path


def install(folder: Path, name: str) -> str:
    program = folder / name
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


@pytest.mark.parametrize("name", NAMES)
def test_a_chromium_of_any_usual_name_is_found(name: str, empty_path: Path) -> None:
    assert install(empty_path, name) == find_chromium()


def test_the_one_that_is_named_goes_before_the_others(
    empty_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(empty_path, "chromium")
    monkeypatch.setenv("CHROMIUM", install(empty_path, "another"))
    assert str(empty_path / "another") == find_chromium()


def test_without_a_browser_one_is_told_how_to_install_it(empty_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="apt-get install chromium"):
        find_chromium()


def test_a_name_that_is_no_program_is_told_too(
    empty_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(empty_path, "chromium")
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(pytest.fail.Exception, match="/nowhere/chromium, which is no program"):
        find_chromium()
