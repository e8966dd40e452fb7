"""The whole site as one zip: it holds every file, in the same bytes each time, and says its sum."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest

from builders.verifying import verify_site
from builders.website.packed import pack
from builders.website.writer import SiteWriter

from ..reading_back import unzipped  # noqa: TID252 - tests are no package


@pytest.fixture
def writer(tmp_path: Path) -> SiteWriter:
    writer = SiteWriter(tmp_path / "site")
    for name, content in {"index.html": b"<p>Home", "places/hill.html": b"<p>Hill"}.items():
        writer.claim(name, name)
        writer.write(name, content)
    return writer


def test_the_zip_holds_every_file_but_itself(writer: SiteWriter):
    pack(writer)
    with zipfile.ZipFile(writer.folder / "site.zip") as packed:
        assert ["site/index.html", "site/places/hill.html"] == packed.namelist()
        assert b"<p>Hill" == packed.read("site/places/hill.html")


@pytest.mark.whole
def test_another_reader_of_zips_finds_every_file_of_the_portal(built_site: Path, tmp_path: Path):
    unpacked = unzipped(built_site / "site.zip", tmp_path / "out")
    there = (file for file in built_site.rglob("*") if file.is_file())
    wanted = {f"site/{f.relative_to(built_site).as_posix()}": f.read_bytes() for f in there}
    assert {"site/site.zip", "site/site.zip.sha256"} == wanted.keys() - unpacked.keys()
    assert unpacked == {name: wanted[name] for name in unpacked}


def test_its_checksum_stands_beside_it(writer: SiteWriter):
    pack(writer)
    command = ["sha256sum", "--check", "--strict", "site.zip.sha256"]
    subprocess.run(command, cwd=writer.folder, check=True, capture_output=True)


def test_the_same_files_give_the_same_bytes(writer: SiteWriter, tmp_path: Path):
    pack(writer)
    other = SiteWriter(tmp_path / "other")
    for file in ("places/hill.html", "index.html"):
        other.claim(file, file)
        other.write(file, writer.folder / file)
    pack(other)
    first, second = [one.folder / "site.zip" for one in (writer, other)]
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.whole
def test_the_zip_of_the_demonstration_portal_verifies_as_the_portal_does(built_site: Path):
    whole, packed = verify_site(built_site), verify_site(built_site / "site.zip")
    assert () == packed.problems
    assert whole.counts["recomputed"] == packed.counts["recomputed"] > 10_000
