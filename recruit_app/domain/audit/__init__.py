"""Who did what, to what, when: the append-only record of the product."""
