"""What is said of cells."""

from __future__ import annotations

from builders.problem_words.words import Words

CELLS: dict[str, Words] = {
    "codes-differ-by-case": Words(
        "Alike but for case or blanks",
        "“{found}” and “{wanted}” differ by nothing but case or blanks, and are counted apart.",
        "Write both the same way in the file, or lead one to the other under `values` in the "
        "descriptor.",
        "What rows are grouped by is taken as it stands: a department that is written in two ways "
        "gets two pages, each with a part of its money.\n\n"
        "Example: `values: {department: {PARKS: Parks}}` counts both as Parks.",
        "warning",
    ),
    "day-far-off": Words(
        "Day long after all others",
        "{found} comes long after the last one before it, {wanted}.",
        "Correct it, or give the last day of the data as `as_of` in the descriptor.",
        "Where the descriptor gives no `as_of`, the data go up to their last day. A slip of the pen, "
        "such as 2204 for 2024, would move it by centuries, so a day that is far off is passed over. "
        "Far off are days that lie more than ten years after the day before them and are at most one "
        "in three; or more than one year, with no gap as wide before, and at most one in twenty. "
        "Counted are the days on which something happened: of a request opened and closed, of a "
        "project its snapshot, start and end, of an indicator its period, of a budget its actual "
        "years. The row stays published and counted.",
        "warning",
    ),
    "time-zones-mixed": Words(
        "Times of several clocks",
        "The times of this file are of several zones: {found}.",
        "Write all times by the city's own clock, with its zone or with none.",
        "A time is kept as its clock showed it, and its zone is left out: 14:30-04:00 is half past "
        "two. Where one time is by the city's clock and another by that of Greenwich, days between "
        "them are wrong by hours. Two zones that are an hour apart are taken for winter and summer "
        "time.\n\n"
        "Example: opened at 2025-08-15T14:30-04:00 and closed at 2025-08-15T19:00Z took half an "
        "hour, not four and a half.",
        "warning",
    ),
    "cell-empty": Words(
        "Empty cell",
        "The cell is empty, and “{column}” must be filled in.",
        "Fill it in, or name the row under `withhold` in the descriptor, with your reason.",
        "Some columns must have a value in every row, since the row cannot be counted or "
        "found without it.",
    ),
    "cell-without-name": Words(
        "No name",
        "The cell is empty, so the row has no name.",
        "Fill it in when you can. The row is counted all the same.",
        "A project without a name or a request without a service is counted in every total, and is "
        "shown as not known where its name should stand.",
        "warning",
    ),
    "cell-not-a-number": Words(
        "Not a number",
        "“{found}” is not a number.",
        "Write it in figures, such as {wanted}. Leave the cell empty if it is not known.",
        "The column holds amounts or counts, and this cell cannot be read as one.",
    ),
    "cell-not-whole": Words(
        "Not a whole number",
        "“{found}” is not a whole number.",
        "Write it without decimals, such as {wanted}. Leave the cell empty if it is not known.",
        "The column holds counts, which have no decimals.",
    ),
    "cell-not-a-date": Words(
        "Not a date",
        "“{found}” is not a date.",
        "Write it like this: {wanted}. Leave the cell empty if it is not known.",
        "Dates are written year first, such as 2025-08-15, unless the descriptor names another "
        "form under `dates`.",
    ),
    "cell-not-a-year": Words(
        "Not a year",
        "“{found}” is not a year.",
        "Write it in figures, such as {wanted}.",
        "A fiscal year bears the name of the year in which it ends: 2025, FY25 or 2024-25.",
    ),
    "cell-not-a-code": Words(
        "Not one of the codes",
        "“{found}” is not one of the codes of “{column}”.",
        "The codes are: {wanted}. If your word means one of them, say so under `values` in the "
        "descriptor.",
        "Some columns take one of a few codes. Your own words can be kept in the file and "
        'translated in the descriptor: `values: {status: {"In Design": preparation}}`.',
    ),
    "cell-not-a-truth-value": Words(
        "Neither yes nor no",
        "“{found}” is neither yes nor no.",
        "Write {wanted}. Leave the cell empty if it is not known.",
        "The column holds truth values, such as true and false.",
    ),
    "cell-not-in-list": Words(
        "Not in the list",
        "“{found}” is not among the values that the schema lists.",
        "Write one of: {wanted}.",
        "The dataset's schema lists the values that may stand in this column.",
    ),
    "cell-out-of-range": Words(
        "Out of range",
        "“{found}” is too small or too large to be right.",
        "Write a value {wanted}.",
        "The value can be read but cannot be right, such as a percentage over 100 or a "
        "latitude over 90.",
    ),
    "cell-wrong-length": Words(
        "Too long or too short",
        "“{found}” is too long or too short.",
        "Write {wanted}.",
        "The dataset's schema says how many characters the cell may have.",
    ),
    "cell-wrong-pattern": Words(
        "Not in the pattern",
        "“{found}” does not have the form that the schema asks for.",
        "The pattern is {wanted}. Write it as the cells around it are written, or ask whoever "
        "wrote the schema.",
        "The dataset's schema gives a pattern (a regular expression) that every cell of the "
        "column must follow from its first character to its last. Example: [A-Z]{2}[0-9]+ is "
        "two capital letters and then digits, such as AB12.",
    ),
    "cell-not-unique": Words(
        "Value stands twice",
        "“{found}” stands in more than one row, and “{column}” must tell rows apart.",
        "Give each row a value of its own, or delete the repeated row.",
        "The dataset's schema says that no two rows may have the same value here.",
    ),
    "schema-not-valid": Words(
        "Schema is not valid",
        "The Table Schema of this file cannot be used: {found}.",
        "Correct it under `schema` in the descriptor.",
        "A Table Schema gives each column a type, such as integer or date, and constraints that go "
        "with it. Example: `type: intger` is no type.",
    ),
    "key-not-unique": Words(
        "Key stands twice",
        "The key of this row does not tell it apart: {found}.",
        "Give each row a key of its own, or delete the repeated row.",
        "The dataset's schema names columns that tell rows apart; no two rows may be alike there.",
    ),
    "cell-wrong-type": Words(
        "Not of the column's type",
        "“{found}” cannot be read as the schema asks.",
        "Write {wanted}.",
        "The dataset's schema gives the column a type, and this cell is not of it.",
    ),
    "more-of-the-same": Words(
        "More of the same",
        "There are {found} more problems of this sort in this column.",
        "Mend those that are listed, and check again.",
        "So that the report stays readable, only the first problems of one sort are listed for a "
        "column, and the others are counted.",
    ),
    "more-to-look-at": Words(
        "More to look at",
        "There are {found} more warnings of this sort in this column.",
        "Look at those that are listed first.",
        "So that the report stays readable, only the first warnings of one sort are listed for a "
        "column, and the others are counted. They do not stop the build either.",
        "warning",
    ),
    "row-withheld": Words(
        "Row withheld",
        "The row is not published. {found}",
        "It is counted as withheld. Correct it when you can.",
        "The descriptor says `bad_rows: withhold`, so that rows with a cell that cannot be "
        "read are left out and counted.",
        "warning",
    ),
}
