"""What befell those whom a quantity counts, by the verbs beside it."""

from __future__ import annotations

from whence.extract.number.meaning import words_of
from whence.extract.number.quantity import Quantity
from whence.extract.number.scene import Scene
from whence.extract.number.spot import listed

_STOPS = frozenset({";", ".", ":", "—", "–", "(", ")"})
_SUBJECT = ("nsubj", "nsubj:pass")
_BARRIERS = ("VERB", "AUX", "CCONJ", "SCONJ", "ADP", "NOUN", "PROPN")
_BE = frozenset("was were been being be is are got get".split())


def following_state(at: Scene, quantity: Quantity, noun: tuple[int, int] | None) -> str | None:
    """ "12 dead", "23 others hurt", "76 people are confirmed dead": the words right after."""
    start = at.word(quantity.core - 1) + 1
    _, last = at.sentence(at.word(quantity.start))
    for place in dict.fromkeys((noun[1] + 1 if noun else start, start)):
        spot = place
        while spot < min(last, place + 5) and at.low[spot] in listed("linking"):
            spot += 1
        if spot >= last:
            continue
        state = words_of("").get(at.low[spot])
        if state in ("killed", "injured", "missing"):
            return state
        done = words_of("done").get(at.low[spot]) if spot - place < 2 else None
        if done and not _has_object(at, spot):
            return done
    return None


def _has_object(at: Scene, verb: int) -> bool:
    """Whether the verb is an active one, with an object after it."""
    words = at.parsed.words
    following = range(verb + 1, min(len(words), verb + 4))
    return any(words[n].head == verb and words[n].relation == "obj" for n in following) or (
        verb + 1 < len(words)
        and words[verb + 1].pos in ("DET", "NUM")
        and at.low[verb + 1] != "when"
    )


def by_tree(at: Scene, quantity: Quantity, noun: tuple[int, int] | None) -> str | None:
    """The verb that the dependency tree has those counted as object or subject of."""
    words = at.parsed.words
    here = _first_of_a_list(at, noun[1] if noun else at.word(quantity.core - 1))
    head, relation = words[here].head, words[here].relation
    if words[head].pos == "AUX" or head == here:
        return None
    word = at.low[head]
    if relation in ("nsubj:pass", "obj"):
        return words_of("done").get(word)
    if relation == "nsubj":
        passive = any(
            words[n].head == head and at.low[n] in _BE for n in range(max(0, head - 3), head)
        )
        return words_of("done").get(word) if passive else words_of("does").get(word)
    return None


def _first_of_a_list(at: Scene, word: int) -> int:
    """ "Two teachers and a nurse": what befell the teachers befell the nurse."""
    words = at.parsed.words
    for _ in range(4):
        head = words[word].head
        if words[word].relation != "conj" or words[head].pos not in ("NOUN", "PROPN", "NUM"):
            break
        word = head
    return word


def after(at: Scene, quantity: Quantity, noun: tuple[int, int] | None) -> str | None:
    """The first verb after, in the same clause, if those counted are its passive subject."""
    words, (_, last) = at.parsed.words, at.sentence(at.word(quantity.start))
    start = (noun[1] if noun else at.word(quantity.core - 1)) + 1
    passive = False
    for n in range(start, min(last, start + 12)):
        word = at.low[n]
        if word in _STOPS or (words[n].pos == "CCONJ" and n > start + 6):
            return None
        if n > start and words[n].relation in _SUBJECT and words[n].pos != "PRON":
            return None
        passive = passive or word in _BE
        if word in words_of("does"):
            return words_of("does")[word]
        if (
            word in words_of("done")
            and (passive or not _has_object(at, n))
            and words[n].pos != "NOUN"
        ):
            return words_of("done")[word] if passive or n <= start + 1 else None
        if words[n].pos == "VERB" and words[n].relation not in ("acl", "acl:relcl", "amod"):
            return None
    return None


def before(at: Scene, quantity: Quantity) -> str | None:
    """ "killing at least 19": the verb whose object comes next."""
    words, place = at.parsed.words, at.word(quantity.start)
    first, _ = at.sentence(place)
    for n in range(place - 1, max(first, place - 5) - 1, -1):
        word = at.low[n]
        if word in words_of("done"):
            passive = any(at.low[k] in _BE for k in range(max(first, n - 2), n))
            return None if passive else words_of("done")[word]
        if (words[n].pos in _BARRIERS and word != "of") or word in _STOPS:
            return None
    return None
