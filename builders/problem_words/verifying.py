"""What is said of a site that does not agree with itself."""

from __future__ import annotations

from builders.problem_words.words import Words

AGAIN = "Build the site again, whole. If it happens again, tell the makers of Lightwell."
BY_HAND = "Build the site again, whole. Never change a finished site by hand."

VERIFYING: dict[str, Words] = {
    "site-not-verifiable": Words(
        "No site that could be verified",
        "There is no folder or zip here that holds downloads/figures.parquet.",
        "Name the folder of a finished site, or a zip of one.",
        "`lightwell verify` needs a site that Lightwell built, or an unpacked or packed zip of "
        "one, and nothing else. Its figures are in downloads/figures.parquet.",
    ),
    "site-zip-unreadable": Words(
        "Zip that cannot be read",
        "The file is not a zip that can be unpacked: {found}.",
        "Download it again, and compare its checksum.",
        "The zip is cut short, damaged, or closed with a password.",
    ),
    "site-zip-too-large": Words(
        "Zip that is too large",
        "Unpacked, the zip would be larger than any portal that we know.",
        "Unpack it yourself if you trust it, and name its folder.",
        "A small zip can claim to hold more than any disk does. Lightwell unpacks no more than "
        "fifty gigabytes and two million files.",
    ),
    "site-zip-leads-outside": Words(
        "Zip that leads out of its folder",
        "The zip holds “{found}”, which would be written outside its folder.",
        "Do not unpack it. Ask whoever gave it to you what it is.",
        "A zip of a site holds plain files below one folder. An absolute path, one with .. in it, "
        "or a link can overwrite files elsewhere on your disk.",
    ),
    "site-link-outside": Words(
        "Link that leads out of the site",
        "This is a link to something outside the site's folder. It was not read.",
        "Put the file itself in its place.",
        "A site is verified from its own files alone, so a link that leads elsewhere is not "
        "followed.",
    ),
    "site-file-unreadable": Words(
        "Published file that cannot be read",
        "The file cannot be read as what it is published as: {found}.",
        BY_HAND,
        "A file that is needed to compute the figures again is missing or damaged.",
    ),
    "page-missing": Words(
        "Page that is gone",
        "The page {found} leads to this one, and it is not there.",
        AGAIN,
        "A finished site holds every page that its pages lead to. One that was taken away can hide "
        "numbers: what is not there cannot be compared.",
    ),
    "query-missing": Words(
        "Figures without their query",
        "Figures name the query {column}, and it is not published.",
        AGAIN,
        "Each figure in figures.parquet names the query that computed it; every query stands in "
        "downloads/queries.json.",
    ),
    "query-refused": Words(
        "Query that does more than ask",
        "The query {column} is not one SELECT statement, and was not run.",
        "Do not run it yourself. Build the site again, whole.",
        "Published SQL asks and changes nothing: one SELECT statement a figure. Anything else was "
        "not written by Lightwell.",
    ),
    "query-fails": Words(
        "Query that cannot be answered",
        "The query {column} fails on the published tables: {found}",
        AGAIN,
        "The SQL in downloads/queries.json must run on the published Parquet files as they are, "
        "with the memory and time of an ordinary computer.",
    ),
    "figure-recomputed-differently": Words(
        "Figure that comes out differently",
        "{found} is published, and the published query gives {wanted}.",
        BY_HAND,
        "The published SQL was run on the published Parquet files, and the answer is not the "
        "number in the table of figures. One of the three was changed after the site was built.",
    ),
    "figure-not-recomputed": Words(
        "Figure that the query does not give",
        "The figure is published, and its query gives no such row.",
        BY_HAND,
        "Each row that a query gives is one figure. This figure has no row.",
    ),
    "figure-not-in-table": Words(
        "Figure that is left out",
        "The published query gives this figure, and the table of figures does not hold it.",
        BY_HAND,
        "Each row that a query gives is one figure of downloads/figures.parquet.",
    ),
    "figure-rows-differ": Words(
        "Figure with another number of rows",
        "{found} is published as the number of rows behind the figure, and the published SQL "
        "lists {wanted}.",
        BY_HAND,
        "Each figure says how many rows it is made of, and `rows_sql` of its query in "
        "downloads/queries.json lists them. The two are not the same.",
    ),
    "row-list-differs": Words(
        "Figure with another number of rows in a list",
        "{found} is published as the number of rows behind the figure, and the list has {wanted}.",
        BY_HAND,
        "The pages “How do we know?” show the rows of a figure from the lists in downloads/rows. "
        "`queries` in such a list names the set of rows that a query counts; those of the set that "
        "bear the figure's labels are the rows behind it. They are not as many as the figure says.",
    ),
    "row-list-rows-differ": Words(
        "List of rows that the published SQL does not bear out",
        "{column} in this list of rows is not what the published data and SQL give: {found}.",
        BY_HAND,
        "The lists in downloads/rows hold the rows that pages show behind a figure. The view that "
        "the SQL of a query begins with is made again from the published tables, or the rows of "
        "its `rows_sql` where the list is of these: each must stand in the list with the same "
        "cells, and the set of a query must be the very rows that its `rows_sql` lists.",
    ),
    "row-list-part-differs": Words(
        "Part of a list of rows that is not what the list says",
        "The list says other things of this part than what is in it: {found}.",
        BY_HAND,
        "A long list in downloads/rows is in parts, and says of each how many of its rows are in "
        "each set and which labels they bear. A page reads the parts that may hold the rows of a "
        "figure, and would pass these by.",
    ),
    "figure-rows-disagree": Words(
        "Figure that its rows do not bear out",
        "The figure says {found}, and {wanted} rows are listed for it.",
        BY_HAND,
        "`rows_equal` of the query in downloads/queries.json says that the numerator or "
        "denominator is the number of the rows. It is another.",
    ),
    "suppressed-figure-told": Words(
        "Withheld figure that bears a number",
        "The figure is withheld to protect people, and bears a number all the same.",
        "Take the site down until it is built again.",
        "A small count can tell something about one person. A figure that is withheld for this "
        "has no value, numerator, denominator or number of rows in any file.",
    ),
    "figure-part-differs": Words(
        "Numerator or denominator that differs from the table",
        "The page says {found}, and the table of figures says {wanted}.",
        BY_HAND,
        "A rate stands on its page with what was divided and by what; both are columns of the "
        "table of figures.",
    ),
    "number-read-otherwise": Words(
        "Number that reads otherwise than it is",
        "People read “{found}”, and the number is {wanted}.",
        BY_HAND,
        "What people read is the exact number of the page's source, rounded to as many places as "
        "are shown, or an amount rounded to three significant digits.",
    ),
    "size-differs": Words(
        "Size of a file that is another",
        "{found} bytes are told of {column}, and it has {wanted}.",
        BY_HAND,
        "The size beside a download is that of the file itself.",
    ),
    "drawing-differs": Words(
        "Drawing that differs from its file",
        "The chart {column} is drawn otherwise on the page than in {found}.",
        BY_HAND,
        "The drawing on a page and the drawing that can be taken away are the same, to the last "
        "coordinate; only the colours of the page's theme are its own.",
    ),
    "chart-table-differs": Words(
        "Table of a chart that differs from its file",
        "The table under the chart {column} is not the one of its {found} file.",
        BY_HAND,
        "The numbers under a chart are those of the files that it can be taken away in.",
    ),
    "figure-in-one-copy": Words(
        "Figure in one format only",
        "The figure is in the other format of the table of figures, and not in this one.",
        BY_HAND,
        "figures.parquet, figures.json and the files of the API hold the same figures.",
    ),
    "figure-copies-differ": Words(
        "Figure that differs between formats",
        "The figure is not the same here as in figures.parquet.",
        BY_HAND,
        "figures.parquet, figures.json and the files of the API hold the same figures.",
    ),
    "version-differs": Words(
        "Version that is another",
        "The version of {column} is told as {found}, and it is {wanted}.",
        BY_HAND,
        "The version of a dataset is the beginning of the SHA-256 of its descriptor and its "
        "original files, in the order in which its Data Package lists them.",
    ),
    "version-rows-differ": Words(
        "Version with another number of rows",
        "{found} rows are told, and counted again they are {wanted}.",
        BY_HAND,
        "The list of the versions of a dataset says how many rows each file of each version has, "
        "and how many all of them together. The original file holds another number of rows.",
    ),
    "ledger-does-not-add-up": Words(
        "Rows that are not accounted for",
        "{found} rows were read, and {wanted} published or withheld.",
        AGAIN,
        "Of every file, the rows read are the rows published and the rows withheld, each with its "
        "reason.",
    ),
    "ledger-rows-differ": Words(
        "Other rows than the account says",
        "The account says that {found} rows are published, and the table holds {wanted}.",
        BY_HAND,
        "The rows of the Parquet file name the file and row that they came from; as many are "
        "there as downloads/ledger.json says.",
    ),
    "ledger-copies-differ": Words(
        "Account that differs between formats",
        "The account of this file is not the same in ledger.json and quality/ledger.parquet.",
        BY_HAND,
        "Both files hold the same account of every row.",
    ),
    "version-file-not-told": Words(
        "File of a version that is not listed",
        "The file stands among the versions of a dataset, and the list of versions does not name "
        "it.",
        BY_HAND,
        "`downloads/DATASET/versions/versions.json` names every file of every version that is "
        "given away. A version that was withdrawn or is withheld has none.",
    ),
    "note-differs": Words(
        "Number that its file does not hold",
        "The page says {found}; {column} says {wanted}.",
        AGAIN,
        "Some numbers on pages are no figures but facts about files, such as the rows of an "
        "earlier version. The page names the published file and the place in it where the number "
        "stands.",
    ),
}
