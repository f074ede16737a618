"""A recruitment platform for staffing agencies."""
