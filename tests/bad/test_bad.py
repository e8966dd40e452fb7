"""What bad input gets: each folder here is one mistake, with the exact words that answer it.

A folder holds a dataset, or a whole ``datasets/``, and ``expected.txt``: for each problem where it
is, what is wrong, what to do, and the code. For a new folder, read what the test prints and keep
it only when a clerk could act on it; nothing here rewrites the words by itself.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from builders.problems import Problem
from builders.settings import Settings
from builders.stages.checking import check_portal

# On one worker: each case is read once.
pytestmark = pytest.mark.xdist_group("bad")

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.txt"))


def portal_of(case: Path, root: Path) -> Settings:
    """A portal whose only data are those of the case; links stay links."""
    source = case / "datasets"
    if source.is_dir():
        shutil.copytree(case, root, symlinks=True)
    else:
        shutil.copytree(case, root / "datasets" / "data", symlinks=True)
        (root / "datasets" / "data" / "expected.txt").unlink()
    return Settings(root=root)


def told(problem: Problem) -> str:
    """A problem as expected.txt shows it."""
    lines = (problem.where, f"  {problem.message}", f"  {problem.remedy}", f"  [{problem.code}]")
    return f"{problem.severity}: " + "\n".join(lines)


def words_about(case: Path, root: Path) -> str:
    """Everything that is said of the case."""
    report = check_portal(duckdb.connect(), portal_of(case, root)).report
    problems = "\n\n".join(told(problem) for problem in report.problems)
    return (problems or "Nothing is wrong.") + "\n"


@pytest.fixture(scope="module")
def words_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], tuple[str, Path]]:
    """What is said of a case, and the folder in which it was said."""
    said: dict[Path, tuple[str, Path]] = {}

    def words(case: Path) -> tuple[str, Path]:
        if case not in said:
            folder = tmp_path_factory.mktemp("bad")
            said[case] = words_about(case, folder / "portal"), folder
        return said[case]

    return words


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_bad_input_gets_these_words(
    case: Path, words_of: Callable[[Path], tuple[str, Path]]
) -> None:
    assert (case / "expected.txt").read_text(encoding="utf-8") == words_of(case)[0]


def test_every_folder_has_its_words() -> None:
    here = Path(__file__).parent
    folders = {path for path in here.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(CASES)


def test_no_problem_is_told_with_a_path_of_this_machine(
    words_of: Callable[[Path], tuple[str, Path]],
) -> None:
    for case in CASES:
        words, folder = words_of(case)
        assert str(folder) not in words
