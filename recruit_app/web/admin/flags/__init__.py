"""The switches of the product."""
