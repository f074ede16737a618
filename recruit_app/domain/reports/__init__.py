"""What managers look at: read-only aggregates over everything to its left."""
