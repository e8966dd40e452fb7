"""A new portal gets what it does not have yet, and git leaves its stewards' bytes alone."""

from __future__ import annotations

import subprocess
from pathlib import Path

from builders.demo.starter import write_starter


def git(folder: Path, *words: str) -> bytes:
    done = subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)
    return done.stdout


def test_a_new_portal_gets_settings_pages_and_what_git_is_to_leave_alone(tmp_path: Path):
    assert ("mkdocs.yml", "site/", ".gitattributes") == write_starter(tmp_path)
    assert () == write_starter(tmp_path)


def test_what_a_portal_has_of_its_own_is_left_as_it_is(tmp_path: Path):
    (tmp_path / ".gitattributes").write_text("* text\n", encoding="utf-8")
    assert ("mkdocs.yml", "site/") == write_starter(tmp_path)
    assert "* text\n" == (tmp_path / ".gitattributes").read_text(encoding="utf-8")


def test_git_changes_no_line_ending_of_a_dataset_whatever_it_is_told_elsewhere(tmp_path: Path):
    write_starter(tmp_path)
    file = tmp_path / "datasets" / "budget" / "lines.csv"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"year,amount\r\n2024,1\n2025,2\r\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "-c", "core.autocrlf=true", "-c", "core.safecrlf=false", "add", "datasets")
    assert file.read_bytes() == git(tmp_path, "show", ":datasets/budget/lines.csv")
