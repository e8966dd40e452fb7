"""The plugin's block in mkdocs.yml, in the form that mkdocs wants it declared."""

from __future__ import annotations

from mkdocs.config import config_options as c
from mkdocs.config.base import Config


class LightwellConfig(Config):  # type: ignore[no-untyped-call]
    """One option for each setting; what a setting may be is told in ``settings_block.py``.

    mkdocs would stop at the first mistake it understands and pass over unknown keys with a
    warning, so the options take anything here and are checked together there.
    """

    city = c.Optional(c.Type(object))
    language = c.Optional(c.Type(object))
    currency = c.Optional(c.Type(object))
    fiscal_year_starts = c.Optional(c.Type(object))
    publisher = c.Optional(c.Type(object))
    contact = c.Optional(c.Type(object))
    datasets = c.Optional(c.Type(object))
    place_word = c.Optional(c.Type(object))
    places_word = c.Optional(c.Type(object))
    no_data_yet = c.Optional(c.Type(object))
    time_zone = c.Optional(c.Type(object))
    as_of = c.Optional(c.Type(object))
    rows_shown = c.Optional(c.Type(object))
    limits = c.Optional(c.Type(object))
    versions = c.Optional(c.Type(object))
    releases = c.Optional(c.Type(object))
