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
    "places-twice": Words(
        "Two datasets of places",
        "“{found}” is a second dataset of places, beside “{wanted}”.",
        "Keep the places that people live in as the one dataset of this kind, and take the folder "
        "of the other out of datasets.",
        "Everything else joins to the places, and counts for each resident are held against their "
        "people. With two sets of places over the same ground, each resident would count twice.",
    ),
    "dataset-name-twice": Words(
        "Two datasets of one name",
        "The name “{found}” is also that of the dataset in {wanted}.",
        "Give one of them another name.",
        "A dataset's name stands in the addresses of its pages and downloads, so no two "
        "datasets may share it.",
    ),
}
