"""What is said of the finished site."""

from __future__ import annotations

from builders.problem_words.words import Words

INSPECTIONS: dict[str, Words] = {
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
        "The number in “{found}” is none of the portal's published figures.",
        "Show it as a figure, a date or a text from the data, or say it in words.",
        "On a generated page each number stands in a data element with the id of its figure; "
        "dates stand in time, texts from the data in bdi, queries in code. A digit anywhere "
        "else is a number that no one could check.",
    ),
    "asks-another-host": Words(
        "Request to another host",
        "A visit to the page would fetch {found} from another site.",
        "Put the file in site/ and refer to it there.",
        "Whoever reads the city's pages must not be told of to anyone else. Links that people "
        "follow may lead anywhere; images, styles, scripts and fonts come from the site "
        "itself.",
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
        "Give each an alt text, a few words that say what it shows; an image that only "
        "decorates has an empty one.",
        "People who cannot see an image are told its name. A drawing that only decorates says "
        'so with aria-hidden="true".',
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
}
