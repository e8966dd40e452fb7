"""What journalists take away: one format a file."""

from builders.releases.release import release_all, release_dataset, release_figures

__all__ = ["release_all", "release_dataset", "release_figures"]
