"""The portal as a DCAT graph: what DCAT-AP 3 and DCAT-US 3 have in common.

Every node has an address of its own, so that the same data give the same bytes and nothing is
anonymous. The context stands in the file: reading it asks nothing of another host.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from builders.catalogues.entry import FREQUENCIES, Catalogue, Contact, Distribution, Entry

FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/"
LANGUAGE = "http://publications.europa.eu/resource/authority/language/"
# The three letters of that list, by the code of a language; others are not told.
LANGUAGES = dict(
    pair.split(":")
    for pair in [
        "ar:ARA",
        "bg:BUL",
        "ca:CAT",
        "cs:CES",
        "cy:CYM",
        "da:DAN",
        "de:DEU",
        "el:ELL",
        "en:ENG",
        "es:SPA",
        "et:EST",
        "eu:EUS",
        "fi:FIN",
        "fr:FRA",
        "ga:GLE",
        "gl:GLG",
        "he:HEB",
        "hr:HRV",
        "hu:HUN",
        "is:ISL",
        "it:ITA",
        "ja:JPN",
        "lt:LIT",
        "lv:LAV",
        "mk:MKD",
        "mt:MLT",
        "nb:NOB",
        "nl:NLD",
        "nn:NNO",
        "no:NOR",
        "pl:POL",
        "pt:POR",
        "ro:RON",
        "ru:RUS",
        "sk:SLK",
        "sl:SLV",
        "sq:SQI",
        "sr:SRP",
        "sv:SWE",
        "tr:TUR",
        "uk:UKR",
        "zh:ZHO",
    ]
)
PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"

CONTEXT: dict[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "locn": "http://www.w3.org/ns/locn#",
    "geo": "http://www.opengis.net/ont/geosparql#",
}


def ref(address: str) -> dict[str, str]:
    """A link to another node."""
    return {"@id": address}


def typed(value: str, kind: str) -> dict[str, str]:
    """A literal of a type of XML Schema."""
    return {"@value": value, "@type": f"xsd:{kind}"}


def filled(node: dict[str, Any]) -> dict[str, Any]:
    """The node without what is not known."""
    return {key: value for key, value in node.items() if value not in ("", None, [], {})}


def graph(catalogue: Catalogue, conforms_to: str) -> dict[str, Any]:
    """The whole catalogue as one JSON-LD document, nodes in a stable order."""
    nodes = [_catalogue(catalogue, conforms_to), *_agents(catalogue)]
    for entry in catalogue.entries:
        nodes.append(_dataset(catalogue, entry))
        nodes += _contact_node(entry.url, entry.contact)
        nodes += _time(entry)
        for item in entry.distributions:
            nodes += _distribution(catalogue, entry, item)
    nodes += _area(catalogue)
    return {"@context": CONTEXT, "@graph": [filled(node) for node in nodes]}


def text(catalogue: Catalogue, words: str) -> dict[str, str] | str:
    """Words in the portal's language."""
    return {"@value": words, "@language": catalogue.language} if words else ""


def ours(catalogue: Catalogue, words: str) -> dict[str, str] | str:
    """Words of this program, which are English whatever language the portal is in."""
    is_english = catalogue.language.lower().split("-")[0] == "en"
    return text(catalogue if is_english else replace(catalogue, language="en"), words)


def language(catalogue: Catalogue) -> dict[str, str] | str:
    """The portal's language in the European list of languages, or nothing."""
    code = LANGUAGES.get(catalogue.language.split("-")[0].lower())
    return ref(LANGUAGE + code) if code else ""


def catalogue_id(catalogue: Catalogue) -> str:
    """The address of the catalogue itself."""
    return f"{catalogue.url}#catalogue"


def _catalogue(catalogue: Catalogue, conforms_to: str) -> dict[str, Any]:
    return {
        "@id": catalogue_id(catalogue),
        "@type": "dcat:Catalog",
        "dct:title": ours(catalogue, catalogue.title),
        "dct:description": ours(catalogue, catalogue.description),
        "dct:publisher": ref(_agent_id(catalogue, catalogue.publisher)),
        "dct:conformsTo": ref(conforms_to),
        "dct:modified": typed(catalogue.modified, "date"),
        "dct:language": language(catalogue),
        "foaf:homepage": ref(catalogue.url),
        "dcat:dataset": [ref(dataset_id(entry)) for entry in catalogue.entries],
    }


def _agents(catalogue: Catalogue) -> list[dict[str, Any]]:
    names = sorted({catalogue.publisher, *(entry.publisher for entry in catalogue.entries)})
    return [
        {"@id": _agent_id(catalogue, name), "@type": "foaf:Agent", "foaf:name": name}
        for name in names
    ]


