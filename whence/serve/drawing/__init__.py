"""Drawings of the desk: where things stand in them, computed here so that pages need no script."""
