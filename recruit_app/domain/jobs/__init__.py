"""Jobs, from draft to closed, and how the public finds them."""
