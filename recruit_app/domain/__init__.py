<<<<<<< HEAD
<<<<<<< HEAD
"""The business, in plain typed Python that knows no door and no vendor."""
=======
"""The business rules; imports no web framework."""
>>>>>>> resume
=======
"""The business, in plain typed Python that knows no door and no vendor."""
>>>>>>> main
