"""Checksums of published files, so that anyone can tell whether a copy is the original."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from builders.releases.artifact import Artifact
from builders.sources.versions import sha256_of

FOLDER = "downloads/"
NAME = "SHA256SUMS"
# sha256sum writes these so, and begins the line with a backslash.
ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r"})


def sha256_of_artifact(artifact: Artifact) -> str:
    """The SHA-256 of what is published, in hex; a file is read piece by piece."""
    content = artifact.content
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest()
    known = content.stat()
    return _of_file(content, known.st_size, known.st_mtime_ns)


@lru_cache(maxsize=4096)
def _of_file(file: Path, _size: int, _changed: int) -> str:
    """The same, read once a build: packages, checksums and pages all name it."""
    return sha256_of(file)


def size_of(artifact: Artifact) -> int:
    """How many bytes are published."""
    content = artifact.content
    return len(content) if isinstance(content, bytes) else content.stat().st_size


def checksums(artifacts: Iterable[Artifact]) -> Artifact:
    """``downloads/SHA256SUMS`` over every file below ``downloads/``, as ``sha256sum -c`` reads it.

    Give it last, with all other artifacts of the portal.
    """
    lines = sorted(
        (artifact.path.removeprefix(FOLDER), sha256_of_artifact(artifact))
        for artifact in artifacts
        if artifact.path.startswith(FOLDER) and artifact.path != FOLDER + NAME
    )
    return Artifact(
        FOLDER + NAME,
        "".join(_line(path, digest) for path, digest in lines).encode(),
        "Checksums",
        "text/plain",
        "Tells whether a copy is the original: sha256sum --check SHA256SUMS.",
    )


def with_checksums(artifacts: Iterable[Artifact]) -> tuple[Artifact, ...]:
    """All of these, with one list of checksums over them in place of any that was there."""
    others = tuple(one for one in artifacts if one.path != FOLDER + NAME)
    return (*others, checksums(others))


def sum_line(path: str, content: bytes | Path) -> str:
    """The line of a file, as ``sha256sum --check`` reads it."""
    return _line(path, sha256_of_artifact(Artifact(path, content)))


def _line(path: str, digest: str) -> str:
    escaped = path.translate(ESCAPES)
    return f"{chr(92) if escaped != path else ''}{digest}  {escaped}\n"
