"""What is said of places."""

from __future__ import annotations

from builders.problem_words.words import Words

PLACES: dict[str, Words] = {
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
        "The descriptor leads “{found}” to “{wanted}”, which is not a place.",
        "Correct the name of the place in the descriptor.",
        "An alias leads from a name in the data to the name or id of a place, a shared name to "
        "those of several.",
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
    "places-none": Words(
        "No places to join to",
        "The portal has no dataset of places, so the places in {found} are joined to none.",
        "Add the boundaries of your neighbourhoods or wards, such as with `lightwell add`; or let "
        "it be where no places are to be shown.",
        "Rows join to places by name, id or point. Without boundaries every row counts for the "
        "city alone, and no name is held against any list.",
        "notice",
    ),
    "places-unused": Words(
        "Places that could not be used",
        "The places of “{found}” could not be used, so the names and points in {wanted} were held "
        "against none.",
        "Mend what is wrong with “{found}” and check again: then each name that is not known is "
        "told.",
        "Whether a name is that of a place can be said only where the places can be read.",
        "notice",
    ),
    "place-outside-boundaries": Words(
        "Point outside every boundary",
        "The point {found} lies inside no boundary.",
        "Correct it, or name the place in words; it may also stay as it is.",
        "Where a row names no place, its latitude and longitude tell which it is. Rows whose point "
        "lies outside all boundaries are counted for the city and shown for no neighbourhood, "
        "under the places that are not known.\n\n"
        "Example: the point lies in the next town, or one of its digits is wrong. Leave both cells "
        "empty where the point is not known.",
        "warning",
    ),
    "place-split-without-money": Words(
        "Nothing to split",
        "A dataset of {found} has no amounts of places that could be split.",
        "Take `split` out of the descriptor.",
        "Money alone is split among places that share it, in budgets and projects. Requests and "
        "other things that are counted one by one cannot be cut in parts: they stay shared.",
    ),
    "place-split-not-shared": Words(
        "Split of a name that is not shared",
        "“{found}” has a rule under `split`, and is not under `shared`.",
        "Name its places under `shared`, or take the rule out.",
        "`shared` says which places a name stands for, `split` how its money is split among "
        "them.\n\n"
        "Example:\n"
        "    places: {shared: {North/South: [North, South]}, split: {North/South: equally}}",
    ),
    "place-split-unknown": Words(
        "Money that cannot be split by this rule",
        "The amounts of “{found}” are to be split by {wanted}, which is not known of every place "
        "that shares them, or is nought for all.",
        "Give the number in the dataset of places, or choose another rule: `equally`, `area` or "
        "`population`.",
        "A part cannot be worked out from a number that is not known, and none is guessed. Without "
        "a rule for the name, its amounts are listed as shared.",
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
