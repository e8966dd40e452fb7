"""Atom feeds: what is new in the portal, in a dataset, or for a place.

An entry's id holds the dataset's version, so that a reader shows each new version once. The days
are the data's own: the same data give the same feed.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from builders.catalogues.entry import Catalogue, Entry

ATOM = "http://www.w3.org/2005/Atom"
# What XML 1.0 cannot hold, whatever its form.
ILLEGAL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534), "�")
ILLEGAL |= dict.fromkeys((65535, *range(55296, 57344)), "�")

ET.register_namespace("", ATOM)


def feed(catalogue: Catalogue, path: str, title: str, page: str, entries: Iterable[Entry]) -> bytes:
    """A feed at ``path`` about ``page``, with one entry for each dataset's current version."""
    some = sorted(entries, key=lambda entry: (entry.modified, entry.id), reverse=True)
    root = ET.Element(
        f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": catalogue.language}
    )
    _add(root, "id", catalogue.url + path)
    _add(root, "title", title)
    _add(
        root,
        "updated",
        _time(max([e.modified for e in some if e.modified], default="") or catalogue.modified),
    )
    _link(root, "self", catalogue.url + path, "application/atom+xml")
    _link(root, "alternate", catalogue.url + page, "text/html")
    _add(_add(root, "author"), "name", catalogue.publisher)
    for entry in some:
        _entry(root, catalogue, entry)
    ET.indent(root, " ")
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def _entry(root: ET.Element, catalogue: Catalogue, entry: Entry) -> None:
    node = _add(root, "entry")
    _add(node, "id", f"{entry.url}#version-{entry.version}")
    _add(node, "title", f"{entry.title}, version {entry.version}")
    _add(node, "updated", _time(entry.modified or catalogue.modified))
    _link(node, "alternate", entry.url, "text/html")
    # Relations of RFC 5829: the list of versions, and the version before.
    if entry.versions_url:
        _link(node, "version-history", entry.versions_url, "application/json")
    if entry.previous_url:
        _link(node, "predecessor-version", entry.previous_url, "text/html")
    for item in entry.distributions:
        link = _link(node, "enclosure", item.url, item.media_type)
        link.set("length", str(item.bytes))
    _add(node, "summary", entry.description)


def _add(parent: ET.Element, name: str, text: str = "") -> ET.Element:
    node = ET.SubElement(parent, f"{{{ATOM}}}{name}")
    if text:
        node.text = text.translate(ILLEGAL)
    return node


def _link(parent: ET.Element, rel: str, address: str, kind: str) -> ET.Element:
    node = _add(parent, "link")
    node.set("rel", rel)
    node.set("href", address)
    node.set("type", kind)
    return node


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"
