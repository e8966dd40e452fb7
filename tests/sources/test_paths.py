"""A path leads to a file of the dataset's own folder, or to a problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.problems import Problem
from builders.sources.paths import claimed_file


@pytest.fixture
def folder(tmp_path):
    home = tmp_path / "datasets" / "budget"
    (home / "2025").mkdir(parents=True)
    (home / "lines.csv").write_text("a\n")
    (home / "2025" / "lines.csv").write_text("a\n")
    (tmp_path / "secret.csv").write_text("a\n")
    (home / "out.csv").symlink_to(tmp_path / "secret.csv")
    (home / "in.csv").symlink_to("lines.csv")
    (home / "round.csv").symlink_to("round.csv")
    (home / "up").symlink_to(tmp_path)
    return home


@pytest.mark.parametrize("path", ["lines.csv", "2025/lines.csv", "./lines.csv", "in.csv"])
def test_a_file_of_the_folder_is_found(folder, path):
    assert isinstance(claimed_file(folder, path, Problem("file-missing")), Path)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("../other/lines.csv", "path-leaves-folder"),
        ("2025/../../x.csv", "path-leaves-folder"),
        ("/lines.csv", "path-absolute"),
        ("C:/lines.csv", "path-absolute"),
        ("http://example.org/x.csv", "path-is-address"),
        ("FILE:lines.csv", "path-is-address"),
        ("zip:lines.csv", "path-is-address"),
        ("..\\x.csv", "path-odd-characters"),
        ("a\x00b", "path-odd-characters"),
        (".git/config", "path-hidden"),
        ("2025", "path-not-a-file"),
        (".", "path-not-a-file"),
        ("", "path-not-a-file"),
        ("a" * 5000, "path-not-a-file"),
        ("lines.cvs", "file-missing"),
        ("out.csv", "path-is-link-outside"),
        ("up/secret.csv", "path-is-link-outside"),
        ("round.csv", "path-not-a-file"),
    ],
)
def test_every_other_path_is_a_problem(folder, path, code):
    found = claimed_file(folder, path, Problem("file-missing", "d.yaml", 3, "path"))
    assert (code, "d.yaml", 3) == (found.code, found.file, found.row)


def test_a_missing_file_comes_with_the_name_that_is_most_like_it(folder):
    assert (
        "Did you mean “lines.csv”?"
        == claimed_file(folder, "Lines.csv", Problem("file-missing")).hint
    )
