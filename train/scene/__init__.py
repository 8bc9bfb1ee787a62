"""How the second reader is taught: who does what to whom, on top of a frozen first one."""
