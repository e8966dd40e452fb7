"""The zip of a dataset holds all that a copy must not lose, in the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from builders.releases.bundle import write_bundle
from builders.releases.release import release_dataset
from builders.releases.subject import Subject

from ..reading_back import unzipped  # noqa: TID252 - tests are no package


@pytest.fixture
def packed(subject: Subject, tmp_path: Path) -> Path:
    files = release_dataset(subject.dataset, subject.table, subject.report, subject.settings)
    (found,) = (file for file in files if file.path.endswith("/hard_values.zip"))
    (tmp_path / "a.zip").write_bytes(found.read())
    return tmp_path / "a.zip"


def test_it_holds_the_files_and_what_is_said_of_them(packed: Path):
    with zipfile.ZipFile(packed) as file:
        assert None is file.testzip()
        assert [
            "LICENCE.txt",
            "README.txt",
            "SHA256SUMS",
            "datapackage.json",
            "dictionary.csv",
            "hard_values.csv",
            "hard_values.parquet",
            "hard_values.spreadsheet.csv",
            "original/datapackage.yaml",
            "original/sub/lines.csv",
            "validation.json",
        ] == file.namelist()
        readme = file.read("README.txt").decode()
        assert "Debt service is not included." in readme
        assert "Version: 3f2a9c01b7de" in readme
        assert "https://creativecommons.org" in file.read("LICENCE.txt").decode()
        report = json.loads(file.read("validation.json"))
        assert ["cell-not-a-number"] == [problem["code"] for problem in report["problems"]]
        assert all(entry["balances"] for entry in report["ledger"])
        package = json.loads(file.read("datapackage.json"))
        assert {one["path"] for one in package["resources"]} <= set(file.namelist())
        rows = list(csv.DictReader(io.StringIO(file.read("dictionary.csv").decode())))
        assert "What amount means." in {row["description"] for row in rows}


def test_sha256sum_finds_its_files_whole(packed: Path, tmp_path: Path):
    with zipfile.ZipFile(packed) as file:
        file.extractall(tmp_path / "out")
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=tmp_path / "out",
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    assert 10 == done.stdout.count(": OK")


def test_another_reader_of_zips_finds_every_file_and_byte(packed: Path, tmp_path: Path):
    unpacked = unzipped(packed, tmp_path / "out")
    with zipfile.ZipFile(packed) as file:
        assert {name: file.read(name) for name in file.namelist()} == unpacked


def test_the_same_files_give_the_same_bytes(subject: Subject, tmp_path: Path):
    files = release_dataset(subject.dataset, subject.table, subject.report, subject.settings)
    for name in ("first", "second"):
        write_bundle(subject, files, tmp_path / name)
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()