def _agent_id(catalogue: Catalogue, name: str) -> str:
    return f"{catalogue.url}#publisher-{quote(name, safe='')}"


def dataset_id(entry: Entry) -> str:
    """The address of the dataset itself, as against the page about it."""
    return f"{entry.url}#dataset"


def former_ids(catalogue: Catalogue, entry: Entry) -> list[str]:
    """The addresses of the dataset under the names that it had before."""
    return [f"{catalogue.url}data/{name}.html#dataset" for name in entry.formerly]


def _dataset(catalogue: Catalogue, entry: Entry) -> dict[str, Any]:
    frequency = FREQUENCIES.get(entry.frequency.strip().lower(), ("", ""))[1]
    return {
        "@id": dataset_id(entry),
        "@type": "dcat:Dataset",
        "dct:title": text(catalogue, entry.title),
        "dct:description": text(catalogue, entry.description),
        "dct:identifier": entry.url,
        "dct:publisher": ref(_agent_id(catalogue, entry.publisher)),
        "dct:modified": typed(entry.modified, "date") if entry.modified else "",
        "dct:accrualPeriodicity": ref(FREQUENCY + frequency) if frequency else "",
        "dct:accessRights": ref(PUBLIC),
        "dct:license": ref(entry.licence_url) if entry.licence_url else "",
        "dct:language": language(catalogue),
        "dct:spatial": ref(f"{catalogue.url}#area") if catalogue.box else "",
        "dct:temporal": ref(f"{entry.url}#time") if entry.begins else "",
        "dcat:version": entry.version,
        "dcat:previousVersion": ref(entry.previous_url) if entry.previous_url else "",
        "dct:replaces": [ref(address) for address in former_ids(catalogue, entry)],
        "dcat:landingPage": ref(entry.url),
        "dcat:keyword": [ours(catalogue, word) for word in entry.keywords],
        "dcat:contactPoint": ref(f"{entry.url}#contact"),
        "dcat:distribution": [ref(_distribution_id(entry, d)) for d in entry.distributions],
    }


def _time(entry: Entry) -> list[dict[str, Any]]:
    """The time that the rows are about."""
    if not entry.begins:
        return []
    return [
        {
            "@id": f"{entry.url}#time",
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": typed(entry.begins, "date"),
            "dcat:endDate": typed(entry.ends, "date"),
        }
    ]


def _contact_node(page: str, contact: Contact) -> list[dict[str, Any]]:
    return [
        {
            "@id": f"{page}#contact",
            "@type": "vcard:Organization",
            "vcard:fn": contact.name,
            "vcard:hasEmail": ref(f"mailto:{contact.email}") if contact.email else "",
            "vcard:hasURL": ref(contact.url) if contact.url else "",
        }
    ]


def _distribution_id(entry: Entry, item: Distribution) -> str:
    return f"{entry.url}#file-{item.id}"


def _distribution(catalogue: Catalogue, entry: Entry, item: Distribution) -> list[dict[str, Any]]:
    own = _distribution_id(entry, item)
    return [
        {
            "@id": own,
            "@type": "dcat:Distribution",
            "dct:title": ours(catalogue, item.title),
            "dct:description": ours(catalogue, item.description),
            "dct:license": ref(entry.licence_url) if entry.licence_url else "",
            "dct:modified": typed(entry.modified, "date") if entry.modified else "",
            "dcat:accessURL": ref(entry.url),
            "dcat:downloadURL": ref(item.url),
            "dcat:mediaType": ref(MEDIA_TYPES + item.media_type),
            "dcat:byteSize": typed(str(item.bytes), "nonNegativeInteger"),
            "spdx:checksum": ref(f"{own}-checksum"),
        },
        {
            "@id": f"{own}-checksum",
            "@type": "spdx:Checksum",
            "spdx:algorithm": ref("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            "spdx:checksumValue": typed(item.sha256, "hexBinary"),
        },
    ]


def _area(catalogue: Catalogue) -> list[dict[str, Any]]:
    if catalogue.box is None:
        return []
    west, south, east, north = catalogue.box
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    ring = ", ".join(f"{x:.6f} {y:.6f}" for x, y in corners)
    return [
        {
            "@id": f"{catalogue.url}#area",
            "@type": "dct:Location",
            "locn:geographicName": text(catalogue, catalogue.area),
            "dcat:bbox": {"@value": f"POLYGON(({ring}))", "@type": "geo:wktLiteral"},
        }
    ]
