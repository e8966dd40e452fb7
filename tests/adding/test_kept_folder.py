"""What is left of an add: all of it with a word on how to go on, or nothing."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from builders.adding import outcome
from builders.cli import app

SOUND = "Year,Phase,Agency,Amount\n2025,Adopted,Parks,5\n"
UNSOUND = "Year,Phase,Agency,Amount,Contact\n2025,Adopted,Parks,5,ann.lee@mail.example\n"


def add(*words: str) -> Result:
    return CliRunner().invoke(app, ["add", *words, "--yes"])


def plain(done: Result) -> str:
    return " ".join(done.output.split())


def test_a_folder_whose_check_fails_is_kept_and_told_how_to_go_on_and_to_take_it_back(
    empty_portal: Path,
) -> None:
    (empty_portal / "b.csv").write_text(UNSOUND)
    done = add("b.csv", "--name", "budget")
    assert 1 == done.exit_code
    assert "datasets/budget/ was kept, and nothing else was changed." in plain(done)
    assert "To go on:" in done.output
    assert "`lightwell validate budget`" in plain(done)
    assert "To take it back: delete the folder datasets/budget/." in plain(done)
    assert {"b.csv", "datapackage.yaml"} == {
        p.name for p in (empty_portal / "datasets/budget").iterdir()
    }


def test_what_was_told_to_go_on_and_to_take_it_back_is_so(empty_portal: Path) -> None:
    (empty_portal / "b.csv").write_text(UNSOUND)
    add("b.csv", "--name", "budget")
    descriptor = empty_portal / "datasets/budget/datapackage.yaml"
    text = descriptor.read_text(encoding="utf-8").replace("  # disclosure:", "  disclosure:")
    text = text.replace("  #   columns:", "    columns:").replace(
        "  #     Contact:", "      Contact:"
    )
    descriptor.write_text(text, encoding="utf-8")
    assert 0 == CliRunner().invoke(app, ["validate", "budget"]).exit_code
    shutil.rmtree(descriptor.parent)
    assert 0 == add("b.csv", "--name", "budget", "--drop", "Contact").exit_code


def test_a_sound_folder_is_written_without_a_word_of_taking_it_back(empty_portal: Path) -> None:
    (empty_portal / "b.csv").write_text(SOUND)
    done = add("b.csv", "--name", "budget")
    assert 0 == done.exit_code
    assert "was kept" not in done.output


def test_a_file_added_twice_leaves_the_first_as_it_was_and_says_where_to_go_on(
    empty_portal: Path,
) -> None:
    (empty_portal / "b.csv").write_text(UNSOUND)
    add("b.csv", "--name", "budget")
    before = {p.name: p.read_bytes() for p in (empty_portal / "datasets/budget").iterdir()}
    done = add("b.csv", "--name", "budget")
    assert (2, True) == (done.exit_code, "go on there" in plain(done))
    after = {p.name: p.read_bytes() for p in (empty_portal / "datasets/budget").iterdir()}
    assert before == after


def test_an_add_that_is_stopped_by_hand_says_that_its_folder_was_kept(
    empty_portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(outcome, "outcome_of", stopped)
    (empty_portal / "b.csv").write_text(SOUND)
    done = add("b.csv", "--name", "budget")
    assert 130 == done.exit_code
    assert "You stopped it before it was checked. datasets/budget/ was kept" in plain(done)


def test_an_add_that_is_killed_at_any_moment_leaves_a_whole_folder_or_none(
    empty_portal: Path,
) -> None:
    rows = "".join(f"2025,Adopted,Parks {n},{n}\n" for n in range(20_000))
    (empty_portal / "b.csv").write_text("Year,Phase,Agency,Amount\n" + rows)
    command = [sys.executable, "-m", "builders.cli", "add", "b.csv", "--yes", "--name", "budget"]
    folder = empty_portal / "datasets"
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and not (folder.is_dir() and any(folder.iterdir())):
        time.sleep(0.001)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    whole = folder / "budget"
    assert not whole.exists() or {"b.csv", "datapackage.yaml"} == {p.name for p in whole.iterdir()}
    shutil.rmtree(whole, ignore_errors=True)
    done = add("b.csv", "--name", "budget")
    assert 0 == done.exit_code, done.output
    assert "unclaimed" not in done.output
