"""Maps for pages: the city's shape is drawn once, and each map is shaded by figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from builders.charts.map_base import WIDTH, MapBase
from builders.charts.map_classes import shades
from builders.charts.place_map import (
    MapPoint,
    MapShape,
    base_of,
    locator_map,
    place_map,
    point_kinds,
)
from builders.measures.figure import Figure
from builders.pages.links import place_page, relative
from builders.pages.parts import LegendEntry, MapPart
from builders.pages.pieces import Amount, Phrase, phrase
from builders.pages.voice import HIDDEN, UNKNOWN, Speaker
from builders.sources.place import Place
from builders.wording.figures import Form


@dataclass(frozen=True, slots=True)
class Pin:
    """One thing on a map: where it is, what it is called, and its page."""

    latitude: float
    longitude: float
    title: str
    path: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Atlas:
    """The places that can be drawn, and the shape that all maps share."""

    places: tuple[Place, ...]
    base: MapBase | None
    speaker: Speaker

    def shaded(
        self,
        page: str,
        id: str,  # noqa: A002
        words: tuple[Phrase, Phrase],
        row: Mapping[str, Figure],
        *,
        pins: Sequence[Pin] = (),
        highlight: str = "",
    ) -> MapPart | None:
        """The city shaded by a measure; None where no place has a boundary."""
        if self.base is None:
            return None
        title, sentence = words
        shapes = [self._shape(place, page, row.get(place.id)) for place in self.places]
        svg = place_map(
            shapes,
            self.speaker.plain(title),
            self.speaker.plain(sentence),
            id,
            base=self.base,
            points=[_point(pin, page) for pin in pins],
            highlight=highlight,
        )
        # Built element by element from known tags, all text escaped.
        legend = (*self._legend(row), *_marks(pins, page))
        return MapPart(id, title, sentence, Markup(svg), legend=legend)  # noqa: S704

    def locator(
        self,
        page: str,
        place: str,
        words: tuple[Phrase, Phrase],
        *,
        pins: Sequence[Pin] = (),
    ) -> MapPart | None:
        """Where one place lies; None where its boundary is not known."""
        if self.base is None or place not in self.base.areas:
            return None
        title, sentence = words
        svg = locator_map(
            self.base,
            place,
            self.speaker.plain(title),
            self.speaker.plain(sentence),
            "on-the-map",
            points=[_point(pin, page) for pin in pins],
        )
        return MapPart("on-the-map", title, sentence, Markup(svg))  # noqa: S704 - as above

    def whereabouts(self, place: str) -> Phrase:
        """In which part of the city a place lies, in words, for whoever does not see the map."""
        if self.base is None or place not in self.base.areas:
            return Phrase()
        across, down = self.base.areas[place].anchor
        # North is up; each side of the city is cut in three.
        side = _third(across / WIDTH, "west", "", "east")
        level = _third(down / self.base.height, "north", "", "south")
        part = "-".join(filter(None, (level, side))) or "middle"
        return phrase(f"It lies in the {part} of the city.")

    def _shape(self, place: Place, page: str, figure: Figure | None) -> MapShape:
        return MapShape(
            id=place.id,
            name=place.name,
            geometry=place.geometry,
            href=relative(place_page(place.id), page),
            value=figure.value if figure is not None else None,
            shown=self.speaker.number(figure),
            figure=figure.id if figure is not None else "",
        )

    def _legend(self, row: Mapping[str, Figure]) -> tuple[LegendEntry, ...]:
        """What each shade means, from its least to its greatest figure."""
        figures = [row.get(place.id) for place in self.places]
        given = shades([figure.value if figure is not None else None for figure in figures])
        classes: dict[int, list[Figure]] = {}
        for figure, shade in zip(figures, given, strict=True):
            if figure is not None and shade is not None:
                classes.setdefault(shade, []).append(figure)
        entries = [
            LegendEntry(f"lw-map-{shade}", self._range(own))
            for shade, own in sorted(classes.items())
        ]
        if any(shade is None for shade in given):
            hidden = any(figure is not None and figure.is_suppressed for figure in figures)
            entries.append(LegendEntry("lw-map-unknown", HIDDEN if hidden else UNKNOWN))
        return tuple(entries)

    def _range(self, figures: list[Figure]) -> Phrase:
        """The least and the greatest; more exactly where the short forms are alike."""
        ordered = sorted(figures, key=lambda figure: (figure.value or 0, figure.id))
        least, most = ordered[0], ordered[-1]
        if least.value == most.value:
            return Phrase((Amount(least),))
        alike = self.speaker.number(least) == self.speaker.number(most)
        form: Form = "exact" if alike else "short"
        return phrase("{least} to {most}", least=Amount(least, form), most=Amount(most, form))


def make_atlas(places: tuple[Place, ...], speaker: Speaker) -> Atlas:
    """Draw the city's shape, once."""
    drawn = tuple(place for place in places if place.geometry is not None)
    shapes = [MapShape(place.id, place.name, place.geometry, "") for place in drawn]
    return Atlas(drawn, base_of(shapes) if shapes else None, speaker)


def _marks(pins: Sequence[Pin], page: str) -> list[LegendEntry]:
    """What the shapes of the marks mean."""
    kinds = point_kinds([_point(pin, page) for pin in pins])
    return [LegendEntry("", kind, path, colour) for kind, path, colour in kinds if kind]


def _third(share: float, *names: str) -> str:
    """The name of the third in which a share of the whole lies."""
    return names[min(2, max(0, int(share * 3)))]


def _point(pin: Pin, page: str) -> MapPoint:
    return MapPoint(pin.latitude, pin.longitude, relative(pin.path, page), pin.title, pin.kind)
