"""Reads the training sets and turns sentences into batches of numbers.

Syntax: UD English EWT (tags, lemmas, heads, labels), in CoNLL-U. Names: the English worldwide newswire (nine
classes, BIO), one token a line. What else is learnt: events.py. A sentence has the gold of one set; a batch
holds sentences of one set. Newswire lines are paragraphs: they are cut at sentence ends, and the few tokens that are not cut as
EWT cuts them are cut further.
"""
import io
import random
import re
import tarfile
from dataclasses import dataclass, field, replace
from typing import List, Optional

import numpy as np

import lemmas
from shapes import shapes

MAX_PIECES = 200
IGNORE = -100
NAME_CLASSES = ["Person", "Organization", "Location", "Facility", "NORP", "Date", "Money", "Product", "Misc"]
NAME_TAGS = ["O"] + [f"{p}-{c}" for c in NAME_CLASSES for p in "BIES"]


@dataclass(frozen=True)
class Sentence:
    """Words with the gold of the set that `kind` names; the lists of other sets are empty.

    heads[i] is the number of the head word counted from 1, 0 for the root. `marks` are (word, value, weight) of single
    words, counted from 0: the event it tells of, its factuality, that it credits something. `told` are (word, status, actors,
    recipients) of the words that tell of an event, status "" where none is known, the parties as lists of words.
    """
    words: List[str]
    upos: List[str] = field(default_factory=list)
    xpos: List[str] = field(default_factory=list)
    lemmas: List[str] = field(default_factory=list)
    heads: List[int] = field(default_factory=list)
    labels: List[str] = field(default_factory=list)
    scripts: List[int] = field(default_factory=list)
    names: List[str] = field(default_factory=list)
    marks: List[tuple] = field(default_factory=list)
    told: List[tuple] = field(default_factory=list)
    source: str = ""
    kind: str = "syntax"


# Reading

def read_conllu(path):
    """The sentences of a CoNLL-U file; multiword-token lines and empty nodes are passed over."""
    sentences, rows = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if not line and rows:
                _, form, lemma, upos, xpos, _, head, label, _, _ = (list(column) for column in zip(*rows))
                sentences.append(Sentence(form, upos, xpos, lemma, [int(h) for h in head], label))
                rows = []
            elif line and line[0] != "#":
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
    return sentences


def read_newswire(path):
    """The newswire archive as {"train": [...], "dev": [...], "test": [...]}.

    The split is by article: file names in C order, index i; i % 10 == 0 is test, i % 20 == 5 dev.
    """
    split = {"train": [], "dev": [], "test": []}
    with tarfile.open(path) as archive:
        members = sorted((m for m in archive.getmembers() if m.name.endswith(".tsv")),
                         key=lambda m: m.name.rsplit("/", 1)[-1].encode())
        for i, member in enumerate(members):
            part = "test" if i % 10 == 0 else "dev" if i % 20 == 5 else "train"
            text = io.TextIOWrapper(archive.extractfile(member), encoding="utf-8").read()
            name = member.name.rsplit("/", 1)[-1]
            split[part].extend(replace(s, source=name) for s in newswire_sentences(text))
    return split


def newswire_sentences(text):
    """The sentences of one article: first lines that are addresses are dropped, then cut as EWT would."""
    found = []
    for block in re.split(r"\n\s*\n", text):
        tokens = []
        for line in block.split("\n"):
            columns = line.split("\t")
            parts = columns[0].strip("\u200b\u00ad\ufeff \r").split()
            if len(columns) < 2 or not parts or (not found and not tokens and parts[0].startswith("http")):
                continue
            tokens.extend(zip(parts, spread(columns[1].strip(), len(parts))))
        tokens = [piece for token in rejoin(tokens) for piece in cut_word(*token)]
        words, tags = [word for word, _ in tokens], [tag for _, tag in tokens]
        for start, end in cut_sentences(words, tags):
            found.append(Sentence(words[start:end], kind="names", names=bioes(tags[start:end])))
    return found


def spread(tag, count):
    """The tags of the pieces of a token."""
    return [tag] + ["O" if tag == "O" else "I" + tag[1:]] * (count - 1)


TITLES = set("Mr Mrs Ms Dr Gen Rep Sen Gov Prof St Lt Col Sgt Capt Rev Hon Maj Adm Eng Hj Pvt Cpl Brig Supt".split())
BEFORE_NUMBER = set("No Nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Art".split())
ENDINGS = set("Jr Sr Inc Ltd Co Corp etc vs Ave Blvd".split())


