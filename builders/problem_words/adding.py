"""What is said while a file is added."""

from __future__ import annotations

from builders.problem_words.words import Words

ADDING: dict[str, Words] = {
    "add-no-file": Words(
        "No such file",
        "There is no file of this name.",
        "Look at the spelling; a name with blanks needs quotes.",
        "`lightwell add` was given a name that no file bears.",
    ),
    "add-file-too-large": Words(
        "File that is too large to look at",
        "The file is larger than {wanted}, or becomes so when it is unpacked.",
        "Give the file in parts, one a year for instance, or unpack it to CSV.",
        "A file is looked at as a whole before it is added. A packed file of a few kilobytes can "
        "hold more than a machine has room for, so there is a limit to what is unpacked.",
    ),
    "add-file-unreadable": Words(
        "File that cannot be read",
        "It cannot be read as {wanted}: {found}.",
        "Open it in the program that made it and save it again, best as CSV.",
        "The name of a file says what it is: .csv, .tsv, .xlsx, .ods, .json, .geojson, or .zip for "
        "a shapefile. Its bytes say something else, or are damaged.",
    ),
    "add-no-table": Words(
        "No table in the file",
        "No table was found in it. {found}",
        "Give a file with a row of column names and the data below it.",
        "`lightwell add` looks for a row that names the columns, with rows of as many cells below "
        "it. There is none in this file, or it is empty.",
    ),
    "add-no-kind": Words(
        "Kind not recognised",
        "It cannot be told what a row of this file is. {wanted}",
        "If you know it, say it, such as with --kind {found}; say what no column says with "
        "--all-rows, such as --all-rows period=2024, and what a column means with --role.",
        "Every dataset is of a kind: it holds amounts of a budget, projects, requests and so on. "
        "The kind is told from the columns. Where the columns of no kind are there, nothing is "
        "written, since a wrong kind would make wrong figures.",
    ),
    "add-unknown-kind": Words(
        "Unknown kind",
        "There is no kind “{found}”.",
        "The kinds are: {wanted}.",
        "`lightwell add --kind` was given a word that names no kind of dataset.",
    ),
    "add-folder-taken": Words(
        "Dataset that is there already",
        "There is a dataset in {found} already, and nothing of it was changed.",
        "If that is this very file, added before, go on there: mend its datapackage.yaml and run "
        "`lightwell validate`. Else give this one another name with --name, or delete that folder.",
        "`lightwell add` writes a new folder and never changes one that stands.",
    ),
    "add-name-not-valid": Words(
        "Name that cannot be used",
        "“{found}” cannot be a dataset's name.",
        "Use lower-case letters, digits and hyphens, such as operating-budget.",
        "A dataset's name stands in the addresses of its pages and downloads.",
    ),
    "add-answer-not-valid": Words(
        "Answer that cannot be taken",
        "“{found}” is not {wanted}.",
        "Say it again: --role amount=Total for the column that a role is read from, "
        "--all-rows period=2024 for what holds for all rows.",
        "`lightwell add` takes what you say of a column or of all rows before it guesses. What you "
        "say is held to the kind's roles, to the columns of the file and to their cells.",
    ),
    "add-files-differ": Words(
        "Files that are no series",
        "{found} has hardly a column in common with {wanted}.",
        "Add the two one after the other, or give --each if every file is a dataset of its own.",
        "Several files that are given together become one dataset, such as a budget of several "
        "years. These have different columns.",
    ),
    "add-each-one-answer": Words(
        "Answer that is of one dataset",
        "{found} can be said of one dataset alone, and with --each every file is one.",
        "Add the file that it is about by a command of its own, without --each.",
        "`lightwell add --each` makes a dataset of every file. A name, a role's column or a value "
        "of all rows belongs to one of them, and it cannot be told which is meant.",
    ),
}
