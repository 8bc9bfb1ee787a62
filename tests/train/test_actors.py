from __future__ import annotations

from train.actors import blocks, enriched, without_peoples
from whence.packs.types import Alias, PackActor

PHOENIX = """# a comment
SORN_LIBERATION_FRONT_(SLF)_ [XSREB] #  kkl 21 Mar 13
+ARMY_OF_SORN-UL-BREL_ 
+ANA_BREL_

RIVER_WING_ [XSREB] #  kkl 21 Mar 13
+DELTA_FRONT_
ANA_BREL__ [IMGMUS] # somebody else
+WING_FRONT_
"""


def test_blocks_are_groups_with_their_names():
    assert list(blocks(PHOENIX)) == [
        ["Sorn Liberation Front", "SLF", "Army of Sorn-ul-Brel", "Ana Brel"],
        ["River Wing", "Delta Front"],
    ]


def test_a_group_lends_its_names_to_the_actor_of_its_full_name():
    front = PackActor("1", "Sorn Liberation Front", "armed-group")
    other = PackActor("2", "Delta Front", "armed-group")
    got = enriched([front, other], blocks(PHOENIX))
    assert got[0].aliases == (Alias("SLF", "short"), Alias("Army of Sorn-ul-Brel"))
    assert got[1].aliases == (Alias("River Wing"),)


def test_peoples_and_countries_are_no_actors():
    made = without_peoples(
        [
            PackActor("1", "Kenyan", "civilians", (Alias("Kenyan", "short"),)),
            PackActor("2", "Sorn", "civilians", (Alias("Sorn", "short"), Alias("Kenya", "short"))),
        ]
    )
    assert [(a.id, [x.text for x in a.aliases]) for a in made] == [("2", ["Sorn"])]
