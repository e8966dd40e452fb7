"""The files of every version that is given away, and the list of all versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from builders.releases.artifact import Artifact
from builders.releases.figure_files import pretty
from builders.releases.versions.version import (
    Version,
    VersionFile,
    VersionList,
    file_path,
    list_file,
    version_page,
)

JSON = "application/json"
OCTETS = "application/octet-stream"


def version_files(lists: Iterable[VersionList]) -> Iterator[Artifact]:
    """Every file of every version, each list last.

    What came out under a former name of the dataset stays at the address that it had, too: a
    program that fetches a file follows no page that leads on.
    """
    for own in lists:
        name = own.dataset.id
        for version in own.versions:
            former = () if version.is_present else own.dataset.formerly
            for file in dict.fromkeys(version.files):
                for one in (name, *former):
                    path = file_path(one, version.version, file.path)
                    yield Artifact(path, file.file, file.path, OCTETS)
        told = pretty(_list(own))
        for one in (*own.dataset.formerly, name):
            yield Artifact(list_file(one), told, "Versions", JSON)


def _list(own: VersionList) -> dict[str, Any]:
    return {
        "dataset": own.dataset.id,
        "title": own.dataset.title,
        "formerly": list(own.dataset.formerly),
        "present": own.present.version,
        "bound": asdict(own.bound),
        "notes": list(own.said),
        "versions": [_version(own.dataset.id, version) for version in own.versions],
    }


def _version(dataset: str, one: Version) -> dict[str, Any]:
    return {
        "version": one.version,
        "date": one.day,
        "page": version_page(dataset, one.version),
        "standing": one.standing.value,
        "reason": one.why,
        "commit": one.commit,
        "committed": one.is_committed,
        "rows": one.rows,
        "bytes": one.bytes if one.files else None,
        # In the order in which the version is made of them.
        "files": [_file(file) for file in one.files],
        "before": one.before,
        "change": _change(one),
        "not_compared": one.not_compared,
    }


def _file(file: VersionFile) -> dict[str, Any]:
    said = {"path": file.path, "sha256": file.sha256, "bytes": file.bytes}
    return said if file.rows is None else said | {"rows": file.rows}


def _change(one: Version) -> dict[str, Any] | None:
    if one.change is None:
        return None
    own = one.change
    return {
        "files": {
            "added": list(own.files_added),
            "removed": list(own.files_removed),
            "changed": list(own.files_changed),
        },
        "columns": {"added": list(own.columns_added), "removed": list(own.columns_removed)},
        "rows": {
            "added": own.rows.added,
            "removed": own.rows.removed,
            "changed": own.rows.changed,
            "keys": list(own.rows.keys),
        },
        "control_totals": [asdict(total) for total in own.totals],
    }