def rejoin(tokens):
    """(word, tag) tokens with abbreviations and clitics whole: "U . S ." to "U.S.", "Mr ." to "Mr.",
    "city ’ s" to "city ’s", "don ’ t" to "do n’t"."""
    words = [word for word, _ in tokens] + ["", "", ""]
    found, i = [], 0
    while i < len(tokens):
        word, tag = tokens[i]
        following = words[i + 2]
        length = 1
        if word in ("’", "'") and words[i + 1] in ("s", "re", "ve", "ll", "d", "m") and i:
            length = 2
        elif word in ("’", "'") and words[i + 1] == "t" and i and words[i - 1][-1:] in ("n", "N"):
            last, last_tag = found.pop()
            found.append((last[:-1] or last, last_tag))
            found.append(("n" + word + "t", spread(last_tag, 2)[1]))
            i += 2
            continue
        elif words[i + 1] == "." and len(word) == 1 and word.isalpha():
            while words[i + length + 1] == "." and len(words[i + length]) == 1 and words[i + length].isalpha() \
                    or length == 1:
                length += 2 if length > 1 else 1
            if length == 2 and (not following[:1].isupper() or word == "I" or word.islower()):
                length = 1
        elif words[i + 1] == "." and (word in TITLES and following[:1].isupper()
                                      or word in BEFORE_NUMBER and following[:1].isdigit()
                                      or word in ENDINGS and (following[:1].islower() or following == ",")):
            length = 2
        tags = [t for _, t in tokens[i:i + length]]
        found.append(("".join(words[i:i + length]), next((t for t in tags if t != "O"), "O")))
        i += length
    return found


