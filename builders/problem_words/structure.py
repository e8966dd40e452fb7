"""What is said of a file's bytes, header, rows and columns."""

from __future__ import annotations

from builders.problem_words.words import Words

STRUCTURE: dict[str, Words] = {
    "file-empty": Words(
        "Empty file",
        "The file is empty.",
        "Put the right file there.",
        "The file has no header and no rows; perhaps an export failed.",
    ),
    "file-not-text": Words(
        "File is no text",
        "The file is {found}, and no text.",
        "Take the table out of it and save it as CSV UTF-8 (boundaries as GeoJSON).",
        "Archives, compressed files and workbooks are not opened: what is in them would not be "
        "what is published, and a small one can hold more than any machine.",
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
        "Say in which row it is with `dialect: {{headerRows: [3]}}` under this file's "
        "resource in the descriptor.",
        "The header gives the columns their names. Rows above it, such as a title, are "
        "counted and not published.",
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
        'Put quotes around a cell that holds a comma, such as "1,250", or remove the extra cells.',
        "Every row has as many cells as the header, or the cells stand under the wrong columns.",
    ),
    "quote-not-closed": Words(
        "Quote not closed",
        "A quote opens in this row and is never closed; the rest of the file is lost in it.",
        'Close the quote. A quote inside a quoted cell is written twice: "the ""old"" library".',
        "A double quote at the start of a cell opens it, and everything up to the next one "
        "belongs to the cell, over commas and line ends.",
    ),
    "cell-too-long": Words(
        "Cell beyond all measure",
        "A cell of this row has more than {wanted} characters; what stands behind it is not read.",
        "Look for a quote that opens in this row and is never closed, and close it. A text that is "
        "meant to be so long is better published as a file of its own.",
        "An unclosed quote makes one cell of all the rows behind it; so the file is read no further.",
    ),
    "file-too-wide": Words(
        "More columns than can be used",
        "The header has {found} columns; {wanted} are the most that are read.",
        "Look whether the delimiter is right, or turn columns into rows: one row for each value.",
        "A table this wide is hardly meant: mostly rows and columns changed places.",
    ),
    "file-too-long": Words(
        "More rows than can be used",
        "The file has {found} rows; {wanted} are the most that are read.",
        "Publish it in parts, such as a file for each year, or raise `limits` in mkdocs.yml.",
        "Files beyond this would fill the memory and the disk of the machine that builds the portal. "
        "How many rows are read is a setting, `limits: {rows: …}`.",
    ),
    "file-too-slow": Words(
        "File that takes too long",
        "The file was not read and checked within {wanted} seconds.",
        "Publish it in parts, such as a file for each year, or raise `limits` in mkdocs.yml.",
        "One file is not to hold up the whole build. How many seconds it may take is a setting, "
        "`limits: {seconds: …}`; a file that the engine need not read record by record takes far "
        "less, and `lightwell validate --explain` says why one was.",
    ),
    "file-too-large": Words(
        "File larger than can be used",
        "The file has {found}; {wanted} are the most that are read.",
        "Publish it in parts, such as a file for each year.",
        "Files beyond this would fill the memory and the disk of the machine that builds the portal.",
    ),
    "quote-misplaced": Words(
        "Quote in the wrong place",
        "In this row, text stands right behind a closing quote.",
        'If the quote belongs to the text, write it twice: "the ""old"" library". If not, '
        "delete it.",
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
    "column-not-in-schema": Words(
        "Column that the schema does not allow",
        "The file has the column “{found}”, which its schema does not name.",
        "Describe it under `fields`, take it out of the file, or let the file have more columns "
        "with `fieldsMatch: subset` in the schema.",
        "`fieldsMatch` says how the schema's fields go with the file's columns; exact, equal and "
        "superset allow no column beside them.",
    ),
    "columns-in-other-order": Words(
        "Columns in another order",
        "The schema wants the columns in the order of its fields; here stands “{found}” in place "
        "of “{wanted}”.",
        "Bring the columns or the fields into the other's order, or write `fieldsMatch: equal` in "
        "the schema.",
        "With `fieldsMatch: exact` each column is described by the field at the same place, so "
        "another order would describe the wrong columns.",
    ),
    "columns-none-of-schema": Words(
        "No column that the schema names",
        "The file has none of the columns that its schema names.",
        "Correct the names under `fields`. The columns of the file are: {wanted}.",
        "With `fieldsMatch: partial` a file may lack fields, but not all of them.",
    ),
}
