"""What is counted of payments."""
