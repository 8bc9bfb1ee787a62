"""Makes the gazetteer of the base install: ``python -m train.gazetteer [--least N]``."""
