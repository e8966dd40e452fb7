"""What is said of damage that real files have."""

from __future__ import annotations

from builders.problem_words.words import Words

DAMAGE: dict[str, Words] = {
    "cell-formula-broken": Words(
        "Spreadsheet's error",
        "“{found}” is what a spreadsheet shows when it cannot work out a value.",
        "Mend the formula in the spreadsheet and export again, or leave the cell empty.",
        "Such signs (#REF!, #VALUE!, #NAME?, #DIV/0!, #NULL!, #NUM!) are no data. If they are to be taken as "
        'not known, say so: `missing: ["#REF!"]`.',
    ),
    "cell-formula-empty": Words(
        "Spreadsheet's sign for no value",
        "“{found}” is what a spreadsheet shows when it finds no value.",
        'Leave the cell empty, or write `missing: ["{found}"]` in the descriptor.',
        "A look-up that found nothing leaves #N/A. Readers would take it for a word.",
        "warning",
    ),
    "code-became-date": Words(
        "Code turned into a date",
        "“{found}” is a day of a month, and the other cells of the column are codes.",
        "Put the code there. In a spreadsheet, format the column as text before you open the file.",
        "Spreadsheets take codes such as 3-1 for dates and write 1-Mar in their place.",
        "warning",
    ),
    "amount-in-exponents": Words(
        "Amount in scientific notation",
        "“{found}” is a number that a spreadsheet has shortened; its last digits may be lost.",
        "Look the number up where it comes from, make the column wider, and export again.",
        "Spreadsheets show a number that is too long for its column as 1.23457E+11, and write it so into an export. What is read is then 123,457,000,000, whatever the amount was.",
        "warning",
    ),
    "code-in-exponents": Words(
        "Code in scientific notation",
        "“{found}” is a long code that a spreadsheet has shortened; its last digits are lost.",
        "Export it again with the column formatted as text.",
        "Spreadsheets keep 15 digits and show long numbers as 1.23E+11. Different codes become "
        "one, and none can be found again.",
        "warning",
    ),
    "code-lost-zeros": Words(
        "Code that lost its zeros",
        "“{found}” is shorter than the other codes of the column, which have {wanted} digits.",
        "Put the zeros back. In a spreadsheet, format the column as text before you open the file.",
        "Spreadsheets take codes for numbers and leave out zeros in front: 02134 becomes 2134, "
        "which is another place or none.",
        "warning",
    ),
    "file-cut": Words(
        "File may have been cut",
        "The file has exactly {found}, which is all that a spreadsheet can hold.",
        "Compare it with its source; the rest may be missing. Export it without a spreadsheet in "
        "between.",
        "Older spreadsheets hold 65,536 rows and 256 columns, newer ones 1,048,576 rows and 16,384 "
        "columns. What is beyond is dropped in silence.",
        "warning",
    ),
    "quote-swallows": Words(
        "Rows lost in a quote",
        "This cell holds what look like whole rows: “{found}”.",
        'Close the quote where the cell ends. A quote inside a quoted cell is written twice: "the '
        '""old"" library".',
        "A quote that is not closed in its own row takes in the rows up to the next quote. They "
        "would be missing from every count.",
    ),
    "row-is-header": Words(
        "Header among the rows",
        "The row is the header once more.",
        "Delete the row. It is left behind where files were put together.",
        "Exports that were pasted below one another each bring their header.",
        "warning",
    ),
    "row-is-total": Words(
        "Total among the rows",
        "“{found}” seems to be a total of other rows.",
        "Delete the row, or name it under `withhold` in the descriptor.",
        "A total among the rows that it adds up is counted twice.",
        "warning",
    ),
    "row-is-note": Words(
        "Note among the rows",
        "Only the first cell of this row is filled: “{found}”. It seems to be a note.",
        "Put notes under `notes` in the descriptor and delete the row, or name it under `withhold`.",
        "Notes and sources at the end of a sheet are counted as rows by every program.",
        "warning",
    ),
    "row-blank": Words(
        "Blank rows",
        "Rows with nothing in them stand between the others: {found}.",
        "Delete them when you can. They are counted and not published.",
        "Blank rows are left behind by exports and by deleting cells in place of rows.",
        "notice",
    ),
    "column-empty": Words(
        "Columns with nothing in them",
        "No cell is filled in: {found}.",
        "Delete the columns, or export again if they should have values.",
        "Spreadsheets export every column that was ever touched. A column that should have values "
        "and has none tells of an export that failed.",
        "notice",
    ),
    "date-stands-in": Words(
        "Date that stands for none",
        "“{found}” is a day that systems write where they know none.",
        'Leave the cell empty, or write `missing: ["{found}"]` in the descriptor.',
        "1899-12-30 and 1900-01-01 are the first days of spreadsheets, 1970-01-01 that of many "
        "databases, and 9999-12-31 means never. Counted as dates they give wrong durations.",
        "warning",
    ),
    "point-zero": Words(
        "Point at 0, 0",
        "The latitude and longitude are 0, 0, which is in the sea off Africa.",
        "Leave both cells empty where the place is not known.",
        "Programs that find no address write zeros. The rows would be shown in no place.",
        "warning",
    ),
    "point-shared": Words(
        "One point for many rows",
        "The point {found} stands in far more rows than any other.",
        "If it stands for “somewhere in the city”, leave both cells empty there.",
        "Programs that find no address put the middle of the city in its place. That "
        "neighbourhood would seem to have all of these.",
        "warning",
    ),
    "point-swapped": Words(
        "Latitude and longitude swapped",
        "The point {found} seems to have its latitude and longitude swapped.",
        "Write {wanted}.",
        "Most points of the file lie elsewhere, and this one would lie among them if its two "
        "numbers changed places.",
        "warning",
    ),
    "column-changed": Words(
        "Column that holds something else than before",
        "Since the last version “{column}” seems to hold something else: {wanted}, where it held "
        "{found}.",
        "If a column was moved, or its unit or its words changed by mistake, put it right. If it is "
        "meant, tell readers under `notes`, and waive the warning.",
        "The file is compared with its version before, as git keeps it: whether a column's cells "
        "are numbers, how large a usual number is, and whether a column of few words still uses "
        "them. Thousands in place of units, or two columns changed for one another, show here.",
        "warning",
    ),
    "total-moved": Words(
        "Total that moved too far",
        "The total is {found} and was {wanted} in the version before.",
        "Find out why. If it is right, raise the bound under `changes` in the descriptor, or waive "
        "the warning.",
        "The descriptor says under `changes` by how much a total may move from one version of the "
        "files to the next, such as `changes: [{role: amount, most: 10%}]`.",
        "warning",
    ),
}
