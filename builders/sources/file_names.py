"""What descriptors and files of data are called."""

from __future__ import annotations

DESCRIPTORS = ("datapackage.yaml", "datapackage.yml", "datapackage.json")
# Of each ending, how the file is read.
FORMATS = {".csv": "csv", ".tsv": "csv", ".txt": "csv", ".geojson": "geojson"}
READ = ("csv", "geojson")
