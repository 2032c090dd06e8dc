"""WordPiece for words that are already cut: the uncased BERT way of spelling a word in known pieces.

A word is lower-cased, its accents are taken off (canonical decomposition, combining marks dropped), it is
cut before and after every punctuation mark and CJK character, and each part is covered from the left by
the longest known pieces; pieces after the first of a part carry "##". A part that cannot be covered is
[UNK], and so is a word of which nothing is left. At most MAX_PIECES_PER_WORD pieces of a word are kept:
addresses of web pages would otherwise fill the sentence.
"""
import unicodedata

PAD, UNK, CLS, SEP = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
MAX_PIECES_PER_WORD = 12
MAX_PART_CHARS = 100
CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
       (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


def is_punctuation(char):
    """Unicode punctuation, and the ASCII symbols that BERT also counts as such."""
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(char).startswith("P")


def stands_alone(char):
    return is_punctuation(char) or any(low <= ord(char) <= high for low, high in CJK)


def normalise(word):
    """Lower case without accents, control and format characters, or spaces."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cc", "Cf", "Co", "Cn", "Cs")
                   and not c.isspace() and c != "\ufffd")


def parts(word):
    """The stretches of a normalised word between characters that stand alone, and those characters."""
    found, current = [], ""
    for char in normalise(word):
        if stands_alone(char):
            if current:
                found.append(current)
            found.append(char)
            current = ""
        else:
            current += char
    if current:
        found.append(current)
    return found


class WordPiece:
    """A vocabulary and the greedy cover. Ids are line numbers of vocab.txt. Covers are remembered."""

    def __init__(self, vocabulary):
        self.vocabulary = list(vocabulary)
        self.ids = {piece: i for i, piece in enumerate(self.vocabulary)}
        self.pad, self.unk, self.cls, self.sep = (self.ids[p] for p in (PAD, UNK, CLS, SEP))
        self.known = {}

    def cover(self, part):
        if len(part) > MAX_PART_CHARS:
            return [self.unk]
        ids, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = self.ids.get(("##" if start else "") + part[start:end])
                if piece is not None:
                    break
                end -= 1
            if end == start:
                return [self.unk]
            ids.append(piece)
            start = end
        return ids

    def word(self, word):
        if word not in self.known:
            ids = [i for part in parts(word) for i in self.cover(part)]
            self.known[word] = (ids or [self.unk])[:MAX_PIECES_PER_WORD]
        return self.known[word]
