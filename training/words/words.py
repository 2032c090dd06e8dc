"""Makes the list of base forms that the lemmatiser checks its guesses against.

Reads SCOWL word lists as Debian's packages wamerican and wbritish install them, keeps words in
lower case, and drops those that are a regular inflection of another word of the list. Usage:

    python3 words.py /usr/share/dict/american-english /usr/share/dict/british-english > words.txt
"""
import re
import sys

words = set()
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as lines:
        words.update(w for w in map(str.strip, lines) if re.fullmatch(r"[a-z]{2,}", w))


def bases(word):
    """The words of which this one may be a regular inflection."""
    if word.endswith(("ss", "us", "is")):
        return
    for suffix in ("s", "es", "ed", "ing"):
        if word.endswith(suffix) and len(word) > len(suffix) + 1:
            stem = word[: -len(suffix)]
            yield stem
            if suffix in ("ed", "ing"):
                yield stem + "e"
                if stem[-1] == stem[-2]:
                    yield stem[:-1]
            if suffix in ("es", "ed") and stem.endswith("i"):
                yield stem[:-1] + "y"


kept = sorted(w for w in words if not any(b in words and len(b) > 2 for b in bases(w)))
# Words that look like inflections and are base forms of their own.
kept += [w for w in ("need", "feed", "speed", "proceed", "exceed", "succeed", "bring", "sing",
                     "ring", "sting", "swing", "spring", "cling", "fling", "string", "news",
                     "pass", "press", "cross", "focus", "bias", "canvas", "discuss", "embed",
                     "shed", "seed", "bleed", "breed", "heed", "weed", "bed", "wed", "sled",
                     "red", "series", "species") if w not in kept]
print("# Base forms of English words, from SCOWL (see NOTICE), made by training/words/words.py.")
print("\n".join(sorted(set(kept))))
