"""What is said of a new dataset's folder that is kept although its check did not end well."""

from __future__ import annotations

from collections.abc import Sequence


def kept(why: str, folder: str, name: str) -> str:
    """Why it is kept, how to go on, and how to take it back."""
    return (
        f"\n{why} {folder}/ was kept, and nothing else was changed.\n"
        f"To go on: mend what is told above, most of it in {folder}/datapackage.yaml, then "
        f"`lightwell validate {name}`.\n"
        f"To take it back: delete the folder {folder}/. Then the file can be added again, for "
        "instance with --kind, --role or --all-rows."
    )


def kept_each(why: str, folders: Sequence[str]) -> str:
    """The same of several folders."""
    listed = ", ".join(f"{folder}/" for folder in folders)
    return (
        f"\n{why} All of them were kept, and nothing else was changed: {listed}.\n"
        "To go on: mend what is told above, most of it in the datapackage.yaml of its folder, then "
        "`lightwell validate`.\n"
        "To take one back: delete its folder. Then the file can be added again."
    )
