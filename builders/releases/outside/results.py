"""What the programs of others found, where they were run on these very data.

They are too large to run in every build. ``make validators`` runs them on a finished site and
writes ``validators.json`` beside mkdocs.yml, with the fingerprint of the downloads that it found
there. A build shows these results only where its own downloads have the same fingerprint.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builders.releases.artifact import Artifact
from builders.releases.digests import sha256_of_artifact
from builders.releases.figure_files import pretty
from builders.releases.outside.outsiders import OUTSIDERS, Outsider

RESULTS = "validators.json"
PUBLISHED = f"downloads/{RESULTS}"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one program: the faults that it found, or None where it was not run."""

    outsider: Outsider
    faults: int | None = None
    version: str = ""  # that was run
    absent: str = ""  # the tool for want of which it was not run


@dataclass(frozen=True, slots=True)
class Outside:
    """The fingerprint of this build's downloads, and a result for each program."""

    fingerprint: str
    results: tuple[Result, ...]
    is_run: bool  # whether any result is of these data

    @property
    def artifact(self) -> Artifact:
        """The same for programs; it is no part of what the fingerprint is of."""
        listed = [
            {
                "name": one.outsider.name,
                "checks": one.outsider.checks,
                "files": one.outsider.files,
                "versions": one.outsider.versions,
                "source": one.outsider.source,
                "version": one.version or None,
                "faults": one.faults,
            }
            for one in self.results
        ]
        return Artifact(
            PUBLISHED,
            pretty({"fingerprint": self.fingerprint, "validators": listed}),
            "What others' programs found",
            "application/json",
            "The validators of others that this site is held against, and the number of faults "
            "that each found in a site of these very data; null where it was not run on them.",
        )


def outside_of(root: Path, artifacts: Iterable[Artifact]) -> Outside:
    """The results that were kept beside mkdocs.yml, if they are of these artifacts."""
    fingerprint = fingerprint_of(artifacts)
    told = _kept(root / RESULTS, fingerprint)
    results = tuple(_result(one, told.get(name)) for name, one in OUTSIDERS.items())
    return Outside(fingerprint, results, any(one.faults is not None for one in results))


def fingerprint_of(artifacts: Iterable[Artifact]) -> str:
    """One hash of the paths and bytes of the files."""
    lines = sorted(f"{sha256_of_artifact(one)}  {one.path}\n" for one in artifacts)
    return hashlib.sha256("".join(lines).encode("utf-8", "replace")).hexdigest()


def _kept(file: Path, fingerprint: str) -> Mapping[str, Any]:
    """The results by name; none where they are of other data, or the file says nothing."""
    try:
        told = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(told, dict) or told.get("fingerprint") != fingerprint:
        return {}
    results = told.get("results")
    return results if isinstance(results, dict) else {}


def _result(outsider: Outsider, told: Any) -> Result:
    if not isinstance(told, dict):
        return Result(outsider)
    faults = told.get("faults")
    if type(faults) is not int or faults < 0:
        return Result(outsider, absent=str(told.get("absent") or ""))
    return Result(outsider, faults, str(told.get("version") or ""))
