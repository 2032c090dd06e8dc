"""Lemma scripts: how to get from a form to its lemma, as a closed set of labels that a classifier can choose.

    =lemma       the lemma is this word, whatever the form ("=be" for "was", "=not" for "n't")
    L<k><suffix> lower-case the form, cut k characters off its end, add the suffix ("L3y" for "Cities")
    K<k><suffix> the same, keeping the case ("K0" for "Paris")

k is one digit. A script applies to a form of at least k characters; of the scripts that apply the best
scored is taken. Curly apostrophes are read as straight ones first.
"""
import re
from collections import Counter


def plain(form):
    return form.replace("\u2019", "'").replace("\u2018", "'")


def apply(script, form):
    """The lemma that a script makes of a form, or None where it does not apply."""
    if script[0] == "=":
        return script[1:]
    form = plain(form)
    if script[0] == "L":
        form = form.lower()
    cut = int(script[1])
    if cut > len(form):
        return None
    return form[:len(form) - cut] + script[2:]


def edit(form, lemma, kind):
    """The shortest cut-and-add script of a kind ("L" or "K"), or None if more than nine characters go."""
    form = plain(form).lower() if kind == "L" else plain(form)
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    cut = len(form) - same
    return f"{kind}{cut}{lemma[same:]}" if cut <= 9 else None


def candidates(form, lemma):
    """All scripts that make this lemma of this form, the usual one first."""
    edits = [s for s in (edit(form, lemma, "L"), edit(form, lemma, "K")) if s]
    edits.sort(key=lambda s: (int(s[1]) + len(s) - 2, s[0] == "K"))
    return edits + ["=" + lemma]


def learn(pairs, least=2):
    """The closed set of scripts for (form, lemma) pairs: those that are used at least `least` times.

    An edit that serves several different forms is a rule; one that serves a single form is kept only as
    the whole-form script, which cannot be misapplied to half a word. Whole forms with "@" or a digit are
    the addresses and figures of one document, and are left out.
    """
    pairs = Counter(pairs)
    forms = {}
    for form, lemma in pairs:
        forms.setdefault(candidates(form, lemma)[0], set()).add(form.lower())
    counts = Counter()
    for (form, lemma), count in pairs.items():
        counts[choose(form, lemma, lambda s: len(forms.get(s, ())) > 1)] += count
    return sorted((s for s, count in counts.items() if count >= least and not re.match(r"=.*[@0-9]", s)),
                  key=lambda s: (-counts[s], s))


def choose(form, lemma, allowed):
    """The first script for this pair that is allowed, else the whole-form one."""
    return next((s for s in candidates(form, lemma) if allowed(s)), "=" + lemma)


def best(scores, scripts, form):
    """The lemma by the best scored script that applies to the form."""
    for i in sorted(range(len(scripts)), key=lambda i: -scores[i]):
        lemma = apply(scripts[i], form)
        if lemma:
            return lemma
    return form
