"""Importing: what is given to the desk is read into its store, beside its readers."""

from whence.serve.importing.jobs import Imports, Job, StoredReport

__all__ = ["Imports", "Job", "StoredReport"]
