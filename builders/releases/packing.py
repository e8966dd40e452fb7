"""Zips of the same bytes for the same files: no clock, no owner, a fixed order."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

NO_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can tell
PLAIN_FILE = 0o100644 << 16
UNIX = 3
# These are packed in themselves.
PACKED = (".parquet", ".xlsx", ".zip", ".png", ".woff2")


def write_zip(files: Mapping[str, bytes | Path], target: Path, level: int = 6) -> None:
    """Write a zip that holds each file under its name, in the order of the names.

    ``level`` is how hard to press, from 1 (fast) to 9 (small).
    """
    with zipfile.ZipFile(target, "w", compresslevel=level) as packed:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, NO_TIME)
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            is_packed = name.endswith(PACKED)
            entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            if isinstance(content, bytes):
                packed.writestr(entry, content, compresslevel=level)
                continue
            entry.file_size = content.stat().st_size  # tells a file beyond four gigabytes
            with content.open("rb") as source, packed.open(entry, "w") as file:
                shutil.copyfileobj(source, file, 1 << 20)
