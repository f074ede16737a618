"""Everything that touches the outside world: files, mail, models, storage."""
