"""Pages of incidents: figures side by side, who is said to have done it, how it changed."""

KEY = "r1/e1"


def test_incidents_are_listed_with_their_competing_figures(client):
    page = client.get("/incidents").text
    assert f'href="/incidents/{KEY}"' in page
    assert "12 to 15" in page
    assert "killed,12.0,15.0,2" in client.get("/incidents.csv").text


def test_figures_stand_side_by_side_each_with_its_chain(client):
    data = client.get(f"/incidents/{KEY}.json").json()
    figures = {item["words"]: item["given"] for item in data["figures"]}
    assert {word["report"]["id"] for word in figures["12"]} == {"r1", "r2", "r3"}
    assert figures["15"][0]["claim"]["chain"][-1]["name"] == "Ana Brel"
    page = client.get(f"/incidents/{KEY}").text
    assert "2 figures compete" in page
    assert "a senior police officer (anonymous)" in page


def test_the_timeline_says_what_was_new(client):
    told = client.get(f"/incidents/{KEY}.json").json()["timeline"]
    assert [item["report"]["id"] for item in told] == ["r1", "r2", "r3", "r4"]
    assert told[0]["new"] == ["killed: 12", "by the Sorn Front"]
    assert told[1]["new"] == []
    assert told[3]["new"] == ["killed: 15"]


def test_who_is_said_to_have_done_it(client):
    page = client.get(f"/incidents/{KEY}").text
    assert "the Sorn Front" in page
    assert "perpetrator,the Sorn Front" in client.get(f"/incidents/{KEY}.csv").text


def test_what_is_not_there_is_said(client):
    assert client.get("/incidents/r1/e9").status_code == 400
    assert client.get("/incidents/zzz/e1").status_code == 404
    assert client.get("/incidents/r1/s1").status_code in (400, 404)


def test_why_they_are_one_and_who_said_so(client):
    data = client.get(f"/incidents/{KEY}.json").json()
    assert {item["author"] for item in data["history"]} == {"Tester"}
    assert "Undo" in client.get(f"/incidents/{KEY}").text
