"""The wheel, installed alone in an empty environment, makes and builds a portal."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

PACKED = {
    "builders/cli.py",
    "builders/sources/lightwell.schema.json",
    "builders/reports/report.schema.json",
    "builders/_templates/theme/main.html",
    "builders/_starter/.gitattributes",
    "builders/_starter/mkdocs.yml",
    "builders/_starter/site/about.md",
}


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout as git would hand it on: no cache, no built site."""
    source = tmp_path_factory.mktemp("source")
    kept = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=checkout,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    for name in filter(None, kept):
        if (checkout / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(checkout / name, source / name)
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", "dist", at=source)
    return next((source / "dist").glob("lightwell-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment that holds the locked dependencies and the wheel alone."""
    home = tmp_path_factory.mktemp("environment with a space")
    venv.create(home)
    lay_in((checkout / "requirements.txt").read_text(encoding="utf-8"), home)
    pip = (sys.executable, "-m", "pip", "--python", home / "bin" / "python", "install", "--quiet")
    run(*pip, "--no-compile", "--no-deps", wheel, at=home)
    return home / "bin" / "lightwell"


def lay_in(locked: str, home: Path) -> None:
    """Lay the locked dependencies, and no other, into an environment: they are here already.

    pip compared them with their hashes when it installed them into the environment of the tests.
    """
    [packages] = home.glob("lib/python*/site-packages")
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", locked, re.MULTILINE):
        found = distribution(name)
        assert version == found.version, name
        for file in found.files or ():
            if ".." not in file.parts:  # commands, of which none is asked for
                (packages / file).parent.mkdir(parents=True, exist_ok=True)
                link(Path(found.locate_file(file)), packages / file)


def link(file: Path, name: Path) -> None:
    """Give a file another name, or copy it where the name would be on another disk."""
    try:
        name.hardlink_to(file)
    except OSError:
        shutil.copy2(file, name)


def run(*words: str | Path, at: Path) -> str:
    """What a command prints, in an environment that knows nothing of this checkout."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(word) for word in words],
        cwd=at,
        env={**clean, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, f"{words}\n{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr


def test_the_wheel_carries_what_a_new_portal_starts_from(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        assert set() == PACKED - set(packed.namelist())


def test_the_wheel_carries_every_template(wheel: Path, checkout: Path) -> None:
    files = [file for file in (checkout / "templates").rglob("*") if file.is_file()]
    names = {
        f"builders/_templates/{f.relative_to(checkout / 'templates').as_posix()}" for f in files
    }
    with zipfile.ZipFile(wheel) as packed:
        assert set() == names - set(packed.namelist())


def test_the_wheel_carries_no_data_no_tests_and_no_built_site(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        outside = [name for name in packed.namelist() if not name.startswith("builders/")]
    assert [] == [name for name in outside if ".dist-info/" not in name]


@pytest.mark.whole
@pytest.mark.xdist_group("wheel")
def test_installed_alone_it_makes_and_builds_a_portal_in_an_empty_folder(
    installed: Path, tmp_path: Path
) -> None:
    city = tmp_path / "a new city"
    city.mkdir()
    run(installed, "demo", "--places=3", "--requests=200", "--projects=5", "--years=2", at=city)
    run(installed, "build", at=city)
    for page in ("index.html", "money.html", "projects.html", "services.html", "places.html"):
        assert (city / "public" / page).is_file(), page
