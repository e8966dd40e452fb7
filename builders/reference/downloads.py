"""The formats in which data can be taken away."""

from __future__ import annotations

from builders.reference.markdown import code, table, text
from builders.reference.page import ReferencePage
from builders.releases.downloads import DOWNLOADS, Download


def _row(name: str, download: Download) -> tuple[str, ...]:
    limit = f"tables of up to {download.most_rows:,} rows" if download.most_rows else "every table"
    return (code(name), text(download.title), text(download.why), limit)


def _write() -> str:
    rows = (_row(name, download) for name, download in DOWNLOADS.items())
    return table(("Format", "Name", "What it is for", "Written for"), rows)


DOWNLOADS_PAGE = ReferencePage(
    "downloads.md",
    "Downloads",
    "Every dataset is published as its original files, byte for byte, and as typed rows in these "
    "formats. Every figure of the portal is a row of one published table, in Parquet and JSON, "
    "with the query that computed it; `SHA256SUMS` lists the checksum of every download.",
    _write,
)
