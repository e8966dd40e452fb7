"""``security.txt`` and ``llms.txt``: whom to tell, and what is where, for programs that visit."""

from __future__ import annotations

from datetime import date, timedelta

from builders.catalogues.entry import Catalogue

LASTS = timedelta(days=365)


def security_txt(catalogue: Catalogue) -> bytes:
    """RFC 9116: whom to tell of a weakness; good for a year from the day of the newest data.

    A portal that publishes nothing new for a year should look whether the contact still holds.
    """
    contact = catalogue.contact
    expires = date.fromisoformat(catalogue.modified) + LASTS
    lines = [
        f"Contact: {'mailto:' + contact.email if contact.email else contact.url}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {catalogue.language.split('-')[0]}",
        f"Canonical: {catalogue.url}.well-known/security.txt",
    ]
    return ("\n".join(lines) + "\n").encode()


def llms_txt(catalogue: Catalogue) -> bytes:
    """What the site is and where its data are, in a few lines of Markdown."""
    lines = [f"# {_line(catalogue.title)}", "", f"> {_line(catalogue.description)}", ""]
    lines += ["## Datasets", ""]
    for entry in catalogue.entries:
        lines.append(f"- [{_line(entry.title)}]({entry.url}): {_line(entry.description)}")
        for suffix in ("csv", "parquet"):
            if item := entry.distribution(suffix):
                lines.append(f"  - [{_line(item.title)}]({item.url}), {item.bytes} bytes")
    lines += ["", "## For programs", ""]
    lines += [
        (
            f"- [Figures]({catalogue.url}downloads/figures.json): "
            "every number of the site, with its measure, place and period"
        ),
        f"- [Queries]({catalogue.url}downloads/queries.json): the SQL behind each of them",
        (
            f"- [API]({catalogue.url}api/v1/index.json), described by "
            f"[OpenAPI]({catalogue.url}api/v1/openapi.json)"
        ),
        f"- [Catalogue]({catalogue.url}data.json) (DCAT-US 1.1)",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _line(text: str) -> str:
    """One line in which no sign of Markdown begins a link."""
    return " ".join(text.split()).replace("[", "(").replace("]", ")").replace("<", "‹")
