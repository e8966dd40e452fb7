"""What is said of columns that may tell of a person, and of the answers to them."""

from __future__ import annotations

from builders.problem_words.words import Words

ANSWER = (
    "If it is there by mistake, take it out of the cell. Else say under `disclosure: columns:` in "
    "the descriptor what is to be done with “{column}”: drop, round, generalise or "
    "suppress it, or publish it, each with a reason that is published."
)
WHY = (
    " Nobody is exposed by accident: until you have answered for the column, nothing of the "
    "dataset is published. The value itself is never shown in a message. Example: `disclosure: "
    '{columns: {Contact: {answer: drop, reason: "It belongs to the person who asked."}}}`.'
)

PERSONAL: dict[str, Words] = {
    "personal-email": Words(
        "E-mail address of a person",
        "“{column}” holds what looks like a person's e-mail address ({found}).",
        ANSWER,
        "An e-mail address leads to a person, whether it has a column of its own or stands in a "
        "comment. Addresses of offices, such as info@ and parks@, are no problem." + WHY,
    ),
    "personal-phone": Words(
        "Telephone number",
        "“{column}” holds what looks like a telephone number ({found}).",
        ANSWER,
        "A telephone number leads to a person unless it is an office's: if it is, answer "
        "`publish` and say so." + WHY,
    ),
    "personal-identifier": Words(
        "Number that identifies a person",
        "“{column}” holds what looks like a number that identifies a person or an account "
        "({found}).",
        ANSWER,
        "The form and, where the number has them, its check digits are those of a national "
        "number, a bank account or a payment card." + WHY,
    ),
    "personal-birth-date": Words(
        "Days of birth",
        "“{column}” holds what looks like days of birth ({found}).",
        ANSWER,
        "A day of birth with a neighbourhood often points to one person. The year alone "
        "(`answer: generalise`, `to: year`) is rarely harmful." + WHY,
    ),
    "personal-name": Words(
        "Names of persons",
        "“{column}” holds what looks like names of persons ({found}).",
        ANSWER,
        "Many cells are a given name with a family name, or a text names somebody by a title. If "
        "they hold a public office, or the names are of places, answer `publish` and say so." + WHY,
    ),
    "personal-address": Words(
        "Addresses of homes",
        "“{column}” holds what looks like addresses of people's homes ({found}).",
        ANSWER,
        "There are flats among the addresses, or the file names persons, or the column is named "
        "for residents, owners or applicants. Where a pothole is, or a building site, is public."
        + WHY,
    ),
    "answer-for-no-column": Words(
        "Answer for a column that is not there",
        "The descriptor answers for a column “{found}”, and no file has it.",
        "The columns are: {wanted}. Correct the name under `disclosure: columns:`.",
        "An answer with a slip in the column's name would do nothing, and the column would be "
        "published as it is.",
    ),
    "answer-incomplete": Words(
        "Answer is incomplete",
        "The answer “{found}” does not say how far.",
        "Add {wanted} to it.",
        "To round needs `decimals` or `step`, to generalise needs `to` (place, month or year), and "
        "to suppress needs `below`. Example: `{answer: round, decimals: 2, reason: ...}`.",
    ),
    "answer-does-not-fit": Words(
        "Answer does not fit the column",
        "“{column}” cannot be published in this way: {found}.",
        "{wanted}",
        "A column without which the rows cannot be counted cannot be dropped, and only coordinates "
        "and the place can be generalised to the place.",
    ),
    "threshold-not-for-kind": Words(
        "No threshold for this kind",
        "A dataset of the kind “{found}” has no threshold: its rows are public facts.",
        "Take `threshold` out. It is for {wanted}.",
        "Small counts are withheld where a row stands for a person: requests, and indicators with "
        "counts of people. A budget line or a project stands for nobody.",
    ),
}