CLITIC = re.compile(r"(?i)^(.+)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
NUMBERS = re.compile(r"^(\d[\d.,]*)([-–/])(\d[\d.,]*)$")
TIME = re.compile(r"(?i)^(\d[\d:.]*)([ap]m)$")
QUOTED = re.compile(r"^(\w{2,})(['’])$")
CANNOT = re.compile(r"(?i)^(can)(not)$")


def cut_word(word, tag):
    """A newswire token as EWT would cut it: clitics, number ranges, a quote left on the end of a word."""
    match = next((m for m in (p.match(word) for p in (CLITIC, NUMBERS, TIME, QUOTED, CANNOT)) if m), None)
    if not match:
        return [(word, tag)]
    pieces = match.groups()
    tags = spread(tag, len(pieces))
    if pieces[-1] in ("'", "’"):
        tags[-1] = "O"
    return list(zip(pieces, tags))


def cut_sentences(words, tags):
    """Spans of sentences in a paragraph: after . ! or ? and closing quotes, where a capital follows."""
    spans, start, i = [], 0, 0
    while i < len(words):
        end = i + 1
        if words[i] in (".", "!", "?", "...", "…"):
            while end < len(words) and words[end] in ('"', "”", "''", ")", "’", "'") and end - i < 3:
                end += 1
            following = words[end] if end < len(words) else ""
            starts = following[:1].isupper() or following[:1] in "“\"‘`(0123456789"
            if end - start >= 3 and starts and end < len(words) and tags[end][0] != "I":
                spans.append((start, end))
                start = end
        i = end
    if start < len(words):
        spans.append((start, len(words)))
    return spans


def bioes(tags):
    """BIO, of which some I- start a name, as BIOES."""
    found = []
    for i, tag in enumerate(tags):
        if tag == "O":
            found.append(tag)
            continue
        kind = tag[2:]
        begins = tag[0] == "B" or i == 0 or tags[i - 1][2:] != kind
        goes_on = i + 1 < len(tags) and tags[i + 1] == "I-" + kind
        found.append(("B" if goes_on else "S") + "-" + kind if begins else ("I" if goes_on else "E") + "-" + kind)
    return found


# Label sets

@dataclass(frozen=True)
class LabelSets:
    """The closed sets that the heads score, in the order of their scores."""
    upos: List[str]
    xpos: List[str]
    lemma: List[str]
    names: List[str]
    labels: List[str]

    @staticmethod
    def of(sentences):
        scripts = lemmas.learn(pair for s in sentences for pair in zip(s.words, s.lemmas))
        values = [sorted({v for s in sentences for v in getattr(s, key)}) for key in ("upos", "xpos", "labels")]
        return LabelSets(values[0], values[1], scripts, NAME_TAGS, values[2])

    def with_scripts(self, sentence):
        """The sentence with the script of every word, IGNORE where no script of the set gives the lemma."""
        known = {script: i for i, script in enumerate(self.lemma)}
        found = []
        for form, lemma in zip(sentence.words, sentence.lemmas):
            allowed = [known[s] for s in lemmas.candidates(form, lemma) if s in known]
            found.append(allowed[0] if allowed else IGNORE)
        return replace(sentence, scripts=found)


# Variants: headlines, capitals, typographic quotes

def vary(sentence, rng):
    """The sentence, or now and then a variant of it such as news pages print, with the same gold."""
    words = sentence.words
    dice = rng.random()
    if dice < 0.04:
        words = [w.lower() for w in words]
    elif dice < 0.08:
        words = [w.upper() for w in words]
    elif dice < 0.12:
        words = [w[:1].upper() + w[1:] for w in words]
    if rng.random() < 0.4:
        words = straight(words) if any(c in w for w in words for c in "’“”") else curly(words, sentence.xpos)
    sentence = replace(sentence, words=words)
    if len(words) > 2 and words[-1] == "." and rng.random() < 0.08:
        sentence = without_last(sentence)
    return sentence


def straight(words):
    """Typewriter quotes and dashes for typographic ones."""
    table = {"“": '"', "”": '"', "’": "'", "‘": "'", "—": "--", "–": "-"}
    return ["".join(table.get(c, c) for c in w) for w in words]


def curly(words, xpos):
    """Typographic quotes and dashes for typewriter ones."""
    found, open_quote = [], False
    for i, word in enumerate(words):
        tag = xpos[i] if xpos else ""
        if word in ('"', "``", "''"):
            open_quote = tag == "``" if tag else not open_quote
            word = "“" if open_quote else "”"
        elif word == "'":
            word = "‘" if tag == "``" else "’"
        elif word == "--" or (word == "-" and tag in (":", ",")):
            word = "—" if i % 2 else "–"
        else:
            word = word.replace("'", "’")
        found.append(word)
    return found


def without_last(sentence):
    """The sentence without its last word, if nothing hangs on it and it is not the root."""
    if sentence.heads and (len(sentence.words) in sentence.heads or sentence.heads[-1] == 0):
        return sentence
    if sentence.kind not in ("syntax", "names"):
        return replace(sentence, words=sentence.words[:-1])
    keys = ("words", "upos", "xpos", "lemmas", "heads", "labels", "scripts", "names")
    return replace(sentence, **{key: getattr(sentence, key)[:-1] for key in keys})


# Batches

@dataclass(frozen=True)
class Batch:
    """What goes into the network, as int64 arrays, and the sentences it came from."""
    input_ids: np.ndarray       # [B,T] pieces, [CLS] first, [SEP] last, 0 beyond
    attention_mask: np.ndarray  # [B,T] 1 for pieces
    shape_ids: np.ndarray       # [B,T] the shape of the piece's word, 0 for [CLS], [SEP] and beyond
    word_starts: np.ndarray     # [B,W] 0 for the root, then each word's first piece, 0 beyond
    word_mask: np.ndarray       # [B,W] 1 for the root and words
    sentences: List[Sentence]

    INPUTS = ("input_ids", "attention_mask", "shape_ids", "word_starts", "word_mask")

    def inputs(self):
        return [getattr(self, key) for key in self.INPUTS]


def encode(sentence, wordpiece):
    """(sentence, pieces, shapes, starts); words beyond MAX_PIECES are cut off, with what hangs on them."""
    ids, piece_shapes, starts = [wordpiece.cls], [0], []
    for word, shape in zip(sentence.words, shapes(sentence.words)):
        pieces = wordpiece.word(word)
        if len(ids) + len(pieces) + 1 > MAX_PIECES:
            break
        starts.append(len(ids))
        ids.extend(pieces)
        piece_shapes.extend([shape] * len(pieces))
    return sentence, ids + [wordpiece.sep], piece_shapes + [0], starts


def batch(encoded):
    """A batch of encoded sentences, padded to the longest."""
    size = len(encoded)
    width = max(len(ids) for _, ids, _, _ in encoded)
    most = max(len(starts) for _, _, _, starts in encoded) + 1
    arrays = [np.zeros((size, n), np.int64) for n in (width, width, width, most, most)]
    for i, (_, ids, piece_shapes, starts) in enumerate(encoded):
        arrays[0][i, :len(ids)] = ids
        arrays[1][i, :len(ids)] = 1
        arrays[2][i, :len(ids)] = piece_shapes
        arrays[3][i, 1:len(starts) + 1] = starts
        arrays[4][i, :len(starts) + 1] = 1
    return Batch(*arrays, [sentence for sentence, _, _, _ in encoded])


def batches(sentences, wordpiece, size, rng: Optional[random.Random] = None):
    """Batches of about `size` pieces, padding counted, of sentences of like length.

    With a random source: sentences are varied, lengths blurred and batches shuffled, anew at each call.
    """
    encoded = [encode(vary(s, rng) if rng else s, wordpiece) for s in sentences]
    blur = (lambda: rng.uniform(-1.5, 1.5)) if rng else (lambda: 0.0)
    order = sorted(encoded, key=lambda e: len(e[1]) + blur())
    found, group, longest = [], [], 0
    for item in order:
        longest = max(longest, len(item[1]))
        if group and longest * (len(group) + 1) > size:
            found.append(group)
            group, longest = [], len(item[1])
        group.append(item)
    if group:
        found.append(group)
    if rng:
        rng.shuffle(found)
    return [batch(group) for group in found]
