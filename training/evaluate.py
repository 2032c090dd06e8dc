"""Scores answers against gold: tags, lemmas and attachment over all words, names by exact span and class.

Gold tokens and sentences. Attachment counts punctuation, and LAS compares whole labels, subtypes included;
the variants that leave either out are printed beside it. Words cut off at the end of an over-long sentence
count as wrong.
"""
from collections import Counter

import numpy as np

import decode
import lemmas

REGIONS = {
    "Africa": "af afs alg eg et gha ghana ken kenya mauritius nm panaf sa",
    "Asia": "asia bangladesh cn hk in jp kr mong my th tw",
    "Latin America": "arg bol chile col cosric cuba ecuador elsalv guyana hond mex nic pan paraguay peru uruguay ven",
    "Middle East": "iran israel jr kw oman pk qt saud uae",
    "Indigenous Commonwealth": "aus canada nz",
}
REGION_OF = {prefix: region for region, prefixes in REGIONS.items() for prefix in prefixes.split()}


def answers(batch, scores, label_sets, lawful):
    """For each sentence of a batch: dict of predicted upos, xpos, lemmas, heads, labels, names."""
    found = []
    for i, sentence in enumerate(batch.sentences):
        count = int(batch.word_mask[i].sum())
        rows = slice(1, count)
        words = sentence.words[:count - 1]
        heads = decode.tree(scores["arcs"][i, :count, :count])
        kinds = [int(scores["labels"][i, d + 1, h].argmax()) for d, h in enumerate(heads)]
        names = decode.sequence(scores["names"][i, rows], lawful)
        found.append({
            "upos": [label_sets.upos[k] for k in scores["upos"][i, rows].argmax(1)],
            "xpos": [label_sets.xpos[k] for k in scores["xpos"][i, rows].argmax(1)],
            "lemmas": [lemmas.best(row, label_sets.lemma, w) for row, w in zip(scores["lemma"][i, rows], words)],
            "heads": heads,
            "labels": [label_sets.labels[k] for k in kinds],
            "names": [label_sets.names[k] for k in names],
        })
    return found


class SyntaxScore:
    """Counts of right words for sentences with gold trees."""

    def __init__(self, known_forms=()):
        self.known_forms = known_forms
        self.right, self.all, self.marks, self.unknown = Counter(), 0, 0, 0

    def add(self, sentence, answer):
        for i in range(len(sentence.words)):
            self.all += 1
            unknown = sentence.words[i] not in self.known_forms
            self.unknown += unknown
            mark = sentence.upos[i] == "PUNCT"
            self.marks += mark
            if i >= len(answer["heads"]):
                continue
            for key in ("upos", "xpos", "lemmas"):
                self.right[key] += getattr(sentence, key)[i] == answer[key][i]
            self.right["unknown"] += unknown and sentence.lemmas[i] == answer["lemmas"][i]
            head = sentence.heads[i] == answer["heads"][i]
            gold, mine = sentence.labels[i], answer["labels"][i]
            label, base = head and gold == mine, head and gold.split(":")[0] == mine.split(":")[0]
            for key, value in (("uas", head), ("las", label), ("las-base", base)):
                self.right[key] += value
                self.right[key + "-words"] += value and not mark

    def figures(self):
        """Percentages by name."""
        percent = lambda key, all: round(100 * self.right[key] / max(1, all), 2)
        words = self.all - self.marks
        return {"upos": percent("upos", self.all), "xpos": percent("xpos", self.all),
                "lemma": percent("lemmas", self.all), "lemma of unknown forms": percent("unknown", self.unknown),
                "uas": percent("uas", self.all), "las": percent("las", self.all),
                "las without subtypes": percent("las-base", self.all),
                "uas without punctuation": percent("uas-words", words),
                "las without punctuation": percent("las-words", words),
                "las without punctuation and subtypes": percent("las-base-words", words)}


class NameScore:
    """Counts of exact spans, over all, by class and by region."""

    def __init__(self):
        self.gold, self.mine, self.right = Counter(), Counter(), Counter()

    def add(self, sentence, answer):
        tags = answer["names"] + ["O"] * (len(sentence.words) - len(answer["names"]))
        gold, mine = decode.spans(sentence.names), decode.spans(tags)
        region = REGION_OF.get(sentence.source.split("_")[0], "other")
        for counts, found in ((self.gold, gold), (self.mine, mine), (self.right, gold & mine)):
            for _, _, kind in found:
                counts["all"] += 1
                counts[kind] += 1
                counts[region] += 1
                if kind in ("Person", "Organization", "Location"):
                    counts["person, organization, location"] += 1
                    counts[region + ", these three"] += 1

    def figures(self):
        """F1 in percent by name, where there is any gold."""
        return {key: round(200 * self.right[key] / (self.gold[key] + self.mine[key]), 2) for key in sorted(self.gold)}


def score(batches, run, label_sets, score):
    """Adds every sentence of the batches to the score. `run` gives a dict of arrays for a batch."""
    lawful = decode.transitions(label_sets.names)
    for batch in batches:
        for sentence, answer in zip(batch.sentences, answers(batch, run(batch), label_sets, lawful)):
            score.add(sentence, answer)
    return score.figures()


def torch_runner(parser):
    """Runs batches through the network as trained."""
    import torch

    from model import to_torch

    def run(batch):
        with torch.no_grad():
            scores = parser(*to_torch(batch.inputs()))
        return {key: value.numpy().astype(np.float32) for key, value in scores.items()}

    parser.eval()
    return run
