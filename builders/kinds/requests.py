"""Requests: what residents asked the city to do, and how fast it was done."""

from __future__ import annotations

from builders.kinds.kind import Kind
from builders.measures import of_kind
from builders.measures.views.requests import requests_view
from builders.sources.dataset import Role, RoleType, Shape

STATUSES = ("open", "closed", "duplicate", "cancelled")

REQUESTS = Kind(
    name="requests",
    title="Requests for service",
    shape=Shape(
        "requests",
        "a request for service",
        (
            Role("id", RoleType.TEXT, "The request's number.", True),
            Role("opened", RoleType.DATETIME, "When it was made.", True),
            Role(
                "due",
                RoleType.DATETIME,
                "When it was to be done; a date without a clock is the end of that day.",
            ),
            Role("closed", RoleType.DATETIME, "When it was done; empty while it is open."),
            Role("service", RoleType.TEXT, "What was asked for.", True),
            Role("department", RoleType.TEXT, "The department that does it."),
            Role("status", RoleType.CODE, "Whether it is done.", codes=STATUSES),
            Role("place", RoleType.PLACE, "Where it is."),
            Role("latitude", RoleType.NUMBER, "Latitude, WGS 84."),
            Role("longitude", RoleType.NUMBER, "Longitude, WGS 84."),
            Role("satisfaction", RoleType.NUMBER, "What the resident thought of it, 1 to 5."),
            Role("channel", RoleType.TEXT, "How it was made: telephone, web, app."),
        ),
    ),
    measures=of_kind("requests"),
    view=requests_view,
    page="services.html",
    standard="Open311 GeoReport bulk",
)
