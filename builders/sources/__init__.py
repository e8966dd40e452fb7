"""What came in: descriptors, files, places."""
