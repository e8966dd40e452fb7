"""Earlier versions of a dataset: whether they may be given away, and what changed since."""
