"""Files that are no text: archives, workbooks, images. They are named, never opened."""

from __future__ import annotations

from pathlib import Path

# How such files begin.
BEGINNINGS = {
    b"PK\x03\x04": "a ZIP archive or a workbook (.xlsx, .ods)",
    b"PK\x05\x06": "an empty ZIP archive",
    b"\x1f\x8b": "compressed (gzip)",
    b"BZh": "compressed (bzip2)",
    b"\xfd7zXZ\x00": "compressed (xz)",
    b"\x28\xb5\x2f\xfd": "compressed (zstd)",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!\x1a\x07": "a RAR archive",
    b"\xd0\xcf\x11\xe0": "a workbook or a document of an older Office (.xls)",
    b"%PDF-": "a PDF",
    b"PAR1": "a Parquet file",
    b"SQLite format 3\x00": "an SQLite database",
    b"\x89PNG": "an image (PNG)",
    b"\xff\xd8\xff": "an image (JPEG)",
    b"GIF8": "an image (GIF)",
}


def kind_of_bytes(file: Path) -> str:
    """What the file is where it is certainly no text, in words; else nothing."""
    with file.open("rb") as stream:
        start = stream.read(16)
    return next((name for begin, name in BEGINNINGS.items() if start.startswith(begin)), "")
