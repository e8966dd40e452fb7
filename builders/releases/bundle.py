"""One zip of a dataset with all that a copy must not lose: what it is and what is known of it.

The files in it are those of the dataset's own page, so that a checksum from the zip can be held
against the site.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from builders.problems import Report
from builders.releases.artifact import Artifact
from builders.releases.cite import address_of, citation, publisher_of
from builders.releases.describe import describe
from builders.releases.digests import sum_line
from builders.releases.figure_files import pretty
from builders.releases.packing import write_zip
from builders.releases.quality_files import ledger_row, problem_row
from builders.releases.safe_csv import inert
from builders.releases.subject import Subject
from builders.releases.texts import TEXT

ZIPPED = (".csv", ".parquet")  # of the derived formats: one for people, one for programs


def zipped(subject: Subject, files: tuple[Artifact, ...]) -> dict[str, bytes | Path]:
    """What the zip holds, by name: the files themselves, and what is said of them."""
    own = [one for one in files if _belongs(subject, one)]
    inside: dict[str, bytes | Path] = {
        one.path.removeprefix(f"{subject.folder}/"): one.content for one in own
    }
    inside["datapackage.json"] = describe(subject, tuple(own)).read()
    inside["dictionary.csv"] = _dictionary(subject)
    inside["LICENCE.txt"] = _licence(subject)
    inside["validation.json"] = _validation(subject, subject.report)
    inside["README.txt"] = _readme(subject, sorted(inside))
    sums = "".join(sum_line(name, inside[name]) for name in sorted(inside))
    return {**inside, "SHA256SUMS": sums.encode()}


def write_bundle(subject: Subject, files: tuple[Artifact, ...], target: Path) -> None:
    """Write the zip of a dataset; ``files`` are all that is published of it."""
    write_zip(zipped(subject, files), target)


def _belongs(subject: Subject, one: Artifact) -> bool:
    name = one.path.removeprefix(f"{subject.folder}/")
    return name.startswith("original/") or name.endswith(ZIPPED)


def _dictionary(subject: Subject) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("column", "description", "type", "unit", "role", "read from"))
    for one in subject.table.columns:
        row = (one.name, one.description, one.type, one.unit, one.role, one.source)
        # People open this one in a spreadsheet.
        writer.writerow(inert(pa.array(map(_whole, row), TEXT)).to_pylist())
    return text.getvalue().encode()


def _licence(subject: Subject) -> bytes:
    licence = subject.dataset.licence
    stated = [text for text in (licence.title or licence.name, licence.path) if text]
    lines = stated or ["No licence is stated: ask the publisher before you use the data again."]
    return _text([*lines, f"Publisher: {publisher_of(subject.dataset, subject.settings)}"])


def _validation(subject: Subject, report: Report) -> bytes:
    return pretty(
        {
            "dataset": subject.dataset.id,
            "version": subject.dataset.version,
            "ledger": [ledger_row(one) for one in report.ledgers],
            "problems": [problem_row(subject.dataset.id, one) for one in report.problems],
        }
    )


def _readme(subject: Subject, names: list[str]) -> bytes:
    return _text([*_about(subject), "", "In this zip:", *(f"  {name}" for name in names), *ENDING])


ENDING = (
    "  SHA256SUMS",
    "",
    "original/ holds the files as the publisher gave them, byte for byte. The .csv and .parquet",
    "files are typed rows made from them; dictionary.csv tells what each column means, and",
    "validation.json what was checked and what became of every row. In the .spreadsheet.csv",
    "nothing is a formula. A cell that is empty is not known; it is not zero.",
    "",
    "To check that the files are whole:  sha256sum --check SHA256SUMS",
)


def _about(subject: Subject) -> Iterator[str]:
    own, settings = subject.dataset, subject.settings
    yield own.title or own.id
    yield ""
    if own.description:
        yield own.description
        yield ""
    yield from (f"Known limit: {note}" for note in own.notes)
    if own.corrections and not own.disclosure.hides_originals:
        yield "Corrected after the original files were read: see original/corrections.yaml."
    yield f"Version: {own.version}"
    if own.as_of:
        yield f"Data as of: {own.as_of}"
    yield f"Address: {address_of(own, settings)}"
    yield f"How to cite: {citation(own, settings)}"


def _text(lines: list[str]) -> bytes:
    return ("\n".join(map(_whole, lines)) + "\n").encode()


def _whole(text: str) -> str:
    """What a person wrote may hold half a character, which no file can."""
    return text.encode("utf-8", "replace").decode()
