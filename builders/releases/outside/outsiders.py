"""The programs of others that check what a portal publishes; the tests run each of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outsider:
    """One program: what it holds against what, and where it comes from."""

    name: str
    checks: str  # in a few words
    files: str  # of the site, as patterns
    versions: str  # that the tests run, as they are locked or asked for
    source: str  # where its makers tell of it


OUTSIDERS: dict[str, Outsider] = {
    one.name: one
    for one in (
        Outsider(
            "ckanext-datajson",
            "the catalogue, by the schemas of data.gov's harvester (DCAT-US 1.1, non-federal)",
            "data.json",
            "==0.1.29",
            "https://github.com/GSA/ckanext-datajson",
        ),
        Outsider(
            "pyshacl",
            "the catalogue as DCAT-AP 3, by shapes of ours from the specification's tables",
            "catalog.ttl, catalog.jsonld",
            ">=0.30,<1",
            "https://github.com/RDFLib/pySHACL",
        ),
        Outsider(
            "frictionless",
            "each Data Package and the rows of the table that it describes",
            "downloads/*/datapackage.json, downloads/*/*.csv",
            ">=5.18,<6",
            "https://framework.frictionlessdata.io",
        ),
        Outsider(
            "csvw",
            "each table by its CSV on the Web metadata, every cell as its type",
            "downloads/*/*.csv-metadata.json, downloads/*/*.csv",
            ">=4,<5",
            "https://github.com/cldf/csvw",
        ),
        Outsider(
            "mlcroissant",
            "each Croissant description, with what is recommended",
            "data/*.croissant.json",
            ">=1.1,<2",
            "https://github.com/mlcommons/croissant",
        ),
        Outsider(
            "openapi-spec-validator",
            "the description of the API (OpenAPI 3.1)",
            "api/v1/openapi.json",
            ">=0.8,<1",
            "https://github.com/python-openapi/openapi-spec-validator",
        ),
        Outsider(
            "check-jsonschema",
            "the files of the API, by the schemas in that description",
            "api/v1/**/*.json",
            ">=0.37,<1",
            "https://github.com/python-jsonschema/check-jsonschema",
        ),
        Outsider(
            "lychee",
            "every link within the site, and the place on the page to which it leads",
            "**/*.html",
            ">=0.20,<1",
            "https://github.com/lycheeverse/lychee",
        ),
        Outsider(
            "oc4ids",
            "projects in OC4IDS 0.9, with check-jsonschema, by a schema of ours from its tables",
            "downloads/*/oc4ids.json",
            ">=0.37,<1",
            "https://standard.open-contracting.org/infrastructure/",
        ),
        Outsider(
            "libcoveoc4ids",
            "projects in OC4IDS 0.9, by the checks of its makers' library",
            "downloads/*/oc4ids.json",
            ">=0.9.1,<1",
            "https://github.com/open-contracting/lib-cove-oc4ids",
        ),
        Outsider(
            "os-types",
            "the types of the columns of each Fiscal Data Package",
            "downloads/*/fiscal-datapackage.json",
            ">=1.17,<2",
            "https://github.com/openspending/os-types",
        ),
        Outsider(
            "vnu",
            "the HTML of every page, with the checker of the W3C",
            "**/*.html",
            ">=24",
            "https://validator.github.io/validator/",
        ),
    )
}
