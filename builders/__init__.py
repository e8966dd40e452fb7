"""Lightwell: open-data transparency portals from a folder of published files."""

__version__ = "0.1.0"
