"""The version of a dataset: a name for exactly these bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

CHUNK = 1 << 20
LENGTH = 12


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file's bytes, in hex."""
    return _digest([file])


def version_of(descriptor: Path, files: Iterable[Path]) -> str:
    """Twelve hex digits of the SHA-256 over the descriptor's bytes and each file's, in order."""
    return _digest([descriptor, *files])[:LENGTH]


def hash_of(file: Path, algorithm: str) -> str:
    """The hash of a file's bytes, in hex; nothing where the algorithm is none that we know."""
    if algorithm not in hashlib.algorithms_guaranteed or algorithm.startswith("shake"):
        return ""
    return _digest([file], algorithm)


def _digest(files: Iterable[Path], algorithm: str = "sha256") -> str:
    # MD5 is what the standard falls back to: it tells of damage, not of malice.
    digest = hashlib.new(algorithm, usedforsecurity=False)
    for file in files:
        with file.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
    return digest.hexdigest()
