"""Every block of the documents that can be run is run, and shows what it says."""

import pytest

from docs.blocks import Block, agrees, blocks, commands, documents, failures, prepare
from docs.refresh import refreshed


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.name)
def test_document(document, tmp_path):
    prepare(tmp_path)
    found = [
        f"{document.name}:{block.line}: {failure}"
        for block in blocks(document.read_text(encoding="utf-8"))
        for failure in failures(block, tmp_path)
    ]
    assert not found, "\n\n".join(found)


def test_the_readme_shows_output_and_runs_commands():
    readme = next(path for path in documents() if path.name == "README.md")
    found = list(blocks(readme.read_text(encoding="utf-8")))
    assert {"output", "not run", ""} <= {block.word for block in found}
    assert {"console", "python"} <= {block.language for block in found}


def test_blocks_carry_their_comment_and_line():
    markdown = (
        "# A\n\n<!-- output: echo hi -->\n```text\nhi\n```\n\n"
        "<!-- a remark -->\n```bash\ntrue\n```\n<!-- not run: slow -->\n```console\n$ x\n```\n"
    )
    assert list(blocks(markdown)) == [
        Block(4, "text", "output", "echo hi", "hi\n"),
        Block(9, "bash", "", "", "true\n"),
        Block(13, "console", "not run", "slow", "$ x\n"),
    ]


def test_commands_of_a_console_block():
    assert list(commands("$ one\na\nb\n$ two\n")) == [("one", "a\nb\n"), ("two", "")]


@pytest.mark.parametrize(
    ("shown", "seen", "verdict"),
    [
        ("a\nb\n", "a  \nb", True),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nb\nc\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_output_agrees_line_by_line(shown, seen, verdict):
    assert agrees(shown, seen) is verdict


@pytest.mark.parametrize(
    ("block", "right"),
    [
        (Block(1, "console", "", "", "$ echo a\na\n"), True),
        (Block(1, "console", "", "", "$ echo a\nb\n"), False),
        (Block(1, "console", "", "", "$ exit 3\n"), False),
        (Block(1, "console", "", "", "$ echo a\n$ echo b\nb\n"), True),
        (Block(1, "text", "output", "echo a", "a\n"), True),
        (Block(1, "text", "output", "echo a", "b\n"), False),
        (Block(1, "text", "output", "echo a", ""), False),
        (Block(1, "bash", "", "", "false\ntrue\n"), False),
        (Block(1, "python", "", "", "assert 1 == 2\n"), False),
        (Block(1, "python", "", "", ">>> 1 + 1\n2\n"), True),
        (Block(1, "python", "", "", ">>> 1 + 1\n3\n"), False),
        (Block(1, "bash", "not run", "slow", "false\n"), True),
        (Block(1, "json", "", "", "{"), True),
    ],
)
def test_a_block_that_is_not_true_fails(block, right, tmp_path):
    assert (not list(failures(block, tmp_path))) is right


def test_refreshing_fills_output_blocks_and_nothing_else(tmp_path):
    markdown = "<!-- output: echo new -->\n```text\nold\n```\n\n```console\n$ echo x\nx\n```\n"
    fresh = refreshed(markdown, tmp_path)
    assert fresh == markdown.replace("old", "new")
    assert refreshed(fresh, tmp_path) == fresh
