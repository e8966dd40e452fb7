"""What is said of letters that are not what they look like."""

from __future__ import annotations

from builders.problem_words.words import Words

LETTERS: dict[str, Words] = {
    "header-blanks": Words(
        "Blanks around a column's name",
        "The header “{found}” has blanks before or after it.",
        "Take the blanks out. In the descriptor, call the column “{wanted}”.",
        "Blanks at the ends of a name cannot be seen, and other programs take “Amount” and "
        "“Amount ” for two columns. Here the column is called without them.",
        "notice",
    ),
    "header-unseen": Words(
        "Column's name with characters that cannot be seen",
        "The header “{found}” holds characters that cannot be seen.",
        "Delete the name and type it again.",
        "Such a name looks right, and nothing finds it: not the descriptor, and not the programs "
        "of those who use the file.",
        "warning",
    ),
    "letters-invisible": Words(
        "Characters of no width",
        "The cell “{found}” holds characters that have no width or cannot be seen.",
        "Delete the cell's text and type it again.",
        "Zero-width spaces, soft hyphens and such come from web pages and word processors. They "
        "make two cells that look alike differ, so that names do not join and searches find less.",
        "warning",
    ),
    "letters-turned": Words(
        "Marks that turn the direction of writing",
        "The cell “{found}” holds marks that turn the direction of writing, so that it may read "
        "otherwise than it is.",
        "Delete the cell's text and type it again.",
        "Such marks have their place in Hebrew or Arabic text. Elsewhere they can show a name or an "
        "amount backwards.",
        "warning",
    ),
    "letters-apart": Words(
        "Accents apart from their letters",
        "“{found}” has accents that are characters of their own.",
        "Save the file again with composed letters (Unicode NFC), or type the text again.",
        "An accented letter can be written as one character or as two. Both look the same, and "
        "programs take them for different words. Some computers write file names and lists with two.",
        "warning",
    ),
    "letters-look-alike": Words(
        "Letters that look like others",
        "“{found}” mixes letters of two scripts that look alike.",
        "Type the word again.",
        "Some Cyrillic and Greek letters look like Latin ones. A name with one of them in it looks "
        "right and joins to nothing.",
        "warning",
    ),
    "letters-garbled": Words(
        "Letters read in the wrong encoding",
        "“{found}” seems to have been read in the wrong encoding before it was saved.",
        "Export it again from its source as CSV UTF-8, or correct the text.",
        "When a program opens UTF-8 as if it were Windows text and saves it, é becomes Ã© and £ "
        "becomes Â£. The file itself is then in order, and its words are not.",
        "warning",
    ),
    "letters-lost": Words(
        "Letters lost",
        "“{found}” holds signs that stand for letters that were lost.",
        "Export it again from its source, or put the right letters there.",
        "A program that cannot read a letter puts � in its place; what it was cannot be told.",
        "warning",
    ),
}
