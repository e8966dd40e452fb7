"""What every catalogue says comes from the descriptor, the table and the files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builders.catalogues.describing import SHORTEST, catalogue_of, contact_of
from builders.catalogues.entry import Contact, Entry
from builders.catalogues.versions import with_versions
from builders.releases.artifact import Artifact
from builders.releases.versions.version import Version, VersionList
from builders.settings import Settings
from builders.sources.dataset import Dataset, Licence
from builders.tables.table import Column, Table

DATASET = Dataset("water-bills", "budget", "Bills", "Short.", "datasets/bills", (), version="ab12")
TABLE = Table(
    "water_bills", "water-bills", "budget", (Column("amount", "DECIMAL(38,2)"),), Path(), 2
)
FILES = (
    Artifact("downloads/water-bills/water_bills.csv", b"amount\r\n1\r\n", "CSV", "text/csv"),
    Artifact("downloads/water-bills/original/bills 2.csv", b"x", "Original", "text/csv"),
    Artifact("downloads/other/other.csv", b"y", "CSV", "text/csv"),
)


def described(tmp_path: Path, dataset: Dataset = DATASET) -> Entry:
    settings = Settings(tmp_path, city="Ours", site_url="https://city.example/data-portal")
    tables = {"water-bills": TABLE}
    catalogue = catalogue_of(settings, [dataset], tables, [], FILES, date(2025, 1, 2))
    assert catalogue.modified == (dataset.updated or "2025-01-02")
    (entry,) = catalogue.entries
    return entry


def test_a_dataset_s_files_are_its_own_and_their_addresses_are_whole(tmp_path: Path) -> None:
    base = "https://city.example/data-portal/downloads/water-bills/"
    urls = [item.url for item in described(tmp_path).distributions]
    assert [f"{base}water_bills.csv", f"{base}original/bills%202.csv"] == urls


def test_its_table_is_found_by_format(tmp_path: Path) -> None:
    table = described(tmp_path).distribution("csv")
    assert table is not None
    assert (len(b"amount\r\n1\r\n"), "CSV") == (table.bytes, table.format)
    assert described(tmp_path).distribution("parquet") is None


def test_a_description_is_long_enough_for_harvesters(tmp_path: Path) -> None:
    entry = described(tmp_path)
    assert entry.description.startswith("Short. ")
    assert len(entry.description) >= SHORTEST


def test_a_day_that_is_none_is_left_out(tmp_path: Path) -> None:
    assert described(tmp_path, replace(DATASET, as_of="last week")).as_of == ""


def test_its_table_is_not_an_original_file_of_the_same_name(tmp_path: Path) -> None:
    settings = Settings(tmp_path, city="Ours", site_url="https://city.example/")
    original = Artifact("downloads/water-bills/original/water_bills.csv", b"x", "Kept", "text/csv")
    files = (original, *FILES)
    tables = {"water-bills": TABLE}
    (entry,) = catalogue_of(settings, [DATASET], tables, [], files, date(2025, 1, 2)).entries
    table = entry.distribution("csv")
    assert table is not None
    assert "https://city.example/downloads/water-bills/water_bills.csv" == table.url


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://city.example/terms", "https://city.example/terms"),
        ("LICENCE.md", ""),
        ("https://city.example/a <b>", ""),
        ("javascript:alert(1)", ""),
        ("https://[", ""),
    ],
)
def test_a_licence_is_linked_where_its_address_is_one(
    tmp_path: Path, address: str, told: str
) -> None:
    dataset = replace(DATASET, licence=Licence("other", "Ours", address))
    assert told == described(tmp_path, dataset).licence_url


def versions(*days_updated: tuple[str, str]) -> VersionList:
    """A dataset whose versions came out on these days; beside each what its steward said."""
    made = []
    for number, (day, updated) in enumerate(days_updated):
        past = replace(DATASET, updated=updated)
        made.append(Version(f"{number:012}", day, dataset=past))
    return VersionList(replace(DATASET, updated=days_updated[0][1]), tuple(made))


@pytest.mark.parametrize(
    ("days", "modified"),
    [
        ([("2025-07-01", "")], "2025-07-01"),
        ([("2025-07-01", "2025-06-30")], "2025-06-30"),
        ([("2018-12-31", ""), ("2025-07-01", "")], "2025-07-01"),
        ([("2025-07-01", "2025-06-30"), ("2025-02-01", "2025-01-31")], "2025-06-30"),
        ([("2025-07-01", "2025-01-31"), ("2025-02-01", "2025-01-31")], "2025-07-01"),
    ],
)
def test_the_day_of_change_is_the_steward_s_unless_it_was_not_said_or_forgotten(
    days: list[tuple[str, str]], modified: str, tmp_path: Path
) -> None:
    own = versions(*days)
    settings = Settings(tmp_path, city="Ours", site_url="https://city.example/")
    tables = {"water-bills": TABLE}
    plain = catalogue_of(settings, [own.dataset], tables, [], FILES, date(2025, 12, 31))
    whole = with_versions(plain, [own])
    assert [modified] == [entry.modified for entry in whole.entries]
    assert modified == whole.modified


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("data@city.example", Contact("Ours", email="data@city.example")),
        ("https://city.example/ask", Contact("Ours", url="https://city.example/ask")),
        ("Room 12", Contact("Room 12", url="https://city.example/")),
        ("", Contact("Ours", url="https://city.example/")),
    ],
)
def test_a_contact_is_an_address_where_it_can_be_one(text: str, expected: Contact) -> None:
    assert expected == contact_of(text, "Ours", "https://city.example/")
