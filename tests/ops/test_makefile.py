"""The commands of the Makefile explain themselves, and mind no space in the folder's name."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

# What the tests' own environment is made from.
FOR_TESTS = (
    "requirements-dev.txt",
    "requirements-alone.txt",
    "requirements-oc4ids.txt",
    "tests/validators/package-lock.json",
)
PROMISED = ("site", "serve", "test", "check", "bench", "demo", "reference", "lock", "clean", "help")


def make(*words: str, at: Path) -> subprocess.CompletedProcess[str]:
    """Run make as a person would, though these tests may themselves run within `make test`."""
    outside = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(
        ["make", *words], cwd=at, env=outside, capture_output=True, text=True, check=False
    )


def test_make_alone_explains_every_command(checkout: Path) -> None:
    told = make(at=checkout).stdout
    assert [] == [name for name in PROMISED if f"make {name} " not in told]


@pytest.mark.parametrize("name", ["site", "test", "check", "lock"])
def test_a_command_says_what_it_would_do_in_a_folder_with_a_space(
    checkout: Path, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "our portal"
    folder.mkdir()
    for file in ("Makefile", "pyproject.toml", "requirements.txt", *FOR_TESTS):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(checkout / file, folder / file)
    done = make("--dry-run", name, at=folder)
    assert 0 == done.returncode, done.stderr
    assert str(folder) not in done.stdout


def test_an_old_python_is_refused_in_plain_words(checkout: Path, tmp_path: Path) -> None:
    for file in ("Makefile", "pyproject.toml", "requirements.txt"):
        shutil.copyfile(checkout / file, tmp_path / file)
    old = tmp_path / "python"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = make("site", f"PYTHON={old}", at=tmp_path)
    assert 0 != done.returncode
    assert "Lightwell needs Python 3.11 or newer." in done.stdout


def test_the_check_runs_every_part(checkout: Path) -> None:
    parts = re.search(r"^check: (.*?) ##", (checkout / "Makefile").read_text(), re.MULTILINE)
    assert parts
    assert {"lint", "types", "security", "current", "test", "inspect"} <= set(parts[1].split())


def test_ci_calls_the_readmes_own_commands(checkout: Path) -> None:
    script = (checkout / ".ci" / "run").read_text(encoding="utf-8")
    assert "\nmake check\n" in script
    assert "\nmake site\n" in script
