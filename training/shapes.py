"""The shape of a word: what its letters and digits look like. The encoder is uncased, so this is all it
learns of capitals. A small closed set that any language can recompute from Unicode categories:
letter = L*, upper = Character.isUpperCase, lower = Character.isLowerCase, digit = Nd.
"""

SHAPES = [
    ("special", "[CLS], [SEP] and padding"),
    ("lower", "has letters, none of them upper case, no digit"),
    ("capitalised", "two or more letters, the first letter upper case and no other, no digit"),
    ("capitalised-first", "as capitalised, where no earlier word of the sentence has a letter or a digit"),
    ("caps", "two or more letters, all upper case, no digit"),
    ("initial", "exactly one letter, upper case, no digit"),
    ("mixed", "any other word with letters and no digit"),
    ("digits", "has digits and no letter"),
    ("letters-and-digits", "has both"),
    ("mark", "has neither letter nor digit"),
]
NAMES = [name for name, _ in SHAPES]
SPECIAL, LOWER, CAPITALISED, CAPITALISED_FIRST, CAPS, INITIAL, MIXED, DIGITS, BOTH, MARK = range(len(SHAPES))


def shape(word, first):
    """The shape's number. `first`: no earlier word of the sentence has a letter or a digit."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdecimal() for c in word)
    if not letters:
        return DIGITS if digits else MARK
    if digits:
        return BOTH
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return LOWER
    if len(letters) == 1:
        return INITIAL
    if all(upper):
        return CAPS
    if upper[0] and not any(upper[1:]):
        return CAPITALISED_FIRST if first else CAPITALISED
    return MIXED


def shapes(words):
    """The shapes of a sentence's words, in order."""
    found, first = [], True
    for word in words:
        found.append(shape(word, first))
        first = first and found[-1] == MARK
    return found
