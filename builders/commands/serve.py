"""Show the portal while it is being worked on."""

from __future__ import annotations

from typing import Annotated

import typer

from builders.commands.common import DEFAULT_CONFIG, ConfigFile, problems_told


def serve(
    config: ConfigFile = DEFAULT_CONFIG,
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port of the address.")] = 8000,
) -> None:
    """Build the portal, show it at an address of this machine, and build again on every change."""
    from builders.website.abort import PortalAbort
    from builders.website.running import serve_site

    with problems_told():
        try:
            serve_site(config, port)
        except PortalAbort as abort:
            raise abort.error from None
