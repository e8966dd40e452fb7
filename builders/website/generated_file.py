"""Letting hand-written pages link to generated ones: mkdocs is told that these files exist."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File


class GeneratedFile(File):
    """A file of the site that mkdocs may link to and must not write."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - mkdocs' signature
        """Do nothing: the plugin writes the file itself, once everything else stands."""


def generated_file(path: str, config: MkDocsConfig) -> File:
    """The file at this path of the site, as mkdocs knows files."""
    return GeneratedFile(path, src_dir=None, dest_dir=config.site_dir, use_directory_urls=False)
