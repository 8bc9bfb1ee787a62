"""Reading: any file, feed, table, archive or address becomes reports."""

from whence.read.identity import identify
from whence.read.options import FetchLimits, ReadOptions, parse_map
from whence.read.package import read

__all__ = ["FetchLimits", "ReadOptions", "identify", "parse_map", "read"]
