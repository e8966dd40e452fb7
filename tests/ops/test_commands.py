"""Every command explains itself, and tells a wrong command from wrong data."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from builders.cli import app
from builders.problem_words import WORDS

COMMANDS = sorted(typer.main.get_command(app).commands)


def lightwell(*words: str, at: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "builders.cli", *words]
    return subprocess.run(command, cwd=at, capture_output=True, text=True, check=False)


def test_the_commands_are_the_promised_ones() -> None:
    promised = ["add", "build", "demo", "explain", "inspect", "new", "serve", "validate", "verify"]
    assert promised == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_in_the_reference(checkout: Path, name: str) -> None:
    told = lightwell(name, "--help", at=checkout)
    assert 0 == told.returncode, told.stderr
    first = " ".join(told.stdout.split("\n\n")[1].split())
    assert first in (checkout / "site" / "reference" / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("bild",),
        ("build", "--strikt"),
        ("explain",),
        ("explain", "no-such-code"),
        ("inspect", "no"),
    ],
)
def test_a_wrong_command_leaves_with_two_and_no_traceback(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    told = lightwell(*words, at=tmp_path)
    assert 2 == told.returncode
    assert "Traceback" not in told.stderr
    assert told.stderr.strip()


def test_explain_says_what_a_code_means_and_what_to_do(tmp_path: Path) -> None:
    told = " ".join(lightwell("explain", "cell-not-a-number", at=tmp_path).stdout.split())
    assert WORDS["cell-not-a-number"].title in told
    assert " ".join(WORDS["cell-not-a-number"].meaning.split()) in told


def test_explain_all_lists_every_code(tmp_path: Path) -> None:
    told = lightwell("explain", "all", at=tmp_path).stdout
    assert [] == [code for code in WORDS if f"{code}: " not in told]
