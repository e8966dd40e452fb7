"""Each kind's own standard, beside the formats that every dataset has. A new one is a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builders.releases.artifact import Artifact
from builders.releases.standards.fiscal import fiscal
from builders.releases.standards.georeport import georeport
from builders.releases.standards.oc4ids import oc4ids
from builders.releases.subject import Subject

STANDARDS: Mapping[str, Callable[[Subject], Artifact | None]] = {
    "budget": fiscal,
    "projects": oc4ids,
    "requests": georeport,
}


def in_standard(subject: Subject) -> tuple[Artifact, ...]:
    """The dataset in its kind's standard, where there is one and it can be written."""
    write = STANDARDS.get(subject.dataset.kind)
    artifact = write(subject) if write else None
    return (artifact,) if artifact else ()
