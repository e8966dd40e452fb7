"""Every version is the files that its name says, and nothing is given away that is not listed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from builders.problems import Problem
from builders.verifying.checksums import sha256
from builders.verifying.holding import Held
from builders.verifying.published import OTHER_FORM, UnreadableError, read_json
from builders.verifying.verdict import Tally
from builders.verifying.version_rows import Described, described, rows_in

DESCRIPTORS = ("datapackage.yaml", "datapackage.yml", "datapackage.json")
LIST = "/versions/versions.json"
PIECE = 1 << 20


def versions(held: Held, tally: Tally) -> Iterator[Problem]:
    """A problem for each version whose files are missing, changed, or not named in its list."""
    for path in sorted(held.files):
        if path.startswith("downloads/") and path.endswith(LIST) and path.count("/") == 3:  # noqa: PLR2004
            try:
                yield from _listed(held, path, tally)
            except UnreadableError as error:
                yield Problem("site-file-unreadable", path, found=error.why)
            except (AttributeError, KeyError, TypeError):
                yield Problem("site-file-unreadable", path, found=OTHER_FORM)


def _listed(held: Held, path: str, tally: Tally) -> Iterator[Problem]:
    folder = path.removesuffix("versions.json")
    told = {path}
    whole = read_json(held, path)
    main = f"downloads/{whole.get('dataset')}{LIST}"
    if path != main:  # the copy at the address that the list had under a former name
        if main not in held.files or held.read(path) != held.read(main):
            yield Problem("checksum-differs", path, hint=f"It is another list than {main}.")
        return
    former = [str(name) for name in whole.get("formerly") or ()]
    for one in whole["versions"]:
        files = [(f"{folder}{one['version']}/{f['path']}", f) for f in one["files"]]
        told |= {file for file, _ in files}
        if not files:
            continue
        tally.add("kept versions")
        if lost := [file for file, _ in files if file not in held.files]:
            yield from (Problem("download-missing", file) for file in dict.fromkeys(lost))
            continue
        yield from _of_version(held, path, one, files, tally)
        if one["version"] != whole.get("present"):
            yield from _under_former_names(held, former, dict(files), folder)
    below = {file for file in held.files if file.startswith(folder)}
    for file in sorted(below - told):
        yield Problem("version-file-not-told", file)


def _of_version(
    held: Held,
    path: str,
    one: Mapping[str, Any],
    files: Sequence[tuple[str, Mapping[str, Any]]],
    tally: Tally,
) -> Iterator[Problem]:
    """A problem for each file that is not what the list says, and for a name of other files."""
    made = _made(held, [file for file, _ in files])
    if made != one["version"]:
        yield Problem("version-differs", path, found=one["version"], wanted=made)
    for file, said in dict(files).items():
        if said["sha256"] != sha256(held, file):
            yield Problem("checksum-differs", file, hint=f"{path} gives another checksum.")
    yield from _rows(held, path, one, dict(files), tally)


def _rows(
    held: Held,
    path: str,
    one: Mapping[str, Any],
    files: Mapping[str, Mapping[str, Any]],
    tally: Tally,
) -> Iterator[Problem]:
    """A problem for each file, and for the version, that has another number of rows than told."""
    resources: Described = {}
    for file, said in files.items():
        if said["path"] in DESCRIPTORS:
            resources = described(held.read(file))
    for file, said in files.items():
        if "rows" in said:
            rows = rows_in(said["path"], held.read(file), resources)
            tally.add("version files" if rows is not None else "other version files")
            if rows is not None and rows != said["rows"]:
                wanted = str(rows)
                yield Problem("version-rows-differ", file, found=str(said["rows"]), wanted=wanted)
    rows_told = [said["rows"] for said in files.values() if "rows" in said]
    if one.get("rows") != (sum(rows_told) if rows_told else None):
        yield Problem(
            "version-rows-differ",
            path,
            column=one["version"],
            found=str(one.get("rows")),
            wanted=str(sum(rows_told)),
        )


def _under_former_names(
    held: Held, names: Iterable[str], files: Mapping[str, Any], folder: str
) -> Iterator[Problem]:
    """A problem for each file that is not the same at the address that it had under a name."""
    for name in names:
        for file, said in files.items():
            old = f"downloads/{name}/versions/{file.removeprefix(folder)}"
            if old not in held.files:
                yield Problem("download-missing", old)
            elif said["sha256"] != sha256(held, old):
                hint = f"{folder}versions.json gives another checksum."
                yield Problem("checksum-differs", old, hint=hint)


def _made(held: Held, paths: list[str]) -> str:
    """The name of the version that these files make, in this order."""
    digest = hashlib.sha256()
    for path in paths:
        with (held.folder / path).open("rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
    return digest.hexdigest()[:12]


def noted(held: Held, path: str, at: str) -> Decimal | None:
    """The whole number at a place in a published file of JSON; None where there is none."""
    try:
        value: Any = read_json(held, path)
    except UnreadableError:
        return None
    for part in at.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        try:
            value = value[int(key)] if isinstance(value, list) else value[key]
        except (KeyError, IndexError, ValueError, TypeError):
            return None
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return Decimal(value) if is_number else None
