"""The desk: a workbench on a store in the browser, and an interface for programs."""
