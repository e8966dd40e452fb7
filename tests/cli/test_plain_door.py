"""A plain ``validate`` goes in without typer: it loads little, and is what typer's would be."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builders.cli import app
from builders.commands.plainly import Asked, plainly

SCHEMA = {
    "fields": [
        {"name": "id", "type": "integer", "constraints": {"required": True}},
        {"name": "day", "type": "date"},
        {"name": "code", "type": "string", "constraints": {"pattern": "[A-Z]-[0-9]+"}},
    ],
    "primaryKey": ["id"],
}
SOUND = "id,day,code\n1,2025-01-02,A-1\n2,2025-01-03,B-22\n"
UNSOUND = "id,day,code\n1,2025-01-02,A-1\n2,2025-02-30,b\n"
# Of these each takes a part of a second to load, and none is of use to a file that is valid.
HEAVY = (
    *("typer", "rich", "frictionless", "numpy", "pandas", "pyarrow", "ibis", "yaml"),
    *("jsonschema", "jinja2", "mkdocs", "babel", "altair", "shapely", "unittest", "xml"),
)
WITHOUT_WORDS = "import sys; from builders.cli import app; app(sys.argv[1:])"
TELL_MODULES = """
import sys
from builders.cli import main
try:
    main()
except SystemExit as left:
    print(left.code, *sorted({name.split(".")[0] for name in sys.modules}))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a valid file, one that is not, and their schema."""
    (tmp_path / "schema.json").write_text(json.dumps(SCHEMA))
    (tmp_path / "sound.csv").write_text(SOUND)
    (tmp_path / "unsound.csv").write_text(UNSOUND)
    return tmp_path


def run(folder: Path, *words: str, code: str = "") -> subprocess.CompletedProcess[str]:
    how = ["-c", code] if code else ["-m", "builders.cli"]
    command = [sys.executable, *how, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("options", [(), ("--explain", "--strict")])
def test_a_valid_file_outside_a_portal_loads_nothing_heavy(folder: Path, options: tuple[str, ...]):
    told = run(folder, "validate", "sound.csv", "--schema", "schema.json", *options)
    assert "1 file, 2 rows read. No problems found." in told.stdout
    words = ("validate", "sound.csv", "--schema", "schema.json", *options)
    code, *loaded = run(folder, *words, code=TELL_MODULES).stdout.splitlines()[-1].split()
    assert "0" == code
    assert "duckdb" in loaded
    assert [] == sorted({*HEAVY} & {*loaded})


@pytest.mark.parametrize(
    "words",
    [
        ("unsound.csv", "--schema", "schema.json"),
        ("unsound.csv", "sound.csv", "--schema=schema.json", "--explain"),
        ("unsound.csv", "--schema", "schema.json", "--format", "json", "--explain"),
        ("unsound.csv", "--schema", "schema.json", "--format=github", "--format", "text"),
        ("nowhere.csv",),
        ("sound.csv", "--schema", "nowhere.json"),
        ("sound.csv", "--format", "jsn"),
        ("sound.csv", "--output", "a.txt", "--output", "b.txt"),
        ("-f", "none.yml", "dataset"),
    ],
)
def test_both_doors_say_the_same_and_leave_alike(folder: Path, words: tuple[str, ...]):
    plain, through = (run(folder, "validate", *words, code=c) for c in ("", WITHOUT_WORDS))
    assert "Traceback" not in plain.stderr
    assert (through.returncode, through.stdout) == (plain.returncode, plain.stdout)
    assert through.stderr == plain.stderr


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("a.csv",),
        ("a.csv", "b.csv", "--schema", "s.json"),
        ("--schema=s.json", "a.csv"),
        ("a.csv", "--strict", "b.csv", "--explain"),
        ("-f", "other.yml", "city"),
        ("--config=other.yml",),
        ("a.csv", "--format", "json", "--format=junit", "--output", "a b.json"),
    ],
)
def test_plain_words_are_read_as_typer_reads_them(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
):
    seen: list[Asked] = []

    def keep(asked: Asked) -> int:
        seen.append(asked)
        return 0

    monkeypatch.setattr(sys.modules["builders.commands.validate"], "validated", keep)
    assert 0 == CliRunner().invoke(app, ["validate", *words]).exit_code
    assert seen == [plainly(["validate", *words])]


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("build",),
        ("--version",),
        ("validate", "--help"),
        ("validate", "a.csv", "--strikt"),
        ("validate", "a.csv", "--schema"),
        ("validate", "a.csv", "--schema", "a.json", "--schema", "b.json"),
        ("validate", "a.csv", "--schema", "--strict"),
        ("validate", "--strict=yes"),
        ("validate", "-fother.yml"),
        ("validate", "-f=other.yml"),
        ("validate", "--", "a.csv"),
        ("validate", ""),
    ],
)
def test_what_is_not_plain_is_left_to_typer(words: tuple[str, ...]):
    assert plainly(words) is None


def test_nobody_who_reads_on_is_no_traceback(folder: Path):
    command = f"{sys.executable} -m builders.cli validate unsound.csv --schema schema.json"
    told = subprocess.run(
        ["/bin/sh", "-c", f"{{ {command}; echo left with $? >&2; }} | true"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in told.stderr
    assert "left with 1" in told.stderr
