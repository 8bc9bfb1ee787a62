import pytest

from whence.parse.model import load_tokenizer


@pytest.fixture(scope="session")
def tokenizer():
    return load_tokenizer()
