"""What a place is, at the head of its page."""

from __future__ import annotations

from builders.measures.figure import Figure
from builders.pages.parts import Column, Grid, Section
from builders.pages.pieces import Amount, Code, Name, Noted, Phrase, Piece, phrase, pointed
from builders.pages.sections import fact, section, stat
from builders.pages.toolbox import Toolbox
from builders.sources.place import Place


def place_glance(toolbox: Toolbox, place: Place, path: str) -> Section | None:
    """What the place is: its people, its ground, where it lies, and what its boundary says."""
    words = (
        phrase("{name} in {city}", name=Name(place.name), city=toolbox.city),
        toolbox.atlas.whereabouts(place.id),
    )
    found = toolbox.content.of_kind("places")
    dataset = found[0].id if found else ""
    return section(
        "glance",
        "The place",
        stats=(
            stat(
                "People",
                toolbox.one("population", dataset, place=place.id),
                beside_city(toolbox.one("population", dataset)),
                form="exact",
            ),
            stat(
                "Area",
                toolbox.one("area", dataset, place=place.id),
                beside_city(toolbox.one("area", dataset)),
            ),
            stat(
                "People per square kilometre",
                toolbox.one("density", dataset, place=place.id),
                beside_city(toolbox.one("density", dataset)),
            ),
        ),
        facts=[
            fact(Name(term), _value(toolbox, place, term, value))
            for term, value in place.facts.items()
            if value and not _is_machine_made(term)
        ],
        parts=(toolbox.atlas.locator(path, place.id, words), _machine_facts(toolbox, place)),
    )


def _is_machine_made(term: str) -> bool:
    """Whether a program named the property, as in ``cartodb_id``: few residents ask for it."""
    return "_" in term or (term == term.lower() and " " not in term)


def _value(toolbox: Toolbox, place: Place, term: str, value: str) -> Piece:
    """An amount as all numbers of the site are written; anything else as the file has it."""
    amount, table = place.amounts.get(term), toolbox.content.tables.get(place.vintage)
    if amount is None or table is None:
        return Name(value)
    file = f"downloads/{place.vintage}/{table.name}.json"
    return Noted(amount, file, f"/{place.number}/{pointed(term)}")


def _machine_facts(toolbox: Toolbox, place: Place) -> Grid | None:
    """The other properties of the boundary file, folded away: published, and not in the way."""
    rows = tuple(
        (Code(term), _value(toolbox, place, term, value))
        for term, value in place.facts.items()
        if value and _is_machine_made(term)
    )
    columns = (Column("Property"), Column("Value"))
    return Grid("Also in the boundary file", columns, rows, is_folded=True) if rows else None


def beside_city(city: Figure | None) -> Phrase:
    """What the same number is of the whole city."""
    return phrase("The city: {city}.", city=Amount(city)) if city is not None else Phrase()
