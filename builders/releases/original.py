"""The steward's own files, byte for byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builders.releases.artifact import Artifact
from builders.releases.subject import Subject
from builders.sources.corrections import FILE as CORRECTIONS
from builders.sources.dataset import Original

DESCRIPTORS = {
    "datapackage.yaml": "application/yaml",
    "datapackage.yml": "application/yaml",
    "datapackage.json": "application/json",
}
MEDIA_TYPES = {"csv": "text/csv", "geojson": "application/geo+json"}
OCTETS = "application/octet-stream"


def originals(subject: Subject) -> tuple[Artifact, ...]:
    """Every file of the dataset and its descriptor, as they stand in its folder.

    None where they would show what the steward has chosen to hide: the descriptor may name cells.
    """
    if subject.dataset.disclosure.hides_originals:
        return ()
    folder = subject.settings.root / subject.dataset.folder
    # Two resources may read one file: it is published once.
    files: dict[str, Artifact] = {}
    for resource in subject.dataset.resources:
        media_type = MEDIA_TYPES.get(resource.format, OCTETS)
        files.setdefault(
            resource.path, _artifact(subject, resource.path, resource.file, media_type)
        )
        if made := resource.original:
            files[resource.path] = _made(files[resource.path], resource.path, made)
            files.setdefault(made.path, _artifact(subject, made.path, made.file, OCTETS))
    for name, media_type in DESCRIPTORS.items():
        if (folder / name).is_file():
            files.setdefault(name, _artifact(subject, name, folder / name, media_type))
    # Last, as in the version: whoever recomputes it reads the files in this order.
    if (file := folder / CORRECTIONS).is_file():
        artifact = _artifact(subject, CORRECTIONS, file, DESCRIPTORS["datapackage.yaml"])
        why = "What was corrected after reading the original files, with the reasons."
        files[CORRECTIONS] = replace(artifact, title=f"Corrections: {CORRECTIONS}", note=why)
    return tuple(files.values())


def _made(artifact: Artifact, name: str, original: Original) -> Artifact:
    """A file that was made from the publisher's says so."""
    words = f"Made from {original.path}. {original.how}".strip()
    return replace(artifact, title=f"Made from the original: {name}", note=words)


def _artifact(subject: Subject, name: str, file: Path, media_type: str) -> Artifact:
    described = name in DESCRIPTORS
    return Artifact(
        f"{subject.folder}/original/{name}",
        file,
        f"Descriptor: {name}" if described else f"Original file: {name}",
        media_type,
        "Says how the original files are read."
        if described
        else "Exactly as the publisher gave it, byte for byte.",
    )
