"""The business, in plain typed Python that knows no door and no vendor."""
