"""The outlines of land and countries for the desk's map, out of Natural Earth."""
