"""One job: its board, and the person in the drawer."""
