"""What is said of waivers."""

from __future__ import annotations

from builders.problem_words.words import Words

WAIVERS: dict[str, Words] = {
    "waiver-unknown-code": Words(
        "Waiver of an unknown code",
        "“{found}” is not the code of any problem, so nothing is waived.",
        "Write the word that stands in brackets at the end of the message.",
        "A waiver names the code of the warning that it waives, such as place-unmatched. `lightwell "
        "explain all` lists the codes.",
    ),
    "waiver-not-a-warning": Words(
        "Waiver of what cannot be waived",
        "“{found}” is of the severity {wanted}, and only warnings can be waived.",
        "Remove the waiver. An error must be mended, or its rows named under `withhold` with your "
        "reason; a notice asks for nothing.",
        "An error makes figures wrong, or the data unreadable, so nobody can let it stand. A "
        "notice is only for your information.",
    ),
    "waiver-ended": Words(
        "Waiver that has ended",
        "This waiver ended on {found}, and the data go up to {wanted}, so it no longer holds.",
        "Mend what it waived and remove it, or give it a later day if the reason still holds.",
        "A waiver holds up to its day and is held against the day up to which the portal's data "
        "are complete (`as_of` in mkdocs.yml, or the latest day in the data), not against today's "
        "date: the same data always give the same site.",
        "warning",
    ),
    "waiver-far-off": Words(
        "Waiver almost without end",
        "This waiver holds until {found}, more than {wanted} years after the data end.",
        "Give it the day on which somebody is to look at it again.",
        "A waiver ends so that its reason is looked at from time to time. One that outlives "
        "everybody who knew the reason hides the same problem in all later data.",
        "notice",
    ),
    "waiver-unused": Words(
        "Waiver of nothing",
        "There is no warning “{found}” that this waiver could waive.",
        "Remove it, or correct its code, file or column. A file is named from the dataset's folder.",
        "What the waiver was for has perhaps been mended. Left where it is, it would hide a new "
        "problem of the same sort.",
        "notice",
    ),
}
