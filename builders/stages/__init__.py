"""The stages of a portal, each over all datasets: checking, counting, showing."""
