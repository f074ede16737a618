"""One job."""
