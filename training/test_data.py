"""Small inputs and their visible consequence, for everything that is not the network."""
import itertools
import random
import unittest

import numpy as np

import data
import decode
import lemmas
import train
from data import Sentence
from shapes import NAMES, shapes
from wordpiece import CLS, PAD, SEP, UNK, WordPiece


def o(text):
    return [(word, "O") for word in text.split()]


class Words(unittest.TestCase):
    def test_pieces(self):
        wordpiece = WordPiece([PAD, UNK, CLS, SEP, "sa", "##o", "paul", "-", "f"])
        self.assertEqual(wordpiece.word("SÃO"), [4, 5])
        self.assertEqual(wordpiece.word("F-Paulo"), [8, 7, 6, 5])
        self.assertEqual(wordpiece.word("\u00ad"), [1])
        self.assertEqual(wordpiece.word("x"), [1])
        self.assertEqual(len(wordpiece.word("f" + "-f" * 40)), 12)

    def test_shapes(self):
        found = shapes(["“", "The", "EU", "-", "iPhone", "J.", "F16", "1,200", "Ana", "won"])
        self.assertEqual([NAMES[s] for s in found],
                         ["mark", "capitalised-first", "caps", "mark", "mixed", "initial", "letters-and-digits",
                          "digits", "capitalised", "lower"])

    def test_lemma_scripts_make_the_lemma_they_were_made_for(self):
        for form, lemma in [("Cities", "city"), ("was", "be"), ("Paris", "Paris"), ("n’t", "not"), ("’s", "'s")]:
            for script in lemmas.candidates(form, lemma):
                self.assertEqual(lemmas.apply(script, form), lemma)

    def test_a_script_that_does_not_apply_is_passed_over(self):
        self.assertEqual(lemmas.best([3, 2, 1], ["L3y", "L1", "L0"], "as"), "a")


class Newswire(unittest.TestCase):
    def test_abbreviations_and_clitics_are_whole(self):
        found = data.rejoin(o("the U . S . Army , Mr . A . Lee Jr . , the city ’ s don ’ t , see No . 3 ."))
        self.assertEqual(" ".join(w for w, _ in found),
                         "the U.S. Army , Mr. A. Lee Jr. , the city ’s do n’t , see No. 3 .")

    def test_words_are_cut_as_in_the_treebank(self):
        self.assertEqual(data.cut_word("2021/22", "S-Date"), [("2021", "S-Date"), ("/", "I-Date"), ("22", "I-Date")])
        self.assertEqual(data.cut_word("workers'", "B-NORP"), [("workers", "B-NORP"), ("'", "O")])
        self.assertEqual([w for w, _ in data.cut_word("cannot", "O")], ["can", "not"])

    def test_sentences_end_before_a_capital_and_not_inside_a_name(self):
        words = "He said so . “ Yes ! ” she cried . The end".split()
        spans = data.cut_sentences(words, ["O"] * len(words))
        self.assertEqual([words[a:b][-1] for a, b in spans], [".", ".", "end"])

    def test_bioes(self):
        self.assertEqual(data.bioes(["I-Date", "I-Date", "B-Date", "O", "I-Person"]),
                         ["B-Date", "E-Date", "S-Date", "O", "S-Person"])


class Variants(unittest.TestCase):
    TREE = Sentence(["He", "said", '"', "No", '"', "."], ["PRON", "VERB", "PUNCT", "INTJ", "PUNCT", "PUNCT"],
                    ["PRP", "VBD", "``", "UH", "''", "."], ["he", "say", '"', "no", '"', "."], [2, 0, 4, 2, 4, 2],
                    ["nsubj", "root", "punct", "ccomp", "punct", "punct"], [0] * 6)

    def test_quotes_open_and_close(self):
        self.assertEqual(data.curly(self.TREE.words, self.TREE.xpos), ["He", "said", "“", "No", "”", "."])

    def test_a_variant_keeps_one_label_a_word(self):
        rng = random.Random(1)
        for _ in range(200):
            variant = data.vary(self.TREE, rng)
            self.assertEqual({len(variant.words)}, {len(variant.heads), len(variant.scripts), len(variant.upos)})

    def test_a_last_word_that_something_hangs_on_stays(self):
        self.assertEqual(data.without_last(Sentence(["Go", "!"], heads=[2, 0])).words, ["Go", "!"])


class Decoding(unittest.TestCase):
    def test_tree_is_the_best_of_all_trees(self):
        rng = np.random.default_rng(2)
        for _ in range(60):
            count = int(rng.integers(2, 6))
            scores = rng.normal(size=(count, count))
            best = max((heads for heads in itertools.product(range(count), repeat=count - 1)
                        if heads.count(0) == 1 and decode.find_cycle([0, *heads]) is None),
                       key=lambda heads: sum(scores[d + 1, h] for d, h in enumerate(heads)))
            self.assertEqual(decode.tree(scores), list(best))

    def test_tags_are_lawful_and_best(self):
        tags = ["O", "B-A", "I-A", "E-A", "S-A", "B-B", "E-B"]
        lawful = decode.transitions(tags)
        rng = np.random.default_rng(4)
        for _ in range(40):
            scores = rng.normal(size=(4, len(tags)))
            best = max((p for p in itertools.product(range(len(tags)), repeat=4)
                        if all(decode.follows(a, b) for a, b in zip([None] + [tags[i] for i in p],
                                                                    [tags[i] for i in p] + [None]))),
                       key=lambda p: sum(scores[i, t] for i, t in enumerate(p)))
            self.assertEqual(decode.sequence(scores, lawful), list(best))

    def test_spans(self):
        self.assertEqual(decode.spans(["B-A", "E-A", "O", "S-B"]), {(0, 2, "A"), (3, 4, "B")})


class Steps(unittest.TestCase):
    def test_sets_are_spread_evenly(self):
        self.assertEqual(train.interleave("aaaa", "bb"), list("abaaba"))


if __name__ == "__main__":
    unittest.main()
