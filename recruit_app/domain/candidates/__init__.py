"""The one living profile of a person, and the résumé it comes from."""
