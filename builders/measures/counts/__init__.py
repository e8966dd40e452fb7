"""What is counted of statistics."""
