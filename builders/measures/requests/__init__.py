"""Measures of requests for service."""
