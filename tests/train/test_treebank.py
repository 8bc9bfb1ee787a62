"""Treebank files: text and places, trees, multi-word tokens, nested mentions."""

import pytest

from train import treebank
from train.lesson import UNKNOWN
from whence.parse.labels import ENTITIES, POS, RELATIONS
from whence.parse.words import PARAGRAPH, SPACE


def row(number, form, pos="X", head=0, relation="root", misc="_"):
    return "\t".join([str(number), form, form, pos, "_", "_", str(head), relation, "_", misc])


HARBOUR = [
    "# newdoc id = harbour",
    "# newpar",
    row(
        1, "Harbour", "NOUN", 0, "root", "Discourse=heading:1|Entity=(1-place-new-nnnnn-cf1-1-sgl)"
    ),
    "",
    "# newpar",
    row(1, "The", "DET", 3, "det", "Discourse=x:2|Entity=(2-organization-new-nnnnn-cf1-2,3-coref"),
    row(2, "Orvan", "PROPN", 3, "compound", "Entity=(3-place-new-nnnnn-cf2-1-coref)"),
    row(3, "Front", "PROPN", 6, "nsubj", "Entity=2)"),
    "4-5\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
    row(4, "do", "AUX", 6, "aux"),
    row(5, "n't", "PART", 6, "advmod"),
    row(6, "hold", "VERB", 0, "root"),
    row(7, "it", "PRON", 6, "obj", "SpaceAfter=No|Entity=(1-place-giv:act-nnnnn-cf1-1-ana)"),
    row(8, ".", "PUNCT", 6, "punct"),
    "",
    row(1, "Ilse", "PROPN", 2, "nsubj", "Entity=(4[1/2]-person-new-nnnnn-cf1-1-coref"),
    row(2, "spoke", "VERB", 0, "root", "Entity=4[1/2])"),
    row("2.1", "again", "ADV", 2, "advmod"),
    row(3, "for", "ADP", 4, "case"),
    row(4, "mayors", "NOUN", 2, "obl", "Entity=(5-person-new-nnnnn-cf3-1-coref"),
    row(5, "of", "ADP", 7, "case"),
    row(6, "the", "DET", 7, "det", "Entity=(2-organization-giv:act-nnnnn-cf1-2-coref"),
    row(7, "Front", "PROPN", 4, "nmod", "Entity=2)5)"),
    "",
    "# newdoc id = letter",
    row(1, "Who", "PRON", 0, "root", "SpaceAfter=No"),
    row(2, "?", "PUNCT", 1, "punct"),
    "",
]


@pytest.fixture
def read(tmp_path, tokenizer):
    def read(lines=HARBOUR, task="gum"):
        path = tmp_path / "made.conllu"
        path.write_text("\n".join(lines) + "\n", encoding="utf8")
        return list(treebank.lessons(path, tokenizer, task))

    return read


def shown(lesson, column, names):
    """A column of labels by word, as names."""
    return [
        (form, names[n] if n != UNKNOWN else None)
        for form, n in zip(lesson.words.texts, column.tolist(), strict=True)
    ]


def test_documents_sentences_and_paragraphs(read):
    harbour, letter = read()
    assert [harbour.name, letter.name] == ["harbour", "letter"]
    assert letter.words.texts == ("Who", "?")
    words = harbour.words
    opening = [words.texts[i] for i in range(len(words)) if harbour.sentence[i]]
    assert opening == ["Harbour", "The", "Ilse"]
    assert words.gap[words.texts.index("The")] == PARAGRAPH
    assert words.gap[words.texts.index("Ilse")] == SPACE


def test_clauses_begin_where_the_corpus_says_and_only_gum_says(read):
    (harbour, _), (bare, _) = read(), read(task="ewt")
    assert [harbour.words.texts[i] for i in harbour.unit.nonzero()[0]] == ["Harbour", "The"]
    assert bare.unit is None
    assert bare.entity is None
    assert bare.marks == {}


def test_words_that_the_splitter_cuts_hang_on_the_first_part(read):
    lesson = read()[0]
    relations = shown(lesson, lesson.relation, RELATIONS)
    pos = shown(lesson, lesson.pos, POS)
    at = lesson.words.texts.index("don")
    assert relations[at : at + 4] == [
        ("don", "aux"),
        ("'", "word"),
        ("t", "word"),
        ("hold", "root"),
    ]
    assert pos[at : at + 3] == [("don", "AUX"), ("'", "AUX"), ("t", "AUX")]
    assert lesson.head[at + 1 : at + 3].tolist() == [at, at]


def test_heads_are_places_in_the_document(read):
    lesson = read()[0]
    texts = lesson.words.texts
    heads = [texts[h] for h in lesson.head]
    assert heads[texts.index("Orvan")] == "Front"
    assert heads[texts.index("it")] == "hold"
    assert heads[texts.index("Ilse")] == "spoke"
    assert lesson.head[texts.index("spoke")] == texts.index("spoke")


def test_empty_words_are_no_words(read):
    assert "again" not in read()[0].words.texts


def test_mentions_are_labelled_at_the_word_that_hangs_outside(read):
    lesson = read()[0]
    labelled = [x for x in shown(lesson, lesson.entity, ENTITIES) if x[1] != "none"]
    assert labelled == [
        ("Harbour", "place"),
        ("Orvan", "place"),
        ("Front", "organisation"),
        ("it", "place"),
        ("mayors", "person"),
        ("Front", "organisation"),
    ]


def test_mentions_nest_and_point_at_earlier_ones(read):
    lesson = read()[0]
    texts = lesson.words.texts
    marks = [" ".join(texts[a : b + 1]) for a, b in lesson.marks["entity"]]
    assert marks == [
        "Harbour",
        "The Orvan Front",
        "Orvan",
        "it",
        "mayors of the Front",
        "the Front",
    ]
    same = {marks[p.of[1]]: [marks[j] for _, j in p.to] for p in lesson.pointings}
    assert same == {
        "Harbour": [],
        "The Orvan Front": [],
        "Orvan": [],
        "it": ["Harbour"],
        "mayors of the Front": [],
        "the Front": ["The Orvan Front"],
    }


def test_a_subtype_that_is_not_kept_falls_back(read):
    lines = [row(1, "A", "X", 2, "nmod:npmod"), row(2, "b", "X", 0, "root"), ""]
    lesson = read(lines, "ewt")[0]
    assert shown(lesson, lesson.relation, RELATIONS)[0] == ("A", "nmod")
    lines = [row(1, "A", "QQ", 2, "qq"), row(2, "b", "X", 0, "root"), ""]
    lesson = read(lines, "ewt")[0]
    assert shown(lesson, lesson.relation, RELATIONS)[0] == ("A", None)
    assert lesson.pos[0] == UNKNOWN
