"""The reference pages: generated from the registries."""
