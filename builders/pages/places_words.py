"""Words for how a row belongs to places, and why a row does not belong to one."""

from __future__ import annotations

from builders.pages.pieces import Name, Piece

SCOPES = {
    "place": "One place",
    "citywide": "The whole city",
    "several": "Several places, not named",
    "shared": "Shared by places that are named together",
    "split": "Shared by places, and its money split among them",
    "unknown": "No place stated",
    "unmatched": "A place that we do not know",
}


def scope_name(scope: str) -> Piece:
    """What a scope means, in words."""
    return SCOPES.get(scope) or Name(scope)


# Why something that is counted for the city is on no place's page.
NOT_ONE_PLACE = {
    "citywide": "for the whole city.",
    "several": "for several places, not named.",
    "shared": "shared by places that are named together.",
    "split": "shared by places that are named together; of its money each has a part.",
    "unknown": "no place is stated.",
    "unmatched": "the place is not one that we know.",
}
