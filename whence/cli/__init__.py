"""The command line: thin callers of the functions of the package."""
