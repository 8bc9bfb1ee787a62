"""How good, how fast and how big Whence is: each a command, each with its floor."""
