"""What is said of the folder of datasets."""

from __future__ import annotations

from builders.problem_words.words import Words

FOLDER: dict[str, Words] = {
    "no-datasets": Words(
        "No datasets",
        "There is no dataset in {found}.",
        "Make a folder there with a datapackage.yaml and its files, or run `lightwell demo`.",
        "A portal needs at least one folder in datasets/ that holds a datapackage.yaml.",
    ),
    "file-outside-dataset": Words(
        "File outside any dataset",
        "This file stands in no dataset's folder, so it is not published.",
        "Move it into the folder of the dataset that it belongs to, and name it in that "
        "folder's datapackage.yaml.",
        "Every dataset has a folder of its own in datasets/. A file beside those folders "
        "belongs to none of them. Example: datasets/lines.csv should be "
        "datasets/operating-budget/lines.csv.",
        "warning",
    ),
    "folder-without-descriptor": Words(
        "Folder without a descriptor",
        "This folder has no datapackage.yaml, so nothing in it is published.",
        "Add a datapackage.yaml that says what the files are, or take the folder out of datasets/.",
        "The descriptor, datapackage.yaml, tells the portal what a dataset is called, who "
        "publishes it and how its files are read. Without it the files cannot be understood.",
        "warning",
    ),
    "folder-is-link-outside": Words(
        "Folder is a link to another place",
        "This folder is a link to a place outside datasets/.",
        "Put the folder itself there in place of the link.",
        "Links out of the portal's folder are not followed, since what they lead to may not be "
        "meant for the public.",
    ),
    "two-descriptors": Words(
        "Two descriptors in one folder",
        "This folder has more than one descriptor: {found}.",
        "Keep one of them and delete the others.",
        "A dataset is described once. With two descriptors it cannot be told which one holds.",
    ),
    "places-main-missing": Words(
        "Several datasets of places, none of them the main one",
        "“{found}” is a dataset of places beside “{wanted}”, and neither says which of them is the "
        "main one.",
        "Write `main: true` in the lightwell block of the places that people know, or "
        "`main: false` in that of each of the others. A dataset that uses the others names them, "
        "as in `places: {{of: neighbourhoods-2010}}`.",
        "A portal may have places of several vintages, such as the neighbourhoods of 2010 and of "
        "2020. One of them is the main one: all that does not name its places joins to those, and "
        "the page of places shows them.",
    ),
    "places-main-twice": Words(
        "Two main datasets of places",
        "“{found}” says that it is the main dataset of places, and so does “{wanted}”.",
        "Leave `main: true` to one of them and take it out of the other.",
        "All that does not name its places joins to the main ones, so there is one such dataset.",
    ),
    "places-of-unknown": Words(
        "Places of a dataset that there is not",
        "The places are said to be those of “{found}”, which is no dataset of places here.",
        "Name one of the datasets of places: {wanted}.",
        "With `places: {of: neighbourhoods-2010}` a dataset says which boundaries its names are "
        "of. What is written there is the name of a dataset of the kind places.",
    ),
    "places-of-places": Words(
        "Places that are of other places",
        "A dataset of places names another, “{found}”, whose places its own would be.",
        "Take the key `of` out of `places` in this descriptor.",
        "Other datasets join to places; places join to none. Each vintage stands for itself.",
    ),
    "places-words-elsewhere": Words(
        "A word about places in another dataset",
        "This is a dataset of {found}, and only one of places says this of itself.",
        "Take the key out of this descriptor, or move it to that of the places.",
        "Whether places are the main ones, and what they are called, is said where they stand. "
        "A dataset that uses them names them, as in `places: {of: wards}`.",
    ),
    "dataset-name-twice": Words(
        "Two datasets of one name",
        "The name “{found}” is also that of the dataset in {wanted}.",
        "Give one of them another name.",
        "A dataset's name stands in the addresses of its pages and downloads, so no two "
        "datasets may share it.",
    ),
}
