"""The tests of one group run on one worker, whatever versions of pytest and pytest-xdist are here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CONFTEST = """
from tests.grouping import say_groups


def pytest_collection_modifyitems(config, items):
    say_groups(config, items)
"""
TESTS = """
import os
import time
from pathlib import Path

import pytest


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("group", [pytest.param(g, marks=pytest.mark.xdist_group(g)) for g in "ab"])
def test_of_a_group(group, at):
    time.sleep(0.1)
    with Path(__file__).with_name(group).open("a") as file:
        file.write(os.environ["PYTEST_XDIST_WORKER"] + "\\n")
"""


def test_the_tests_of_a_group_run_on_one_worker(tmp_path: Path, checkout: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_groups.py").write_text(TESTS, encoding="utf-8")
    run = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup", "."]
    done = subprocess.run(
        [*run, "--rootdir=.", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    workers = [(tmp_path / group).read_text("utf-8").split() for group in "ab"]
    assert [4, 4] == [len(ran) for ran in workers]
    assert [1, 1] == [len(set(ran)) for ran in workers]
    assert workers[0] != workers[1]
