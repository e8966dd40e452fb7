"""What the commands say of a portal, and how they leave."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from builders import __version__
from builders.cli import app

SETTINGS = """
site_name: Testville
docs_dir: site
site_dir: public
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search, {lightwell: {city: Testville}}]
"""
PACKAGE = """
name: %s
title: Requests
licenses: [{name: CC0-1.0}]
lightwell: {kind: requests, updated: 2025-06-30, as_of: 2025-06-30}
resources: [{name: rows, path: rows.csv}]
"""
SOUND = "id,opened,service\n1,2025-06-01,Bins\n2,2025-06-02,Lamps\n"
UNSOUND = "id,opened,service\n1,first of June,Bins\n2,2025-13-02,Lamps\n"

Portal = Callable[..., Path]


@pytest.fixture
def portal(
    write_portal: Callable[[Mapping[str, Mapping[str, str]]], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> Portal:
    """A portal's folder, to stand in while a command runs."""

    def make(*, settings: str = SETTINGS, **rows: str) -> Path:
        files = {
            name: {"datapackage.yaml": PACKAGE % name, "rows.csv": text}
            for name, text in rows.items()
        }
        root = write_portal(files)
        root.mkdir(exist_ok=True)
        (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
        (root / "site").mkdir()
        (root / "site/about.md").write_text("# About\n\nA page.\n", encoding="utf-8")
        monkeypatch.chdir(root)
        return root

    return make


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_the_version_is_told():
    assert f"lightwell {__version__}\n" == run("--version").output


def test_without_a_command_the_help_is_shown():
    assert "Exit codes" in run().output


@pytest.mark.parametrize("command", ["validate", "build", "serve", "inspect", "explain", "demo"])
def test_each_command_has_help_in_whole_sentences(command: str):
    told = run(command, "--help")
    assert 0 == told.exit_code
    assert re.search(r"[A-Z][^\n]*\.\n", told.output)
    assert "Traceback" not in told.output


def test_sound_data_leave_with_zero_and_a_summary(portal: Portal):
    portal(a=SOUND)
    told = run("validate")
    assert (
        0,
        "1 file, 2 rows read: 2 to publish, 0 withheld with a reason. No problems found.",
    ) == (
        told.exit_code,
        told.stdout.strip(),
    )


def test_unsound_data_leave_with_one_and_every_problem(portal: Portal):
    root = portal(a=UNSOUND)
    told = run("validate")
    assert 1 == told.exit_code
    for expected in ("datasets/a/rows.csv", "row 2", "row 3", "first of June", "2025-13-02"):
        assert expected in told.output
    assert "2 errors." in told.output
    assert not (root / "public").exists()


def test_one_dataset_can_be_asked_about_by_name_or_folder(portal: Portal):
    portal(good=SOUND, bad=UNSOUND)
    codes = [
        run("validate", name).exit_code
        for name in ("good", "datasets/good/", "bad", "datasets/bad")
    ]
    assert [0, 0, 1, 1] == codes


@pytest.mark.parametrize(("code", "day"), [(0, "2025-01-01"), (1, "soon")])
def test_a_table_outside_any_portal_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, day: str
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rows.csv").write_text(f"day\n{day}\n")
    (tmp_path / "schema.yaml").write_text("fields: [{name: day, type: date}]\n")
    told = run("validate", "rows.csv", "--schema", "schema.yaml")
    assert (code, ["rows.csv", "schema.yaml"]) == (
        told.exit_code,
        sorted(file.name for file in tmp_path.iterdir()),
    )
    assert ("rows.csv" in told.output) == bool(code)


def test_each_file_s_way_through_the_checks_is_explained_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rows.csv").write_text("day\n2025-01-01\n2025-02-30\n2025-01-02\n")
    (tmp_path / "schema.yaml").write_text("fields: [{name: day, type: date}]\n")
    told = run("validate", "rows.csv", "--schema", "schema.yaml", "--explain").output
    assert "rows.csv: 3 rows screened; 1 of them went to frictionless." in told
    told = run("validate", "rows.csv", "--explain").output
    assert "rows.csv: 3 rows, not held against a schema, since it has no schema." in told


def test_reports_are_printed_and_written_in_the_formats_that_are_asked_for(portal: Portal):
    root = portal(a=UNSOUND)
    words = "--format sarif --output a.sarif --format markdown --output b.md --format json"
    told = run("validate", *words.split(), "--explain")
    assert 1 == told.exit_code
    assert "lightwell-report" == json.loads(told.stdout)["format"]
    assert "2.1.0" == json.loads((root / "a.sarif").read_text(encoding="utf-8"))["version"]
    assert (root / "b.md").read_text(encoding="utf-8").startswith("## The data have errors")


def test_text_is_what_is_written_into_a_file_without_a_format(portal: Portal):
    root = portal(a=UNSOUND)
    told = run("validate", "--output", "report.txt")
    assert (1, "") == (told.exit_code, told.stdout)
    assert "first of June" in (root / "report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("format-unknown", "--format jsn"),
        ("output-without-format", "--format json --output a --output b"),
        ("output-not-written", "--format json --output none/report.json"),
    ],
)
def test_a_report_that_cannot_be_written_leaves_with_two(portal: Portal, code: str, words: str):
    portal(a=SOUND)
    told = run("validate", *words.split())
    assert 2 == told.exit_code
    assert code in told.output
    assert "Traceback" not in told.output


