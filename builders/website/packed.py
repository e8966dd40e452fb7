"""The whole site as one zip, which opens from disk: a copy to keep, to cite and to verify."""

from __future__ import annotations

from builders.releases.packing import write_zip
from builders.sources.versions import sha256_of
from builders.website.writer import SiteWriter

NAME = "site.zip"
FOLDER = "site"  # unpacked, everything lies in one folder
FAST = 1


def pack(writer: SiteWriter) -> None:
    """Write the zip and its checksum beside the pages; neither can stand in the zip itself."""
    for name in (NAME, f"{NAME}.sha256"):
        writer.claim(name, f"the site's {name}")
    writer.refuse_doubles()
    files = {
        f"{FOLDER}/{file.relative_to(writer.folder).as_posix()}": file
        for file in writer.folder.rglob("*")
        if file.is_file()
    }
    target = writer.folder / NAME
    write_zip(files, target, FAST)
    writer.write(f"{NAME}.sha256", f"{sha256_of(target)}  {NAME}\n".encode())
