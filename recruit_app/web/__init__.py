"""Pages and their states; the only importer of Reflex."""
