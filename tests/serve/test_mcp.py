"""The tools for assistants, asked through the official client."""

import anyio
import pytest

from tests.serve.conftest import FIFTEEN, FIRST

pytest.importorskip("mcp")

from mcp.client import Client

from whence.errors import StoreError
from whence.serve.mcp import ABOUT, Tools, server


def asked(store, name, **given):
    """What a tool answers: its data, or the words of its error."""

    async def run():
        async with Client(server(store)) as client:
            return await client.call_tool(name, given)

    found = anyio.run(run)
    if found.is_error:
        return found.content[0].text
    return found.structured_content


def test_the_tools_are_described_with_what_they_take_and_give(told_store):
    async def run():
        async with Client(server(told_store)) as client:
            return (await client.list_tools()).tools, client.instructions

    tools, about = anyio.run(run)
    names = ["read_text", "search_claims", "trace_claim", "claim_picture", "conflicts"]
    assert [tool.name for tool in tools] == names
    assert all(tool.output_schema and tool.annotations.read_only_hint for tool in tools)
    assert about == ABOUT
    assert "never says what is true" in about


def test_claims_are_found_with_who_says_so(told_store):
    found = asked(told_store, "search_claims", words="killed", limit=2)
    assert len(found["claims"]) == 2
    assert found["more"]
    assert {"id", "words", "chain", "status", "report", "outlet"} <= set(found["claims"][0])


def test_a_claim_is_traced_and_pictured(told_store):
    steps = asked(told_store, "trace_claim", claim=FIRST)
    assert steps["claim"]["id"] == FIRST
    assert [step["source"] for step in steps["steps"]] == steps["claim"]["chain"]
    picture = asked(told_store, "claim_picture", claim=FIRST)
    assert (picture["reports"], picture["roots"]) == (4, 2)
    assert picture["behind"] == "2 roots"
    assert len(picture["origins"]) == 2
    assert FIFTEEN in {rival["claim"]["id"] for rival in picture["rivals"]}


def test_conflicts_name_both_sides(told_store):
    found = asked(told_store, "conflicts", limit=1)
    assert len(found["conflicts"]) == 1
    assert found["conflicts"][0]["left"]["id"] != found["conflicts"][0]["right"]["id"]


def test_a_text_is_read_and_not_kept(told_store):
    text = "Nine miners were killed in Osk on Monday, the mayor said."
    found = asked(told_store, "read_text", text=text)
    assert any("miners" in claim["words"] for claim in found["claims"])
    assert asked(told_store, "search_claims", words="miners")["claims"] == []


@pytest.mark.parametrize(
    ("name", "given", "why"),
    [
        ("trace_claim", {"claim": "zz"}, "no claim 'zz'"),
        ("search_claims", {"since": "soon"}, "soon"),
        ("search_claims", {"limit": 9_999}, "less than or equal to 50"),
        ("read_text", {"text": "x", "published": "soon"}, "not a date"),
        ("search_claims", {"words": "'; DROP TABLE claims; --"}, None),
        ("trace_claim", {"claim": "../../etc/passwd"}, "no claim"),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_line(told_store, name, given, why):
    found = asked(told_store, name, **given)
    assert why in found if why else found["claims"] == []


def test_between_two_calls_others_may_write(told_store, tmp_path):
    import shutil

    from whence.store import open_store

    path = shutil.copy(told_store, tmp_path)
    tools = Tools(path)
    assert tools.search_claims().claims
    with open_store(path) as store:
        store.aside("a.txt", "empty")


def test_a_store_that_is_not_there_is_said_at_once(tmp_path):
    with pytest.raises(StoreError, match="no store at"):
        server(tmp_path / "none.duckdb")
