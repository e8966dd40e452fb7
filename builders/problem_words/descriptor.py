"""What is said of a dataset's descriptor."""

from __future__ import annotations

from builders.problem_words.words import Words

DESCRIPTOR: dict[str, Words] = {
    "descriptor-not-utf8": Words(
        "Descriptor not in UTF-8",
        "The descriptor is not saved in UTF-8.",
        "Open it in a text editor and save it with the encoding UTF-8.",
        "Descriptors are always read as UTF-8, so that accents and signs come out right.",
    ),
    "descriptor-not-yaml": Words(
        "Descriptor is not YAML",
        "The descriptor cannot be read as YAML: {found}.",
        "Look at this line and the one above: a space, a colon or a quote is often missing. "
        "Text with a colon in it needs quotes around it.",
        "YAML tells what belongs to what by spaces at the start of a line. Example: `title: "
        'Budget: 2025` must be `title: "Budget: 2025"`.',
    ),
    "descriptor-not-json": Words(
        "Descriptor is not JSON",
        "The descriptor cannot be read as JSON: {found}.",
        "Look at this line and the one above: a comma, a quote or a bracket is often missing "
        "or one too many.",
        "In JSON, every text stands in double quotes, and no comma stands after the last item "
        "of a list.",
    ),
    "descriptor-half-character": Words(
        "Half a character",
        "“{found}” holds half a character, shown here as a question mark.",
        "Type the character itself, or write both halves of it.",
        "In JSON and in quoted YAML, `\\uD83D\\uDE00` spells one character in two halves. One half "
        "without the other is no text, and cannot be written to any file.",
    ),
    "descriptor-too-large": Words(
        "Descriptor too large",
        "The descriptor is too large to be read: {found}.",
        "Keep data in CSV files and only their description in the descriptor.",
        "A descriptor may have two million characters and a hundred thousand values; no real "
        "one comes near.",
    ),
    "descriptor-empty": Words(
        "Descriptor is empty",
        "The descriptor does not hold any keys.",
        "Write at least name, resources and a lightwell block with the dataset's kind.",
        "A descriptor is a list of keys and values, such as `name: operating-budget`.",
    ),
    "descriptor-key-twice": Words(
        "Key stands twice",
        "The key “{found}” stands twice in the same block.",
        "Keep one of the two.",
        "Of two keys of the same name only the last would count, and the first would be lost "
        "without a word.",
    ),
    "descriptor-unknown-key": Words(
        "Unknown key",
        "“{found}” is not a key that can stand here.",
        "Correct or remove it. The keys known here are: {wanted}.",
        "The lightwell block holds a fixed set of keys, so that a slip of the pen is not "
        "passed over in silence. Example: `role:` for `roles:`.",
    ),
    "descriptor-key-missing": Words(
        "Key missing",
        "The key “{found}” is missing.",
        "Add a line for it here, with its value.",
        "Some keys must be there: name, resources and lightwell in every descriptor, kind in "
        "the lightwell block, path in every resource.",
    ),
    "descriptor-not-a-choice": Words(
        "Not one of the choices",
        "“{found}” is not one of the choices here.",
        "Write {wanted}.",
        "Some keys take one of a few words. Example: `duplicates` takes error, withhold or keep.",
    ),
    "descriptor-wrong-type": Words(
        "Wrong sort of value",
        "Here stands {found}, where {wanted} is wanted.",
        "Write {wanted}.",
        "Each key takes one sort of value. Example: `notes` takes a list, so its note stands "
        'in brackets: `notes: ["Debt service is not included."]`.',
    ),
    "descriptor-wrong-form": Words(
        "Value in the wrong form",
        "“{found}” is not in the form that is wanted here.",
        "What is wanted: {wanted}",
        "Some values have a set form. Example: a dataset's name is of lower-case letters, "
        "digits and hyphens, such as operating-budget; a day is written 2025-08-15.",
    ),
    "unknown-kind": Words(
        "Unknown kind",
        "“{found}” is not a kind of dataset.",
        "The kinds are: {wanted}.",
        "The kind says what one row of the dataset is: an area, an amount of the budget, a "
        "project, a request for service, or an observation of an indicator.",
    ),
    "unknown-role": Words(
        "Unknown role",
        "“{found}” is not a role of this kind of dataset.",
        "Correct it, or leave it out: a column without a role is published all the same. The "
        "roles are: {wanted}.",
        "A role is what a column means to the portal, whatever it is called in the file. Each "
        "kind of dataset has its own roles.",
    ),
    "unknown-code-in-descriptor": Words(
        "Unknown code in the descriptor",
        "“{found}” is not one of the codes of this role.",
        "The codes are: {wanted}.",
        "Some roles take one of a few codes, such as the phase of a budget. Constants and "
        "value maps must lead to one of them.",
    ),
    "role-not-added-up": Words(
        "Role that cannot be added up",
        "The role “{found}” does not hold numbers, so nothing can be added up for it.",
        "Name one column for it, not several. A control total needs a role of money or "
        "numbers, such as amount.",
        "Several columns may share a role only where their cells can be added, money and numbers, or "
        "together identify the row: an id.",
    ),
    "date-form-unknown": Words(
        "Unknown form of a date",
        "“{found}” is not a form of dates that can be read.",
        "Write it with these signs: %Y for 2025, %m for the month, %d for the day, %B for the "
        "month's name. Example: %m/%d/%Y for 08/15/2025.",
        "The form says how dates are written in the file. 08/15/2025 has the form %m/%d/%Y, "
        "15 August 2025 has %d %B %Y.",
    ),
    "total-not-a-number": Words(
        "Control total is not a number",
        "The total “{found}” is not a number.",
        'Write it plainly and in quotes, such as "3838631715.65".',
        "A control total is compared with the rows to the cent, so it is written without signs "
        "and separators.",
    ),
    "day-not-in-calendar": Words(
        "No such day",
        "“{found}” is not a day of the calendar.",
        "Write year, month and day, such as 2025-08-15.",
        "The day has the right form but does not exist. Example: 2025-02-30.",
    ),
}
