"""Check the datasets and build the portal."""

from __future__ import annotations

import os
from typing import Annotated

import typer
from rich.markup import escape

from builders.commands.common import DEFAULT_CONFIG, ConfigFile, problems_told
from builders.terminal import OUT, progress_shown


def build(
    config: ConfigFile = DEFAULT_CONFIG,
    *,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse to publish on any warning of mkdocs.")
    ] = False,
) -> None:
    """Check the datasets and build the portal.

    The site that stands is replaced in one step when the new one is complete, or left as it is.
    """
    from builders.website.abort import PortalAbort
    from builders.website.running import build_site

    with problems_told():
        try:
            with progress_shown():
                built = build_site(config, strict=strict)
        except PortalAbort as abort:
            raise abort.error from None
    folder = os.path.relpath(built)
    OUT.print(f"The portal is in {escape(folder)}/. Open {escape(folder)}/index.html in a browser.")
