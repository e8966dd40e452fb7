"""What is counted over a statistic."""
