"""What is counted of amounts that several places share."""
