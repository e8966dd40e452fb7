"""The artifacts of a whole dataset and a whole portal."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import frictionless
import pyarrow.parquet as pq
import pytest

from builders.measures.figure import Figure, Figures, Query, figure_id
from builders.releases.artifact import Artifact
from builders.releases.digests import checksums, sha256_of_artifact
from builders.releases.downloads import DOWNLOADS, MOST_XLSX_ROWS
from builders.releases.original import originals
from builders.releases.release import release_all, release_dataset, release_figures
from builders.releases.subject import Subject
from builders.sources.dataset import Original
from builders.tables.quality import QUALITY_TABLES


def dataset_files(subject: Subject) -> dict[str, Artifact]:
    files = release_dataset(subject.dataset, subject.table, subject.report, subject.settings)
    return {file.path: file for file in files}


def publish(files: tuple[Artifact, ...], folder: Path) -> None:
    for file in files:
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        assert not target.exists(), f"{file.path} is published twice"
        target.write_bytes(file.read())


def all_files(subject: Subject, figures: Figures) -> tuple[Artifact, ...]:
    tables = {subject.dataset.id: subject.table}
    return release_all([subject.dataset], tables, figures, subject.report, subject.settings)


@pytest.fixture
def figures() -> Figures:
    made = {}
    for place, value in (
        ("harbour", "0.831"),
        ("", None),
        ("الميناء", "123456789012345678901.123456789"),
    ):
        dimensions = {"place": place, "year": "2025"} if place else {}
        own = figure_id("hard-values", "on_time_share", dimensions)
        made[own] = Figure(
            own,
            "on_time_share",
            "hard-values",
            "3f2a9c01b7de",
            tuple(dimensions.items()),
            None if value is None else Decimal(value),
            Decimal(831),
            Decimal("1E+3"),
            "share",
            "q1",
        )
    query = Query("q1", "on_time_share", "hard-values", ("place", "year"), 'SELECT "a\n" FROM t')
    return Figures(made, {"q1": query})


def test_the_original_bytes_and_the_descriptor_are_published_unchanged(subject: Subject):
    files = dataset_files(subject)
    folder = subject.settings.root / "datasets" / "hard"
    for name in ("sub/lines.csv", "datapackage.yaml"):
        published = files[f"downloads/hard-values/original/{name}"].read()
        assert published == (folder / name).read_bytes()


def test_a_file_that_was_made_from_another_says_so_and_that_one_is_published_too(
    subject: Subject, tmp_path: Path
):
    workbook = tmp_path / "lines.xlsx"
    workbook.write_bytes(b"PK and more")
    [resource, *others] = subject.dataset.resources
    made = replace(resource, original=Original("lines.xlsx", workbook, "The first sheet."))
    dataset = replace(subject.dataset, resources=(made, *others))
    files = {file.path: file for file in originals(replace(subject, dataset=dataset))}
    derived = files["downloads/hard-values/original/sub/lines.csv"]
    assert "Made from lines.xlsx. The first sheet." == derived.note
    assert b"PK and more" == files["downloads/hard-values/original/lines.xlsx"].read()


def test_every_format_is_published_once(subject: Subject):
    files = dataset_files(subject)
    for download in DOWNLOADS.values():
        file = files[f"downloads/hard-values/hard_values.{download.suffix}"]
        assert file.title == download.title
        assert file.note.startswith(download.why)


def test_the_parquet_is_the_very_file_that_the_figures_are_computed_from(subject: Subject):
    file = dataset_files(subject)["downloads/hard-values/hard_values.parquet"]
    assert file.content == subject.table.parquet
    assert pq.read_schema(subject.table.parquet).field("amount").metadata[b"description"]


def test_a_large_table_has_no_workbook_and_the_csv_says_why(subject: Subject):
    large = replace(subject, table=replace(subject.table, rows=MOST_XLSX_ROWS + 1))
    files = dataset_files(large)
    assert "downloads/hard-values/hard_values.xlsx" not in files
    assert "There is no Excel workbook" in files["downloads/hard-values/hard_values.csv"].note


def test_the_data_package_gives_size_and_checksum_of_each_file(subject: Subject):
    files = dataset_files(subject)
    package = json.loads(files["downloads/hard-values/datapackage.json"].read())
    assert len(package["resources"]) == len(files) - 1
    for resource in package["resources"]:
        content = files[f"downloads/hard-values/{resource['path']}"].read()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert len({resource["name"] for resource in package["resources"]}) == len(files) - 1


def test_frictionless_accepts_the_data_package_and_the_csv_that_it_describes(
    subject: Subject, tmp_path: Path
):
    files = tuple(dataset_files(subject).values())
    publish(files, tmp_path)
    folder = tmp_path / "downloads" / "hard-values"
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    frictionless.Package.from_descriptor(descriptor, basepath=str(folder))
    (table,) = (r for r in descriptor["resources"] if "schema" in r)
    # frictionless knows neither lists with a delimiter nor the year 1 in full; texts stand for both.
    for field in table["schema"]["fields"]:
        if field["type"] == "list":
            field["type"] = "string"
            del field["delimiter"], field["itemType"]
    report = frictionless.Resource.from_descriptor(table, basepath=str(folder)).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


def test_sha256sum_finds_every_download_unchanged(
    subject: Subject, figures: Figures, tmp_path: Path
):
    files = all_files(subject, figures)
    publish(files, tmp_path)
    folder = tmp_path / "downloads"
    listed = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(listed) == len(files) - 1
    assert {line.split("  ", 1)[1] for line in listed} == {
        str(path.relative_to(folder).as_posix())
        for path in folder.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }
    if shutil.which("sha256sum"):
        subprocess.run(
            ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, check=True
        )


def test_a_name_with_a_line_break_cannot_forge_a_checksum(tmp_path: Path):
    file = Artifact("downloads/a\nb\\c", b"x")
    sums = checksums([file]).read().decode()
    assert sums == f"\\{sha256_of_artifact(file)}  a\\nb\\\\c\n"
    (tmp_path / "a\nb\\c").write_bytes(b"x")
    (tmp_path / "SHA256SUMS").write_text(sums)
    if shutil.which("sha256sum"):
        subprocess.run(
            ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=tmp_path, check=True
        )


def test_the_same_portal_in_another_folder_gives_the_same_bytes(
    subject: Subject, figures: Figures, tmp_path: Path
):
    elsewhere = tmp_path / "else where"
    shutil.copytree(subject.settings.root / "datasets", elsewhere / "datasets")
    shutil.copytree(subject.settings.root / "tables", elsewhere / "tables")
    (resource,) = subject.dataset.resources
    moved = Subject(
        replace(subject.dataset, resources=(replace(resource, file=elsewhere / resource.shown),)),
        replace(subject.table, parquet=elsewhere / "tables" / "hard_values.parquet"),
        subject.report,
        replace(subject.settings, root=elsewhere),
    )
    here, there = all_files(subject, figures), all_files(moved, figures)
    assert [file.path for file in here] == [file.path for file in there]
    for one, other in zip(here, there, strict=True):
        assert one.read() == other.read(), one.path
        assert str(elsewhere).encode() not in other.read()


def test_files_are_kept_between_builds_and_made_anew_when_the_table_changes(
    subject: Subject, tmp_path: Path
):
    parquet = tmp_path / "t.parquet"
    shutil.copyfile(subject.table.parquet, parquet)
    own = replace(
        subject,
        table=replace(subject.table, parquet=parquet),
        settings=replace(subject.settings, root=tmp_path),
    )
    csv = "downloads/hard-values/hard_values.csv"
    first = dataset_files(own)[csv].content
    assert isinstance(first, Path)
    made = first.stat().st_mtime_ns
    dataset_files(own)
    assert first.stat().st_mtime_ns == made
    before = first.read_bytes()
    pq.write_table(pq.read_table(parquet).slice(0, 3), parquet)
    assert dataset_files(own)[csv].read() == b"".join(before.splitlines(keepends=True)[:4])
    # What a build that was killed leaves behind is not taken for finished.
    (first.parent / "hard_values.csv.key").unlink()
    first.write_bytes(b"half")
    assert len(dataset_files(own)[csv].read()) > len(b"half")


def test_the_figures_are_the_same_in_parquet_and_json(subject: Subject, figures: Figures):
    files = {file.path: file for file in release_figures(figures, subject.settings)}
    parquet = files["downloads/figures.parquet"].content
    assert isinstance(parquet, Path)
    rows = pq.read_table(parquet).to_pylist()
    read = json.loads(files["downloads/figures.json"].read(), parse_float=Decimal)
    assert len(rows) == len(read) == len(figures)
    for figure, row, own in zip(figures, rows, read, strict=True):
        assert own == {**row, "dimensions": dict(row["dimensions"])}
        assert (row["id"], row["value"], row["denominator"]) == (
            figure.id,
            figure.value,
            figure.denominator,
        )
        assert (row["place"] or "", row["period"] or "") == (figure.place, figure.period)
    assert str(pq.read_schema(parquet).field("value").type) == "decimal128(38, 9)"
    assert b'"value":123456789012345678901.123456789,' in files["downloads/figures.json"].read()


def test_a_portal_without_figures_publishes_empty_tables(subject: Subject):
    files = {file.path: file for file in release_figures(Figures(), subject.settings)}
    assert json.loads(files["downloads/figures.json"].read()) == []
    assert json.loads(files["downloads/queries.json"].read()) == []
    content = files["downloads/figures.parquet"].content
    assert isinstance(content, Path)
    assert pq.read_table(content).num_rows == 0


def test_the_queries_carry_their_sql(subject: Subject, figures: Figures):
    files = {file.path: file for file in release_figures(figures, subject.settings)}
    (query,) = json.loads(files["downloads/queries.json"].read())
    assert query == {
        "id": "q1",
        "measure": "on_time_share",
        "dataset": "hard-values",
        "dimensions": ["place", "year"],
        "sql": 'SELECT "a\n" FROM t',
    }


def test_what_is_waived_is_published_with_its_reason(subject: Subject, figures: Figures):
    files = {file.path: file for file in all_files(subject, figures)}
    [waived] = json.loads(files["downloads/waivers.json"].read())
    assert ("row-repeated", "It is so in the ledger too.", "2026-06-30", 1) == (
        waived["code"],
        waived["reason"],
        waived["until"],
        len(waived["problems"]),
    )


def test_the_account_of_every_row_is_published(subject: Subject, figures: Figures):
    files = {file.path: file for file in all_files(subject, figures)}
    ledgers = json.loads(files["downloads/ledger.json"].read())
    assert all(entry["balances"] for entry in ledgers)
    assert ledgers[0]["withheld"] == [{"reason": "Not a part of the city.", "rows": 1}]
    problems = json.loads(files["downloads/problems.json"].read())
    assert [p["dataset"] for p in problems] == ["hard-values", ""]
    assert [(p["code"], p["row"], p["found"]) for p in problems] == [
        ("cell-not-a-number", 12, "=1+1"),
        ("cell-not-a-number", 3, "x"),
    ]


def test_the_tables_that_published_sql_names_are_downloads(subject: Subject, figures: Figures):
    files = {file.path: file for file in all_files(subject, figures)}
    for name in QUALITY_TABLES:
        assert pq.read_table(io.BytesIO(files[f"downloads/quality/{name}.parquet"].read())).num_rows


def test_the_schema_of_descriptors_is_a_download(subject: Subject, figures: Figures):
    files = {file.path: file for file in all_files(subject, figures)}
    assert json.loads(files["downloads/lightwell.schema.json"].read())["$schema"]


def test_the_schema_of_reports_is_a_download(subject: Subject, figures: Figures):
    files = {file.path: file for file in all_files(subject, figures)}
    assert json.loads(files["downloads/report.schema.json"].read())["$schema"]


def test_every_download_has_a_title_and_a_media_type(subject: Subject, figures: Figures):
    for file in all_files(subject, figures):
        assert file.title
        assert file.note
        assert file.media_type != "application/octet-stream"
