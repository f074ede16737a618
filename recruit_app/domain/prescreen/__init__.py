"""Questions a job asks, answers as people write them, and the FAQ."""
