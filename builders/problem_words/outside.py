"""What is said when files outside a portal are checked."""

from __future__ import annotations

from builders.problem_words.words import Words

OUTSIDE: dict[str, Words] = {
    "path-not-found": Words(
        "Nothing of this name",
        "There is no dataset, file or folder “{found}” here.",
        "Write the path from the folder in which you are.",
        "`lightwell validate` takes the name of a dataset of the portal, or the path of a Data "
        "Package, a Table Schema, a CSV file, or a folder with a datapackage.json in it.",
    ),
    "path-not-checked": Words(
        "Not a file that can be checked",
        "“{found}” is neither a Data Package, a Table Schema, a CSV file nor a GeoJSON file.",
        "Name a CSV or GeoJSON file, a JSON or YAML file with `resources` or `fields` in it, or a folder that "
        "holds a datapackage.json or datapackage.yaml.",
        "A Data Package lists its files under `resources`, a Table Schema lists its columns under "
        "`fields`. A table is read as CSV.",
    ),
    "schema-without-table": Words(
        "A schema and no table",
        "--schema was given, but no CSV file to hold against it.",
        "Name a CSV file before --schema. A schema is checked by itself if it is named without "
        "--schema.",
        "With --schema the cells of a bare CSV file are held against a Table Schema. A Data "
        "Package names its own schemas.",
    ),
    "resource-not-checked": Words(
        "Part of the package that is not checked",
        "The resource “{found}” was not checked: {wanted}.",
        "Save its table as one CSV file in the package's folder to have it checked.",
        "A Data Package may hold tables in other formats, within the descriptor, in several files "
        "or at an address. Only a table that is one file of the package is checked here.",
        "warning",
    ),
}
