"""How the files in ``whence/data/linkage`` are made: see README.md."""
