"""How the built-in model is made: corpora in, weights and a model card out."""
