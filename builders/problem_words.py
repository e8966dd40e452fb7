"""The words of every problem: one entry a code, for a content designer to edit.

``sentence`` and ``fix`` may use ``{found}``, ``{wanted}`` and ``{column}``. ``meaning`` is what
``lightwell explain CODE`` prints at length. Severity is error, warning or notice.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of one kind of problem."""

    title: str
    sentence: str
    fix: str
    meaning: str
    severity: str = "error"


WORDS: dict[str, Words] = {
    # The folder of datasets
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
        "Keep the places that people live in as the one dataset of this kind.",
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
    # The descriptor: can it be read
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
    # The descriptor: does it say what it must
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
        "Add it.",
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
        "The role “{found}” is not a number, so nothing can be added up for it.",
        "Name one column for it.",
        "Several columns may share a role only where their cells can be added: money and numbers.",
    ),
    "date-form-unknown": Words(
        "Unknown form of a date",
        "“{found}” is not a form of dates that can be read.",
        "Write it in the letters of strptime: %Y for 2025, %m for the month, %d for the day, "
        "%B for its name. Example: %m/%d/%Y.",
        "The form says how dates are written in the file. 08/15/2025 has the form %m/%d/%Y, 15 "
        "August 2025 has %d %B %Y.",
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
    # Paths and files
    "path-absolute": Words(
        "Path from the root of a disk",
        "The path “{found}” starts at the root of a disk.",
        "Put the file into the dataset's folder and write its name alone.",
        "Paths start from the dataset's folder, so that the dataset can be moved and published "
        "as a whole.",
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
        "Write it with forward slashes and without line breaks.",
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
        "The file “{found}” is named by two resources.",
        "Remove one of them.",
        "Each row of a file would be counted twice.",
    ),
    "resource-name-twice": Words(
        "Two resources of one name",
        "The name “{found}” is given to two resources.",
        "Give one of them another name.",
        "A resource's name tells the files of a dataset apart.",
    ),
    "unclaimed-file": Words(
        "File that no descriptor names",
        "No resource of the dataset names this file, so it is not published.",
        "Add it to the resources in the dataset's descriptor, or take it out of the folder.",
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
        "The descriptor gives the size or the SHA-256 of the file, and they are not those of "
        "the file that stands there.",
    ),
    "schema-unreadable": Words(
        "Schema cannot be read",
        "“{found}” cannot be read as a Table Schema.",
        "Write the schema as JSON or YAML with a list of fields.",
        "A resource may name a file that holds its Table Schema.",
    ),
    # Boundaries
    "geojson-not-json": Words(
        "Boundaries cannot be read",
        "The file is not GeoJSON: {found}.",
        "Export the boundaries again as GeoJSON in WGS 84 (EPSG:4326).",
        "The file cannot be read as JSON, so no place can be drawn.",
    ),
    "geojson-no-features": Words(
        "No places in the file",
        "The file has no features.",
        "Export the boundaries again, as a GeoJSON FeatureCollection.",
        "A file of places is a FeatureCollection with one feature for each place.",
    ),
    "geojson-too-large": Words(
        "Boundaries too detailed",
        "The file has {found}, more than can be read ({wanted}).",
        "Simplify the boundaries before you export them.",
        "Maps of a city need a few thousand points; a file with millions would slow every page.",
    ),
    "geojson-wrong-geometry": Words(
        "Not an area",
        "The geometry of this feature is {found}, not an area.",
        "Export polygons: a place has a boundary.",
        "Places are Polygon or MultiPolygon. Points and lines have no area to be shown or "
        "searched.",
    ),
    "geojson-no-geometry": Words(
        "Place without a boundary",
        "This feature has no geometry, so the place cannot be drawn.",
        "Add its boundary if there is one.",
        "The place is listed with its name and its figures but is not on the map.",
        "warning",
    ),
    "geojson-bad-coordinates": Words(
        "Coordinates cannot be read",
        "The coordinates of this feature cannot be read: {found}.",
        "Export the boundaries again as GeoJSON.",
        "A boundary is made of rings of at least four positions, each of two numbers: "
        "longitude and latitude.",
    ),
    "geojson-ring-open": Words(
        "Boundary is not closed",
        "A ring of this feature does not end where it begins.",
        "Export the boundaries again, or close the ring by repeating its first position at the "
        "end.",
        "A boundary goes round an area, so its last position is its first.",
    ),
    "geojson-out-of-range": Words(
        "Coordinates off the globe",
        "{found} is not a longitude and latitude in degrees.",
        "Export the boundaries in WGS 84 (EPSG:4326).",
        "The boundaries are in another coordinate system, often metres or feet of a state's "
        "grid. Longitude goes from -180 to 180, latitude from -90 to 90.",
    ),
    "geojson-crossing": Words(
        "Boundary crosses itself",
        "The boundary of this feature crosses itself ({found}); it was mended for the map.",
        "Mend it in the source when you can.",
        "A boundary that crosses itself has no clear inside, so points near the crossing may "
        "be counted in the wrong place.",
        "warning",
    ),
    # CSV files: bytes, header and rows
    "file-empty": Words(
        "Empty file",
        "The file is empty.",
        "Put the right file there.",
        "The file has no header and no rows; perhaps an export failed.",
    ),
    "file-no-rows": Words(
        "No rows",
        "The file has a header and no rows.",
        "If there is nothing to report, leave it so. If there should be rows, export it again.",
        "The columns are there and nothing is under them. The page of the dataset says that "
        "there are no rows.",
        "warning",
    ),
    "header-elsewhere": Words(
        "Header in another row",
        "Row {found} does not look like the header; row {wanted} does.",
        "Write `dialect: {{headerRows: [{wanted}]}}` under this file's resource in the descriptor.",
        "Reports often have a title above the header. The rows above the header are counted and not "
        "published.",
    ),
    "header-missing": Words(
        "No header",
        "The row in which the header should stand is blank.",
        "Say in which row it is with `dialect: {{headerRows: [3]}}` under this file's resource.",
        "The header gives the columns their names. Rows above it, such as a title, are counted and "
        "not published.",
    ),
    "encoding-unknown": Words(
        "Unknown encoding",
        "“{found}” is not an encoding that can be read.",
        "Write utf-8, utf-16, latin-1 or cp1252.",
        "The encoding says which bytes stand for which letters.",
    ),
    "encoding-wrong": Words(
        "File in another encoding",
        "The file is not {wanted}; it looks like {found}.",
        "Save it as CSV UTF-8, or write `encoding: {found}` under this file's resource in the "
        "descriptor.",
        "Read in the wrong encoding, accents and signs would come out as other characters.",
    ),
    "delimiter-wrong": Words(
        "Wrong delimiter",
        "The header is one single cell; the cells seem to be separated by {found}.",
        "Write `dialect: {{delimiter: {found}}}` under this file's resource in the descriptor.",
        "In many countries spreadsheets separate cells by semicolons. The descriptor says "
        "which sign is meant.",
    ),
    "header-blank": Words(
        "Column without a name",
        "The header of {column} is blank.",
        "Give it a name if you can. To use it in the descriptor, call it “{column}”.",
        "Every column needs a name. A nameless one is called by its number.",
        "warning",
    ),
    "header-doubled": Words(
        "Column named twice",
        "The header “{found}” stands more than once; this one is called “{column}” here.",
        "Give it a name of its own if you can. To use it in the descriptor, call it “{column}”.",
        "Two columns of one name cannot be told apart. Upper and lower case make no difference.",
        "warning",
    ),
    "header-ambiguous": Words(
        "Column named twice and needed",
        "“{found}” stands more than once in the header, and the role “{wanted}” is read from it.",
        "Give one of the columns another name.",
        "It cannot be told which of the columns is meant, and the wrong one would give wrong figures.",
    ),
    "row-too-short": Words(
        "Row with too few cells",
        "The header has {wanted} cells and this row has {found}.",
        "Look for a missing comma, or a line break inside a cell that is not in quotes. A "
        "footnote can be named under `withhold`.",
        "Every row has as many cells as the header, or the cells stand under the wrong columns.",
    ),
    "row-too-long": Words(
        "Row with too many cells",
        "The header has {wanted} cells and this row has {found}.",
        'Put quotes around a cell that holds a comma, such as "1,250", or remove what stands '
        "too much.",
        "Every row has as many cells as the header, or the cells stand under the wrong columns.",
    ),
    "quote-not-closed": Words(
        "Quote not closed",
        "A quote opens in this row and is never closed; the rest of the file is lost in it.",
        'Close the quote. A quote inside a quoted cell is written twice: "the ""old"" library".',
        "A double quote at the start of a cell opens it, and everything up to the next one "
        "belongs to the cell, over commas and line ends.",
    ),
    "quote-misplaced": Words(
        "Quote in the wrong place",
        "In this row something stands after a closing quote.",
        'A quote inside a quoted cell is written twice: "the ""old"" library".',
        "After the quote that closes a cell only a comma or the end of the line may come.",
    ),
    "row-repeated": Words(
        "Row repeated",
        "The row is equal to row {found} in every cell.",
        "Delete one of the two. If repeated rows are meant, write `duplicates: keep`; to "
        "publish one of each, `duplicates: withhold`.",
        "A row that was pasted or exported twice would be counted twice.",
    ),
    "control-characters": Words(
        "Characters that cannot be seen",
        "The cell holds characters that cannot be seen or printed: “{found}”.",
        "Delete the cell's text and type it again.",
        "Such characters come from broken exports. They make two cells that look alike differ.",
        "warning",
    ),
    # Columns
    "role-missing": Words(
        "Required column missing",
        "No column has the role “{found}”, which this kind of dataset needs.",
        "Say which column it is with `roles: {{{found}: The column}}`, or give it as a "
        "constant. The columns of the file are: {wanted}.",
        "Each kind of dataset has a few roles without which its pages cannot be made, such as "
        "the amount of a budget line.",
    ),
    "column-missing": Words(
        "Column missing",
        "The descriptor names the column “{found}”, which the file does not have.",
        "Correct the descriptor, or add the column. The columns of the file are: {wanted}.",
        "Columns are named in the descriptor exactly as in the file's header.",
    ),
    "column-undescribed": Words(
        "Column not in the schema",
        "The column “{found}” is not described in the dataset's schema.",
        "Describe it under `fields`, so that readers know what it holds.",
        "The dataset's schema describes some of its columns and not this one. It is published "
        "as text.",
        "notice",
    ),
    # Cells
    "cell-empty": Words(
        "Empty cell",
        "The cell is empty, and “{column}” must be filled in.",
        "Fill it in.",
        "Some columns must have a value in every row, since the row cannot be counted or found "
        "without it.",
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
        "“{found}” is out of range.",
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
        "Write it in the form {wanted}.",
        "The dataset's schema gives a pattern that every cell of the column must follow.",
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
        "The row has the same key as another row, or no key: {found}.",
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
    "row-withheld": Words(
        "Row withheld",
        "The row is not published. {found}",
        "It is counted as withheld. Correct it when you can.",
        "The descriptor says `bad_rows: withhold`, so that rows with a cell that cannot be "
        "read are left out and counted.",
        "warning",
    ),
    # Rules of budgets
    "code-has-two-labels": Words(
        "One code, two labels",
        "The code “{found}” has more than one label: {wanted}.",
        "Use one label for each code.",
        "A code and its label mean the same thing. If labels differ, amounts are shown under "
        "both and neither total is right.",
        "warning",
    ),
    "phase-before-its-time": Words(
        "Phase before its time",
        "There are actual amounts for {found}, a year after the data's last day ({wanted}).",
        "Correct the year or the phase, or the day in `as_of`.",
        "What was spent is known when the year has begun at the earliest.",
    ),
    "control-total-missed": Words(
        "Control total missed",
        "The rows add up to {found}; the control total is {wanted}.",
        "Find the rows that are missing or too many, or correct the total.",
        "A control total is known from elsewhere, such as the printed budget book. The rows "
        "must meet it to the cent.",
    ),
    "line-twice": Words(
        "Line counted twice",
        "This line is equal to row {found} in all that tells lines apart, and in its amount.",
        "If it is one line, delete one of the two. If they are two, give each a line_id.",
        "Two lines of the same year, phase, fund, department, programme, category and amount "
        "are often one line pasted twice.",
        "warning",
    ),
    "line-id-twice": Words(
        "Line identifier used twice",
        "The line_id “{found}” is also that of row {wanted}, in the same year and phase.",
        "Give each line its own line_id.",
        "A line_id tells one line from all others.",
    ),
    "total-among-lines": Words(
        "Total among the lines",
        "“{found}” looks like a total of other rows.",
        "Remove the row, or name it under `withhold` in the descriptor.",
        "Rows that are totals of others would be counted twice. Example: a row whose "
        "department is “Grand total”.",
    ),
    "sum-among-lines": Words(
        "Row that is the sum of the others",
        "The amount {found} is the sum of all other rows of its year and phase.",
        "If the row is a total, remove it or name it under `withhold` in the descriptor.",
        "A row that equals the sum of all others is most often a total, and would be counted twice.",
        "warning",
    ),
    # Rules of projects
    "project-dates-order": Words(
        "Dates out of order",
        "The project ends ({found}) before it starts ({wanted}).",
        "Correct one of the two dates.",
        "A start comes before its end.",
    ),
    "project-complete-early": Words(
        "Completed but not finished",
        "The status is completed, but {found} % is complete.",
        "Correct the status or the percentage.",
        "A project is complete when all of it is done. Example: completed at 40 %.",
    ),
    "project-overspent": Words(
        "Spent more than the budget",
        "Spent so far is {found}; the current budget is {wanted}.",
        "If it is right, leave it so: the page says so too. If not, correct the amount.",
        "More was spent than the budget that holds now. It may be true; it is often a slip.",
        "warning",
    ),
    "project-id-twice": Words(
        "Project stands twice",
        "The project “{found}” is also in row {wanted}, in the same snapshot.",
        "Keep one row for each project and snapshot.",
        "A project has one row in each snapshot, or its money would be counted twice.",
    ),
    # Rules of requests
    "request-closed-early": Words(
        "Closed before it was opened",
        "The request was closed ({found}) before it was opened ({wanted}).",
        "Correct one of the two times.",
        "A request cannot be closed before it is made; the days that it took would be less "
        "than none.",
    ),
    "request-due-early": Words(
        "Due before it was opened",
        "The request was due ({found}) before it was opened ({wanted}).",
        "Correct one of the two times.",
        "The day on which an answer is due comes after the request.",
    ),
    "request-id-twice": Words(
        "Request stands twice",
        "The request “{found}” is also in row {wanted}.",
        "Keep one row for each request.",
        "Each request is counted once.",
    ),
    "request-closed-without-time": Words(
        "Closed without a time",
        "The request is closed, but it is not said when.",
        "Fill in when it was closed.",
        "Without the time, the request is counted as closed, and how long it took is not known.",
        "warning",
    ),
    "request-after-the-data": Words(
        "Opened after the data's last day",
        "The request was opened ({found}) after the day up to which the data go ({wanted}).",
        "Correct the time, or the day in `as_of`.",
        "The descriptor's as_of is the last day of the data.",
    ),
    # Rules of indicators
    "indicator-value-disagrees": Words(
        "Value and its parts disagree",
        "The value is {found}, but numerator over denominator gives {wanted}.",
        "Correct the value or its parts.",
        "Where a row gives a value and what it was made of, the two must agree.",
    ),
    "indicator-zero-denominator": Words(
        "Denominator of zero",
        "The denominator is zero, so there is no rate.",
        "Leave the denominator and the value empty if nothing was counted.",
        "Nothing can be divided by zero: the value is not known.",
    ),
    "indicator-twice": Words(
        "Several values for one period",
        "“{found}” has up to {wanted} values for one period and place.",
        "If that is meant, leave it so: `combine` in the descriptor says whether they are averaged or "
        "added up.",
        "One value can be drawn for a period. Example: a daily count that is published again when "
        "late reports have come in.",
        "notice",
    ),
    "indicator-definition-unknown": Words(
        "Unknown definition",
        "“{found}” is not a ready-made definition.",
        "The definitions are: {wanted}. Leave it out to describe an indicator of your own.",
        "Ready-made definitions know the formula, unit and direction of common indicators.",
    ),
    # Rules of places
    "place-id-twice": Words(
        "Two places of one id",
        "The id “{found}” is also that of row {wanted}.",
        "Give each place its own id.",
        "The id stands in the address of the place's page.",
    ),
    "place-name-twice": Words(
        "Two places of one name",
        "The name “{found}” is also that of row {wanted}.",
        "Give each place its own name.",
        "Data join to places by name, and could not tell these two apart.",
    ),
    "place-alias-clash": Words(
        "Alias means two places",
        "“{found}” means both {wanted}.",
        "Remove the alias from one of them.",
        "A name in the data leads to one place.",
    ),
    "place-alias-unknown": Words(
        "Alias for no place",
        "The alias “{found}” leads to “{wanted}”, which is not a place.",
        "Correct the name of the place in the descriptor.",
        "An alias leads from a name in the data to the name or id of a place.",
    ),
    "place-population-missing": Words(
        "Population missing",
        "The population of “{found}” is not known.",
        "Add it in a CSV with a name and a population, if it is known.",
        "Without it, no figure per resident can be given for the place.",
        "warning",
    ),
    "place-unmatched": Words(
        "Place not known",
        "“{found}” is not the name, alias or id of a place.",
        "Add it under `aliases`, `citywide`, `several` or `shared` in the descriptor's places "
        "block.",
        "Rows that join no place are counted for the city and shown for no neighbourhood; they "
        "are listed on the quality page.",
        "warning",
    ),
    # The portal's settings and the writing of the site.
    "setting-unknown": Words(
        "Unknown setting",
        "There is no setting called “{found}”.",
        "The settings are: {wanted}.",
        "Every key under `lightwell:` in mkdocs.yml is a decision of the portal's owner. A key "
        "that is not known would be passed over in silence, so the build stops instead. Most often "
        "it is a slip of the keyboard: `citty` for `city`.",
    ),
    "setting-not-valid": Words(
        "Setting that cannot be used",
        "“{found}” cannot be used for {column}.",
        "Write {wanted}.",
        "A setting under `lightwell:` in mkdocs.yml has a value of the wrong sort. For instance, "
        "`fiscal_year_starts: July` should be `fiscal_year_starts: 7`.",
    ),
    "page-written-twice": Words(
        "Two pages with one address",
        "{found} would be written over {wanted}.",
        "Rename one of the two. A page that people write is named by its file in site/.",
        "Two things ask for the same address in the site. Nothing is ever written over unseen: a "
        "hand-written site/money.md and the page that is made from the budget, money.html, cannot "
        "both stand.",
    ),
    "site-not-replaced": Words(
        "The new site could not be put in place",
        "The new site is ready, but could not take the place of {found}: {wanted}.",
        "Make sure that the folder is not itself a mounted disk, and that you may rename it.",
        "A new site is built beside the old one and takes its place in one step, by renaming. "
        "The old site is as it was.",
    ),
    # Inspections of the finished site.
    "link-leads-nowhere": Words(
        "Link that leads nowhere",
        "A link leads to {found}, and there is no such file in the site.",
        "Mend the address, or remove the link.",
        "Every link within the site must lead to a page or file that is published. Most often the "
        "page was renamed, or its dataset was taken away.",
    ),
    "fragment-leads-nowhere": Words(
        "Link to a part that is not there",
        "A link leads to {found}, and that page has no such part.",
        "Mend what follows the # in the link.",
        "What follows # in an address names a part of the page. The page is there, and no part of "
        "it has this name.",
    ),
    "figures-not-published": Words(
        "The table of figures is missing",
        "Pages show figures, and the table that they could be checked in is not published.",
        "Build the site again, whole.",
        "Every number on a page is a row of downloads/figures.json, so that anyone can check it.",
    ),
    "figure-not-published": Words(
        "Figure that is not in the table",
        "The figure {found} is shown, and is not in the table of figures.",
        "Build the site again, whole; if it happens again, the page is at fault: tell its makers.",
        "Every number on a page is a row of downloads/figures.json, so that anyone can check it.",
    ),
    "figure-differs": Words(
        "Figure that differs from the table",
        "The page says {found}, and the table of figures says {wanted}.",
        "Build the site again, whole. Never change a finished page by hand.",
        "A number on a page must be the number of that id in downloads/figures.json, to the last "
        "digit.",
    ),
    "number-without-figure": Words(
        "Number that cannot be checked",
        "“{found}” shows a number that is not a figure.",
        "Show it as a figure, a date or a text from the data, or say it in words.",
        "On a generated page each number stands in a data element with the id of its figure; dates "
        "stand in time, texts from the data in bdi, queries in code. A digit anywhere else is a "
        "number that no one could check.",
    ),
    "asks-another-host": Words(
        "Request to another host",
        "A visit would fetch {found}.",
        "Put the file in site/ and refer to it there.",
        "Whoever reads the city's pages must not be told of to anyone else. Links that people "
        "follow may lead anywhere; images, styles, scripts and fonts come from the site itself.",
    ),
    "page-needs-one-heading": Words(
        "Page without its one main heading",
        "The page has {found} main headings (h1).",
        "Give it exactly one: in Markdown, one line that starts with a single #.",
        "People who listen to a page find their way by its headings, and the main one says where "
        "they are.",
    ),
    "page-without-language": Words(
        "Page without a language",
        "The page does not say in which language it is.",
        "Set `language` under `lightwell:` in mkdocs.yml.",
        "Screen readers choose their voice by it.",
    ),
    "page-without-title": Words(
        "Page without a title",
        "The page has no title, or more than one.",
        "Start it with a heading, or give it a `title:` at its top.",
        "The title stands in the browser's tab, in bookmarks and in search results.",
    ),
    "page-without-description": Words(
        "Page without a description",
        "The page does not say what it is about.",
        "Give it a `description:` at its top, or set `site_description` in mkdocs.yml.",
        "Search engines show the description below the page's title.",
    ),
    "image-without-name": Words(
        "Image without a name",
        "{wanted} of the images on the page ({found}) have no name.",
        "Give it an alt text; an image that only decorates has an empty one.",
        "People who cannot see an image are told its name. A drawing that only decorates says so "
        'with aria-hidden="true".',
    ),
    "id-stands-twice": Words(
        "Two parts with one id",
        "The id {found} stands on the page more than once.",
        "Give each part an id of its own.",
        "Links and labels find a part by its id, and would find the wrong one.",
    ),
    "checksums-missing": Words(
        "No checksums",
        "There are downloads, and no list of their checksums.",
        "Build the site again, whole.",
        "downloads/SHA256SUMS lets anyone check that a file arrived as it was published.",
    ),
    "download-missing": Words(
        "Download that is missing",
        "The list of checksums names this file, and it is not there.",
        "Build the site again, whole.",
        "Every file in downloads/SHA256SUMS must be there to download.",
    ),
    "checksum-differs": Words(
        "Download that was changed",
        "The file is not the one that its checksum was made from.",
        "Build the site again, whole. Never change a download by hand.",
        "The published checksum of a download must be that of the file itself.",
    ),
    "download-not-listed": Words(
        "Download without a checksum",
        "The file can be downloaded, and the list of checksums does not name it.",
        "Build the site again, whole. Files of your own belong in site/, outside downloads/.",
        "Every download is listed in downloads/SHA256SUMS.",
    ),
    # --- the command line -------------------------------------------------------------------
    "settings-file-missing": Words(
        "No settings file",
        "There is no settings file here.",
        "Change to the portal's folder, name the file with --config, or run `lightwell demo`.",
        "A portal's settings stand in mkdocs.yml, at the top of its folder. The command was run in "
        "a folder that has none.",
    ),
    "settings-file-broken": Words(
        "Settings file that cannot be read",
        "The settings file cannot be read: {found}",
        "Mend the line that is named; indent with spaces, two a step.",
        "mkdocs.yml is written in YAML. A tab, a missing space behind a colon or an unclosed quote "
        "makes it unreadable.",
    ),
    "plugin-not-named": Words(
        "The lightwell plugin is not named",
        "The settings file does not name the lightwell plugin.",
        "Add `- lightwell:` below `plugins:`, with the city's name under it.",
        "The portal is made by a plugin of mkdocs. Below `plugins:` in mkdocs.yml there must be a "
        "line `- lightwell:`, and below that the settings, such as `city: Brightwater`.",
    ),
    "dataset-not-found": Words(
        "No such dataset",
        "There is no dataset “{found}”.",
        "The datasets are: {wanted}.",
        "A dataset was named that no descriptor in the portal's datasets folder bears. A dataset is "
        "named by the `name` in its descriptor or by its folder.",
    ),
    "site-not-found": Words(
        "No finished site",
        "There is no finished site in this folder.",
        "Build one with `lightwell build`, or name the folder where it is.",
        "`lightwell inspect` looks at a finished site, which has an index.html at its top.",
    ),
    "place-without-boundary": Words(
        "No place of that name",
        "“{found}” is not one of the places that have a boundary.",
        "Add the name under `aliases`, or name the row under `withhold` with your reason.",
        "A file beside the boundaries gives facts about places, such as how many people live there. "
        "This row names a place that no boundary bears, so it is withheld and counted.\n\n"
        "Example: the boundaries have “Fenway” and the file says “Fenway-Kenmore”. Write\n"
        "    places: {aliases: {Fenway-Kenmore: Fenway}}",
        severity="warning",
    ),
    "place-told-twice": Words(
        "Two rows about one place",
        "An earlier row of the file is about “{found}” too.",
        "Keep one row for each place, or name the other under `withhold` with your reason.",
        "A file beside the boundaries gives facts about places, one row each. Of two rows about one "
        "place the first counts; the other is withheld and counted.",
        severity="warning",
    ),
}
