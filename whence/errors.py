"""What can go wrong, as exceptions whose text is fit for a user: one line, what was seen, what is
accepted."""


class WhenceError(Exception):
    """Every error that Whence raises on purpose."""


class InputError(WhenceError):
    """A path, address, option or file that cannot be used."""


class StoreError(WhenceError):
    """A store that cannot be opened, or that another version wrote."""
