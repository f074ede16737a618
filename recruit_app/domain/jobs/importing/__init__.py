"""Jobs from files of other systems."""
