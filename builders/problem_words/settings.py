"""What is said of settings, commands and the writing of the site."""

from __future__ import annotations

from builders.problem_words.words import Words

SETTINGS: dict[str, Words] = {
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
    "template-broken": Words(
        "Template that cannot be used",
        "The template cannot be used: {found}.",
        "Mend this line, or remove the file: the portal's own template then takes its place.",
        "A file in the portal's folder templates/ stands in for the one of the same name that "
        "comes with Lightwell. It is written in Jinja2, and a name that nothing was given to is "
        "an error in it.",
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
    "mkdocs-setting": Words(
        "Setting that mkdocs refuses",
        "mkdocs says of this setting: {found}",
        "Mend the setting, or take it out; https://www.mkdocs.org/user-guide/configuration/ tells what "
        "may stand there.",
        "The settings of mkdocs.yml outside `lightwell:` are those of mkdocs, the program that puts "
        "the pages together. It checks them before anything is built, and these are its own words.",
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
    "format-unknown": Words(
        "No such format of report",
        "There is no format of report called “{found}”.",
        "The formats are: {wanted}.",
        "`lightwell validate --format NAME` writes the report for a person (text, markdown) or for "
        "a program (json, junit, sarif, github, frictionless).",
    ),
    "output-without-format": Words(
        "More files than reports",
        "There is no report for this file: --output was given more often than --format.",
        "Give a --format for each --output.",
        "The first --output is for the first --format, the second for the second, and so on.",
    ),
    "output-not-written": Words(
        "Report that could not be written",
        "The report could not be written: {found}.",
        "Make sure that the folder is there and that you may write into it.",
        "`--output FILE` writes the report into a file, over one that stands there.",
    ),
    "site-not-found": Words(
        "No finished site",
        "There is no finished site in this folder.",
        "Build one with `lightwell build`, or name the folder where it is.",
        "`lightwell inspect` looks at a finished site, which has an index.html at its top.",
    ),
    "folder-not-empty": Words(
        "Folder not empty",
        "Something stands in this folder already.",
        "Name a folder that is new or empty: nothing is ever overwritten.",
        "`lightwell new` writes a whole repository. Into a folder that holds something it writes nothing, since it could take the place of somebody's work.",
    ),
    "page-blank-unknown": Words(
        "Unknown blank in a page",
        "No setting fills the blank “{found}”.",
        "Write one of these: {wanted}.",
        "A hand-written page may hold blanks that the portal fills from its settings. Example: `{{ city }}` is the city's name.",
    ),
}
