"""What is said of versions, of their withdrawal, and of names that a dataset had before."""

from __future__ import annotations

from builders.problem_words.words import Words

VERSIONS: dict[str, Words] = {
    "former-name-in-use": Words(
        "Former name that is in use",
        "“{found}” is the name of the dataset in {wanted}, or a former name of it, so its address "
        "cannot lead here.",
        "Leave it out of formerly, or correct it.",
        "Each name in `formerly` leaves pages that lead from the old address to the new one. An "
        "address can belong to one dataset only, and a dataset that is there keeps its own.",
    ),
    "withdrawn-not-found": Words(
        "Withdrawal of a version that is not known",
        "No earlier version is called “{found}”, so nothing was withdrawn by it.",
        "Compare it with the list of versions of the dataset: {wanted}.",
        "A slip in the name of a version would leave it on offer. Where the history has been "
        "rewritten so that the version is gone, the entry may stand: waive this warning, and the "
        "list of versions goes on to say that it was withdrawn and why.",
        "warning",
    ),
    "release-differs": Words(
        "Earlier release that is not what it was",
        "The files of version {found} are not those that were published under that name, so they "
        "are not given away again.",
        "Fetch the folder of the last site again, whole, and change nothing in it.",
        "A version is named by the content of its files. Files in the folder of earlier releases "
        "(the setting `releases`) that give another name were changed, cut short or are missing.",
        "warning",
    ),
}
