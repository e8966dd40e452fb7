"""What is said of paths and files."""

from __future__ import annotations

from builders.problem_words.words import Words

PATHS: dict[str, Words] = {
    "path-absolute": Words(
        "Path from the root of a disk",
        "The path “{found}” is a full path, which holds on one computer alone.",
        "Put the file into the dataset's folder and write its name alone.",
        "Paths start from the dataset's folder, so that the dataset can be moved and "
        "published as a whole.",
    ),
    "path-is-address": Words(
        "Path is an address",
        "“{found}” is an address, not a file in this folder.",
        "Download the file into the dataset's folder and write its name.",
        "The portal publishes the files that stand in its folder and fetches nothing: what it "
        "shows must not change under it.",
    ),
    "path-odd-characters": Words(
        "Odd characters in a path",
        "The path “{found}” has characters that do not work everywhere.",
        "Write it with forward slashes (/) and without line breaks.",
        "Paths are written the same way on every system: `2025/lines.csv`, not `2025\\lines.csv`.",
    ),
    "path-leaves-folder": Words(
        "Path leaves the folder",
        "The path “{found}” leads out of the dataset's folder.",
        "Put the file into the dataset's folder.",
        "A dataset may only publish files of its own folder; “..” in a path would lead to others.",
    ),
    "path-hidden": Words(
        "Path to a hidden file",
        "The path “{found}” leads to a hidden file or folder.",
        "Rename it so that its name does not begin with a full stop.",
        "Names that begin with a full stop are hidden and often hold what is not meant for the "
        "public.",
    ),
    "path-not-a-file": Words(
        "Path is not a file",
        "“{found}” is not a file.",
        "Write the path of one file, with its ending.",
        "The path leads to a folder or something else that cannot be read as a file.",
    ),
    "path-is-link-outside": Words(
        "Link out of the folder",
        "“{found}” is a link to a file outside the dataset's folder.",
        "Put the file itself there in place of the link.",
        "Links out of the folder are not followed, since what they lead to may not be meant "
        "for the public.",
    ),
    "file-missing": Words(
        "File missing",
        "There is no file “{found}” in the dataset's folder.",
        "Add the file, or correct its name: upper and lower case count.",
        "The descriptor names a file that is not there.",
    ),
    "file-claimed-twice": Words(
        "File named twice",
        "The file “{found}” is named twice under `resources`.",
        "Remove one of the two entries.",
        "Each row of a file would be counted twice.",
    ),
    "resource-name-twice": Words(
        "Two resources of one name",
        "Two entries under `resources` have the name “{found}”.",
        "Give one of them another name.",
        "A resource's name tells the files of a dataset apart.",
    ),
    "unclaimed-file": Words(
        "File that no descriptor names",
        "The dataset's descriptor does not name this file, so it is not published.",
        "Add it under `resources` in the descriptor, or take it out of the folder.",
        "Nothing in datasets/ is dropped in silence. README and licence files, and hidden "
        "files, are left alone.",
        "warning",
    ),
    "format-not-read": Words(
        "File of a format that is not read",
        "“{found}” is neither CSV nor GeoJSON.",
        "Save the table as CSV (in a spreadsheet: Save as, CSV UTF-8). If it is one of the "
        "two, say so with `format: csv`.",
        "The portal reads tables as CSV and boundaries as GeoJSON.",
    ),
    "dialect-not-read": Words(
        "Way of writing a CSV that is not read",
        "The dialect's key “{found}” has a value with which the file cannot be read.",
        "Save the file as plain CSV: cells with commas in double quotes, and a double quote "
        "inside a cell written twice.",
        "The delimiter, the quote, the header's row and whether there is a header can be "
        "chosen. Escape characters and comments are not read.",
    ),
    "file-differs": Words(
        "File differs from what the descriptor says",
        "The descriptor says {wanted}, but the file has {found}.",
        "If the file is right, correct or remove this line of the descriptor. If not, put the "
        "right file there.",
        "The descriptor gives the size or the hash of the file, and they are not those of "
        "the file that stands there.",
    ),
    "hash-not-read": Words(
        "Hash of a kind that is not known",
        "The file cannot be held to its hash: “{found}” is no kind of hash that is known.",
        "Write the file's SHA-256 as `hash: sha256:…`. Without a name, a hash is read as an MD5.",
        "A hash is a fingerprint of the file's bytes. It tells whether the file that stands there "
        "is the one that was described.",
        "warning",
    ),
    "schema-unreadable": Words(
        "Schema cannot be read",
        "“{found}” cannot be read as a Table Schema.",
        "Write the schema as JSON or YAML with a list under `fields`, one entry for each column.",
        "A resource may name a file that holds its Table Schema.",
    ),
}