@pytest.mark.parametrize(
    ("code", "waivers"),
    [(1, ""), (0, ", waivers: [{code: header-blank, reason: Known., until: 2030-01-01}]")],
)
def test_strict_counts_warnings_as_errors_but_for_those_that_are_waived(
    portal: Portal, code: int, waivers: str
):
    root = portal(a="id,opened,,service\n1,2025-06-01,x,Bins\n")
    said = (PACKAGE % "a").replace("as_of: 2025-06-30", f"as_of: 2025-06-30{waivers}")
    (root / "datasets/a/datapackage.yaml").write_text(said, encoding="utf-8")
    assert (0, code) == (run("validate").exit_code, run("validate", "--strict").exit_code)


def test_a_path_that_leads_nowhere_leaves_with_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    told = run("validate", "rows.csv")
    assert 2 == told.exit_code
    assert "path-not-found" in told.output


def test_a_dataset_that_is_not_there_leaves_with_two_and_a_near_name(portal: Portal):
    portal(requests=SOUND)
    told = run("validate", "reqests")
    assert 2 == told.exit_code
    assert "Did you mean “requests”?" in told.output


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("site_name: [", "mkdocs.yml"),
        ("site_name: T\ndocs_dir: site\nsite_dir: public\nplugins: [search]\n", "lightwell"),
        (SETTINGS.replace("city: Testville", "citty: Testville"), "citty"),
        (SETTINGS.replace("city: Testville", "fiscal_year_starts: 13"), "13"),
        (SETTINGS + "site_url: no address\n", "site_url: mkdocs says of this setting: The URL"),
        (SETTINGS + "extra_css: 5\n", "extra_css: mkdocs says of this setting: Expected"),
        (SETTINGS.replace("docs_dir: site", "docs_dir: nowhere"), "The path 'nowhere' isn't"),
    ],
)
@pytest.mark.parametrize("command", ["validate", "build"])
def test_wrong_settings_leave_with_two_and_the_setting(
    portal: Portal, command: str, settings: str, words: str
):
    portal(settings=settings, a=SOUND)
    told = run(command)
    assert 2 == told.exit_code, told.output
    assert words in told.output
    assert "Traceback" not in told.output


def test_settings_that_are_not_there_leave_with_two(tmp_path: Path):
    told = run("validate", "--config", str(tmp_path / "none.yml"))
    assert 2 == told.exit_code
    assert "none.yml" in told.output


def test_building_unsound_data_leaves_with_one_and_the_site_as_it_was(portal: Portal):
    root = portal(a=UNSOUND)
    (root / "public").mkdir()
    (root / "public/index.html").write_text("as it was", encoding="utf-8")
    told = run("build")
    assert 1 == told.exit_code, told.output
    assert "Nothing was changed." in told.output
    assert ["index.html"] == [file.name for file in (root / "public").iterdir()]
    assert "as it was" == (root / "public/index.html").read_text(encoding="utf-8")


def test_no_datasets_leave_with_one_and_a_word_on_how_to_begin(portal: Portal):
    portal()
    told = run("validate")
    assert 1 == told.exit_code
    assert "no-datasets" in told.output


def test_text_of_data_cannot_colour_the_terminal_or_break_its_lines(portal: Portal):
    portal(a='id,opened,service\n1,"[bold red]x[/] \x1b[31m\n2025",Bins\n')
    told = run("validate")
    assert 1 == told.exit_code
    assert "[bold red]x[/]" in told.output
    assert "\x1b" not in told.output


def test_inspecting_a_site_with_a_fault_leaves_with_one(built_site: Path, tmp_path: Path):
    site = tmp_path / "site"
    shutil.copytree(built_site, site)
    assert 0 == run("inspect", str(site)).exit_code
    page = site / "money.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("</article>", "<p>5</p></article>", 1),
        encoding="utf-8",
    )
    told = run("inspect", str(site))
    assert 1 == told.exit_code
    assert "money.html" in told.output
    assert "number-without-figure" in told.output


def test_inspecting_a_folder_without_a_site_leaves_with_two(tmp_path: Path):
    told = run("inspect", str(tmp_path))
    assert 2 == told.exit_code
    assert "site-not-found" in told.output


@pytest.mark.parametrize("code", ["cell-not-a-date", "[cell-not-a-date]"])
def test_a_code_is_explained_as_it_stands_in_a_message(code: str):
    told = run("explain", code)
    assert 0 == told.exit_code
    assert "Not a date" in told.output
    assert "What to do: " in told.output


def test_what_to_do_is_explained_as_it_is_to_be_written():
    told = run("explain", "schema-pattern-not-read")
    assert "[A-Z]{2}[0-9]+" in told.output
    assert "`where: {phase: actual}`" in run("explain", "rate-without-phase").output


def test_a_code_that_is_nearly_right_is_guessed_at():
    told = run("explain", "cell-not-a-dat")
    assert 2 == told.exit_code
    assert "Did you mean “cell-not-a-date”?" in told.output


def test_a_demonstration_can_be_validated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    words = ["--places", "2", "--requests", "50", "--projects", "3", "--years", "2"]
    told = run("demo", *words)
    assert 0 == told.exit_code, told.output
    assert "Next: lightwell build" in told.output
    assert 0 == run("validate").exit_code


@pytest.mark.parametrize("words", [("--places", "0"), ("--years", "x"), ("--seed", "")])
def test_a_size_that_makes_no_city_leaves_with_two(tmp_path: Path, words: tuple[str, str]):
    assert 2 == run("demo", str(tmp_path / "new"), *words).exit_code
    assert not (tmp_path / "new").exists()
