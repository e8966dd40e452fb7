"""How much is unpacked, and what is raised where a file is more, or is not what it says."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

MOST_UNPACKED = 512 << 20  # bytes that a packed file may become
MOST_MEMBERS = 5_000
CHUNK = 1 << 20


@dataclass(eq=False)
class UnreadableError(Exception):
    """A file that cannot be read: the code of the problem, and what was found."""

    code: str
    found: str = ""
    wanted: str = ""


def too_large() -> UnreadableError:
    """The file becomes larger than there is room for."""
    return UnreadableError("add-file-too-large", wanted=f"{MOST_UNPACKED >> 20} megabytes")


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files in a zip, by name. What its directory says of sizes is not believed."""
    members: dict[str, bytes] = {}
    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > left:
                raise too_large()
            for info in infos:
                members[info.filename] = _read(archive, info, left)
                left -= len(members[info.filename])
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError) as error:
        raise UnreadableError("add-file-unreadable", str(error) or "it is damaged") from None
    return members


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: int) -> bytes:
    parts: list[bytes] = []
    with archive.open(info) as stream:
        while chunk := stream.read(CHUNK):
            left -= len(chunk)
            if left < 0:
                raise too_large()
            parts.append(chunk)
    return b"".join(parts)
