"""The networks by which claims that cannot both be true are found, from relay's training part."""
