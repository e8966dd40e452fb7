"""A whole site with versions: it agrees with itself, old addresses lead on, changes are found."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from builders.verifying import verify_site
from builders.verifying.version_rows import described, rows_in
from builders.website.inspections import inspect_site

SETTINGS = """
site_name: Testford
site_description: What Testford does.
site_url: https://testford.example/
docs_dir: site
site_dir: public
use_directory_urls: false
theme: {name: material}
plugins:
  - search
  - lightwell: {city: Testford, releases: public/downloads}
"""
PACKAGE = """
name: NAME
title: Requests <b>for</b> service
licenses: [{name: CC0-1.0}]
lightwell: {kind: requestsMORE}
resources: [{name: rows, path: rows.csv, schema: {primaryKey: id}}]
"""
ROWS = "id,opened,service\n1,2025-03-01,Bins\n2,2025-03-02,Bins\n"
MORE = ROWS + "3,2025-03-03,Lamps\n"


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    when = "2025-06-01T12:00:00+00:00"
    env = {**os.environ, "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, env=env)


def write(root: Path) -> None:
    """A portal whose dataset was renamed when its second version came."""
    (root / "site").mkdir()
    (root / "site/about.md").write_text("# About\n\nA test.\n")
    (root / "mkdocs.yml").write_text(SETTINGS)
    (root / ".gitignore").write_text(".lightwell/\npublic/\n")
    git(root, "init", "--quiet", "--initial-branch=main")
    for name, more, rows in (("calls", "", ROWS), ("requests", ", formerly: [calls]", MORE)):
        home = root / "datasets" / name
        if name == "requests":
            git(root, "mv", "datasets/calls", "datasets/requests")
        home.mkdir(parents=True, exist_ok=True)
        said = PACKAGE.replace("NAME", name).replace("MORE", more)
        (home / "datapackage.yaml").write_text(said)
        (home / "rows.csv").write_text(rows)
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "-m", name)


@pytest.fixture(scope="session")
def versioned(build_once: Callable[..., Path]) -> Path:
    return build_once("versioned", write)


@pytest.fixture
def site(versioned: Path, tmp_path: Path) -> Path:
    """A copy for one test to spoil; the zip of the whole is of another site then."""
    ignore = shutil.ignore_patterns("site.zip*")
    return Path(shutil.copytree(versioned, tmp_path / "site", ignore=ignore))


def listed(site: Path) -> list[dict]:
    told = json.loads((site / "downloads/requests/versions/versions.json").read_text())
    return told["versions"]


def found(site: Path) -> set[str]:
    return {problem.code for problem in verify_site(site).problems}


@pytest.mark.whole
def test_a_site_with_versions_agrees_and_passes_every_inspection(versioned: Path) -> None:
    assert [] == [str(problem) for problem in verify_site(versioned).problems]
    assert [] == [str(problem) for problem in inspect_site(versioned)]


@pytest.mark.whole
def test_both_versions_are_there_byte_for_byte(versioned: Path) -> None:
    now, before = listed(versioned)
    assert ("2025-06-01", 3, 2) == (now["date"], now["rows"], before["rows"])
    folder = versioned / "downloads/requests/versions"
    assert ROWS == (folder / before["version"] / "rows.csv").read_text()
    assert "name: calls" in (folder / before["version"] / "datapackage.yaml").read_text()
    assert {"added": 1, "removed": 0, "changed": 0, "keys": ["id"]} == now["change"]["rows"]


@pytest.mark.whole
def test_what_came_out_under_the_former_name_stays_where_it_was(versioned: Path) -> None:
    now, before = listed(versioned)
    old = versioned / "downloads/calls/versions"
    assert ROWS == (old / before["version"] / "rows.csv").read_text()
    assert not (old / now["version"] / "rows.csv").exists()
    assert f"calls/versions/{before['version']}/rows.csv" in (
        (versioned / "downloads/SHA256SUMS").read_text()
    )


@pytest.mark.whole
@pytest.mark.parametrize(
    ("change", "code"), [("", "download-missing"), ("another", "checksum-differs")]
)
def test_a_file_that_is_another_at_its_former_address_is_found(
    site: Path, change: str, code: str
) -> None:
    version = listed(site)[1]["version"]
    file = site / f"downloads/calls/versions/{version}/rows.csv"
    file.unlink()
    if change:
        file.write_text(change)
    assert code in found(site)


@pytest.mark.whole
@pytest.mark.parametrize("number", [0, 1])
def test_another_number_of_rows_of_a_version_is_found(site: Path, number: int) -> None:
    file = site / "downloads/requests/versions/versions.json"
    told = json.loads(file.read_text())
    (rows,) = [one for one in told["versions"][number]["files"] if "rows" in one]
    rows["rows"] += 1
    told["versions"][number]["rows"] += 1
    file.write_text(json.dumps(told))
    assert "version-rows-differ" in found(site)


@pytest.mark.parametrize(
    ("path", "content", "more", "rows"),
    [
        ("a.csv", b"a,b\n1,2\n\n3,4\n , \n", "", 2),
        ("a.csv", b'\xef\xbb\xbfa\r\n"x\r\ny"\r\n', "encoding: utf-8", 1),
        ("a.csv", b"", "", 0),
        ("a.csv", b'a;b\n1;"2\n3"\n', 'dialect: {delimiter: ";"}', 1),
        ("a.csv", b"a\n\xff\n", "encoding: cp1252", 1),
        ("a.csv", b"a\n\xff\n", "", None),
        ("a.csv", b"a\nb\n", "encoding: no such", None),
        ("a.csv", b"a\nb\n", "dialect: {headerRows: [2]}", None),
        ("a.csv", b'a\n"x', "", None),
        ("b.csv", b"a\nb\n", "", None),
        ("a.geojson", b'{"features": [{}, {}]}', "", 2),
        ("a.geojson", b"[", "", None),
    ],
)
def test_only_rows_that_a_plain_reader_can_count_are_counted(
    path: str, content: bytes, more: str, rows: int | None
) -> None:
    descriptor = f"resources: [{{path: a.csv, {more}}}]"
    assert rows == rows_in(path, content, described(descriptor.encode()))


@pytest.mark.whole
def test_a_version_is_cited_with_its_address_for_good(versioned: Path) -> None:
    version = listed(versioned)[0]["version"]
    address = f"https://testford.example/data/requests/versions/{version}.html"
    page = BeautifulSoup((versioned / "data/requests.html").read_text(), "html.parser")
    [cited] = page.select(".lw-cite")
    assert cited.text.strip().endswith(address)
    how = (versioned / "how/requests/request_count.html").read_text()
    assert f"Data: {address}" in how


@pytest.mark.whole
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("data/calls.html", "requests.html"),
        ("data/calls/versions.html", "../requests/versions.html"),
        ("downloads/calls/index.html", "../../data/requests.html"),
        ("data/calls/versions/V.html", "../../requests/versions/V.html"),
        (
            "downloads/calls/versions/V/index.html",
            "../../../../data/requests/versions/V.html",
        ),
    ],
)
def test_an_old_address_leads_to_the_new_one_without_a_script(
    versioned: Path, old: str, new: str
) -> None:
    version = listed(versioned)[1]["version"]
    old, new = old.replace("V", version), new.replace("V", version)
    page = BeautifulSoup((versioned / old).read_text(), "html.parser")
    [refresh] = page.select('meta[http-equiv="refresh"]')
    assert f"0; url={new}" == refresh["content"]
    assert new == page.main.a["href"]
    assert ((versioned / old).parent / new).resolve().is_file()
    [canonical] = page.select('link[rel="canonical"]')
    assert canonical["href"].startswith("https://testford.example/data/requests")
    assert [] == page.select("script")
    assert page.select("b") == []
    assert old not in (versioned / "sitemap.xml").read_text()


@pytest.mark.whole
def test_programs_hear_of_the_version_before_and_of_the_old_name(versioned: Path) -> None:
    now, before = listed(versioned)
    old, new = (
        json.loads((versioned / f"api/v1/datasets/{name}.json").read_text())
        for name in ("calls", "requests")
    )
    assert new == old
    assert ["calls"] == new["formerly"]
    page = f"https://testford.example/data/requests/versions/{before['version']}.html"
    assert page == new["previous_version_page"]
    turtle = (versioned / "catalog.ttl").read_text()
    assert f"dcat:previousVersion <{page}>" in turtle
    assert "dct:replaces <https://testford.example/data/calls.html#dataset>" in turtle
    feed = (versioned / "feeds/data/requests.atom").read_text()
    assert re.search(rf'rel="predecessor-version" href="{re.escape(page)}"', feed)
    assert feed == (versioned / "feeds/data/calls.atom").read_text()
    assert now["version"] == new["version"]


@pytest.mark.whole
def test_a_changed_digit_on_a_page_of_versions_is_found(site: Path) -> None:
    page = site / "data/requests/versions.html"
    text = page.read_text()
    assert '<data value="3" ' in text
    page.write_text(text.replace('<data value="3" ', '<data value="4" ', 1))
    assert {"note-differs"} == found(site)


@pytest.mark.whole
def test_a_changed_file_of_an_earlier_version_is_found(site: Path) -> None:
    version = listed(site)[1]["version"]
    file = site / f"downloads/requests/versions/{version}/rows.csv"
    file.write_text(file.read_text().replace("Bins", "Bars"))
    assert {"checksum-differs", "version-differs"} == found(site)


@pytest.mark.whole
def test_a_file_that_the_list_does_not_name_is_found(site: Path) -> None:
    (site / "downloads/requests/versions/0123456789ab").mkdir()
    (site / "downloads/requests/versions/0123456789ab/rows.csv").write_text(ROWS)
    assert {"download-not-listed", "version-file-not-told"} == found(site)
