"""Learns what names a place and which place is meant: ``python -m train.places ../shared``."""
