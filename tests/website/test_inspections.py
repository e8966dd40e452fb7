"""Each inspection finds the fault that it is for, and nothing on a sound site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from standin import Project

from builders.problems import PortalError
from builders.website.inspections import INSPECTIONS, inspect_site

HEAD = '<html lang="en"><head><title>T</title><meta name="description" content="d"></head><body>'


@pytest.fixture
def site(built: Project, tmp_path: Path) -> Path:
    return shutil.copytree(built.public, tmp_path / "public")


def found(site: Path) -> list[tuple[str, str]]:
    return [(p.code, p.file) for p in inspect_site(site)]


def put(site: Path, body: str, head: str = HEAD, path: str = "new.html") -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(f"<!doctype html>{head}{body}</body></html>", "utf-8")


def main(body: str) -> str:
    return f"<h1>H</h1><article data-lw-page>{body}</article>"


def test_a_sound_site_has_no_problems(built: Project) -> None:
    assert inspect_site(built.public) == ()


def test_the_steps_of_an_inspection_are_told(
    built: Project, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "lightwell.steps")
    inspect_site(built.public)
    totals = [record.total for record in caplog.records]
    below = built.public / "downloads"  # what is given away is no page
    pages = sum(not page.is_relative_to(below) for page in built.public.rglob("*.html"))
    assert totals == [pages] * pages + [len(INSPECTIONS)] * len(INSPECTIONS)


def test_a_folder_without_a_site_is_a_wrong_command(tmp_path: Path) -> None:
    with pytest.raises(PortalError) as caught:
        inspect_site(tmp_path)
    assert caught.value.exit_code == 2


def part(figure: str, name: str, value: str) -> str:
    """A numerator or a denominator as pages show it."""
    return f'<data value="{value}" data-part-of="{figure}" data-part="{name}">{value}</data>'


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<a href="nowhere.html">x</a>', "link-leads-nowhere"),
        ('<a href="../index.html">x</a>', "link-leads-nowhere"),  # leaves the site
        ('<a href="places/">x</a>', "link-leads-nowhere"),
        ('<a href="javascript:alert(1)">x</a>', "link-leads-nowhere"),
        ('<img alt="" src="lost.png">', "link-leads-nowhere"),
        ('<a href="money.html#lost">x</a>', "fragment-leads-nowhere"),
        ('<a href="#lost">x</a>', "fragment-leads-nowhere"),
        ('<p id="a"></p><p id="a"></p>', "id-stands-twice"),
        ('<img src="assets/lightwell.svg">', "image-without-name"),
        ("<svg><path/></svg>", "image-without-name"),
        ("<h1>Second</h1>", "page-needs-one-heading"),
        ('<img alt="" src="https://example.org/a.png">', "asks-another-host"),
        ('<script src="//example.org/a.js"></script>', "asks-another-host"),
        ('<link rel="stylesheet" href="https://example.org/a.css">', "asks-another-host"),
        ("<style>@import 'https://example.org/a.css';</style>", "asks-another-host"),
        ('<p style="background: url(//example.org/a.png)">x</p>', "asks-another-host"),
        (
            '<svg aria-hidden="true"><image href="https://example.org/a.png"/></svg>',
            "asks-another-host",
        ),
        ('<form action="https://example.org/">x</form>', "asks-another-host"),
        ("<p>Spent 12 million</p>", "number-without-figure"),
        ("<p>١٢</p>", "number-without-figure"),
        ('<data value="5" data-figure="nobody">5</data>', "figure-not-published"),
        ('<data value="5" data-figure="budget.spent;year=2025">5</data>', "figure-differs"),
        ('<data value="" data-figure="budget.spent;year=2025">5</data>', "figure-differs"),
        (part("nobody", "numerator", "7"), "figure-not-published"),
        (part("budget.spent;year=2025", "value-of-it", "7"), "figure-not-published"),
        (part("budget.spent;year=2025", "", "7"), "figure-not-published"),
        (part("budget.spent;year=2025", "numerator", "8"), "figure-differs"),
        (part("budget.spent;year=2025", "denominator", "7"), "figure-differs"),
    ],
)
def test_a_fault_on_a_page_is_found(site: Path, body: str, code: str) -> None:
    put(site, main(body))
    assert found(site) == [(code, "new.html")]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://example.org/">another host, for people to follow</a>',
        '<a href="mailto:a@example.org">mail</a> <a href="tel:+1">call</a>',
        '<a href="places/old-quay.html?x=1#main">x</a> <a href="#top">top</a> <a href="./">home</a>',
        '<svg aria-label="A map"><path/></svg><svg aria-hidden="true"><path/></svg>',
        '<svg role="img"><title>A map</title><text>2025</text></svg>',
        "<p><bdi>Ward 3</bdi> <time>2025</time> <code>x1</code></p><pre>1</pre>",
        '<p><data value="1234.50" data-figure="budget.spent;year=2025">$1,234.50</data></p>',
        f"<p>{part('budget.spent;year=2025', 'numerator', '7.0')}</p>",
        '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    ],
)
def test_what_is_sound_is_left_alone(site: Path, body: str) -> None:
    put(site, main(body))
    assert found(site) == []


def test_digits_may_stand_in_what_people_write(site: Path) -> None:
    put(site, "<h1>H</h1><article><p>Since 1887.</p></article>")
    assert found(site) == []


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (HEAD.replace(' lang="en"', ""), "page-without-language"),
        (HEAD.replace("<title>T</title>", ""), "page-without-title"),
        (HEAD.replace(">T<", "> <"), "page-without-title"),
        (HEAD.replace('content="d"', 'content=""'), "page-without-description"),
    ],
)
def test_a_head_that_says_too_little_is_found(site: Path, head: str, code: str) -> None:
    put(site, "<h1>H</h1>", head=head)
    assert found(site) == [(code, "new.html")]


def test_one_dead_link_on_many_pages_is_one_problem(site: Path) -> None:
    for number in range(5):
        put(site, main('<a href="lost.html">x</a>'), path=f"n{number}.html")
    (problem,) = inspect_site(site)
    assert problem.file == "n0.html"
    assert "It stands on 4 other pages too." in problem.remedy


def test_a_style_sheet_that_asks_another_host_is_found(site: Path) -> None:
    (site / "extra.css").write_text("a { background: url('https://example.org/a.png') }")
    assert found(site) == [("asks-another-host", "extra.css")]


def test_figures_without_their_table_are_found(site: Path) -> None:
    (site / "downloads/figures.json").unlink()
    assert ("figures-not-published", "downloads/figures.json") in found(site)


def test_a_changed_download_is_found(site: Path) -> None:
    (site / "downloads/figures.json").write_bytes(
        b'[{"id": "budget.spent;year=2025", "value": "1234.50"}]'
    )
    assert found(site) == [("checksum-differs", "downloads/figures.json")]


def test_a_download_without_a_checksum_is_found(site: Path) -> None:
    (site / "downloads/extra.csv").write_text("a")
    assert found(site) == [("download-not-listed", "downloads/extra.csv")]


def test_a_missing_download_is_found(site: Path) -> None:
    with (site / "downloads/SHA256SUMS").open("a") as sums:
        sums.write("0" * 64 + "  lost.csv\n")
    assert found(site) == [("download-missing", "downloads/lost.csv")]


def test_downloads_without_checksums_are_found(site: Path) -> None:
    (site / "downloads/SHA256SUMS").unlink()
    assert found(site) == [("checksums-missing", "downloads/SHA256SUMS")]


def test_a_page_among_the_downloads_is_data_and_not_inspected(site: Path) -> None:
    put(site, "<p>5</p>", head="", path="downloads/original.html")
    assert found(site) == [("download-not-listed", "downloads/original.html")]


def test_links_of_the_page_for_wrong_addresses_start_where_the_site_starts(
    project: Project,
) -> None:
    project.configure({}, site_url="https://example.org/open/")
    project.build()
    assert inspect_site(project.public) == ()
