"""What keeps the desk safe: hosts, tokens, roles, headers."""
