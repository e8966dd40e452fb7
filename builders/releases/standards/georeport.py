"""Requests in the columns of the bulk form of Open311's GeoReport v2."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from builders.releases.artifact import Artifact
from builders.releases.batches import batches
from builders.releases.kept import kept, key_of
from builders.releases.subject import Subject
from builders.releases.texts import TEXT, lines, text_of
from builders.releases.tidy_csv import quoted

NAME = "georeport.csv"
# The standard's column, and the role that it is read from; empty: nothing here says it.
COLUMNS: Mapping[str, str] = {
    "service_request_id": "id",
    "requested_datetime": "opened",
    "updated_datetime": "",
    "closed_date": "closed",
    "status_description": "status",
    "status_notes": "",
    "source": "channel",
    "service_name": "service",
    "service_subtype": "",
    "description": "",
    "agency_responsible": "department",
    "address": "",
    "lat": "latitude",
    "long": "longitude",
}


def georeport(subject: Subject) -> Artifact:
    """The requests as GeoReport has them; its times bear the portal's zone where that is set."""
    folder = subject.settings.cache / "releases" / subject.dataset.id
    key = key_of(subject) + subject.settings.time_zone
    content = kept(folder, NAME, key, partial(write_georeport, subject))
    zone = "" if subject.settings.time_zone else " Its times are local, without a zone."
    return Artifact(
        f"{subject.folder}/{NAME}",
        content,
        "Open311 GeoReport (CSV)",
        "text/csv",
        f"The requests under the column names that Open311 agreed on.{zone}",
    )


def write_georeport(subject: Subject, target: Path) -> None:
    """Write every request; a column that nothing here says is empty."""
    with target.open("wb") as file:
        file.write((",".join(COLUMNS) + "\r\n").encode())
        for batch in batches(subject.table):
            if batch.num_rows:
                file.write(_rows(batch, subject.settings.time_zone))


def _rows(batch: pa.RecordBatch, zone: str) -> memoryview:
    parts: list[Any] = []
    for role in COLUMNS.values():
        held = role in batch.schema.names
        column = batch.column(role) if held else pa.nulls(batch.num_rows, TEXT)
        parts += [quoted(_text(column, zone)), ","]
    return lines([*parts[:-1], "\r\n"])


def _text(column: Any, zone: str) -> Any:
    if not (zone and pa.types.is_timestamp(column.type)):
        return text_of(column)
    # Of an hour that a clock shows twice the first is meant; of one that it skips, the next.
    known = pc.assume_timezone(
        column.cast(pa.timestamp("s"), safe=False), zone, ambiguous="earliest", nonexistent="latest"
    )
    text = pc.strftime(known, "%Y-%m-%dT%H:%M:%S%z")
    return pc.replace_substring_regex(text, r"(\d\d)$", r":\1").cast(TEXT)
