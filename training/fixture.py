"""Sentences written for the tests of the Java side, with what the network must be fed and what it answers."""
import decode
import lemmas

SENTENCES = [
    "Rebels attacked an army post near the border on Tuesday , killing 12 soldiers .",
    "The president of Kenya met Mr. Tanaka in Nairobi .",
    "“ We will not sign , ” said the minister ’s spokeswoman , Ana Gómez - Ruiz .",
    "POLICE ARREST 40 IN RAIDS ACROSS CAPITAL",
    "Two Koreas Agree To Reopen Border Hotline",
    "floods leave thousands homeless in northern bangladesh",
    "KABUL , June 3 ( Reuters ) -",
    "U.S. officials have n't said whether the F - 16s were delivered .",
    "A. J. Okoro , 47 , is the bank 's third chief since 2019 .",
    "The EU fined the company €3.5bn — its largest penalty ever .",
    "Workers at the mine went on strike after talks with the owners collapsed .",
    "Was he beaten by the police , or did he fall ?",
    "The men were charged with smuggling 1,200 rifles worth $ 4 million .",
    "See https://example.org/a/b?c=1&d=two#three for details .",
    "Zoë Müller and Łukasz Żak won the Straße prize in São Paulo .",
    "北京 said it would respond .",
    "naïve façade \u00ad co\u00adoperate \U0001f600",
    "No .",
    "Children 's rights groups urged Parliament to repeal the law , which they called “ cruel ” .",
    "The UN Security Council condemned the Houthis ’ seizure of a ship in the Red Sea .",
]


def entries(wordpiece, encode):
    """The sentences as [(words, encoded)]; an over-long word or odd character is part of the exercise."""
    from data import Sentence

    return [encode(Sentence(text.split(" ")), wordpiece) for text in SENTENCES]


def answer(encoded, scores, label_sets):
    """One sentence's entry: inputs without padding, the best score's number everywhere, and decoded answers."""
    sentence, ids, shape_ids, starts = encoded
    rows = slice(1, len(starts) + 1)
    best = {tag: scores[tag][rows].argmax(1).tolist() for tag in ("upos", "xpos", "lemma", "names")}
    heads = decode.tree(scores["arcs"])
    names = decode.sequence(scores["names"][rows], decode.transitions(label_sets.names))
    return {
        "words": sentence.words,
        "input_ids": ids, "shape_ids": shape_ids, "word_starts": [0] + starts,
        **best,
        "arcs": scores["arcs"][rows].argmax(1).tolist(),
        "heads": heads,
        "labels": [int(scores["labels"][d + 1, h].argmax()) for d, h in enumerate(heads)],
        "name_tags": names,
        **{head: scores[head][rows].argmax(1).tolist() for head in ("events", "statuses", "factuality", "cues")
           if head in scores},
        "lemmas": [lemmas.best(row, label_sets.lemma, w) for row, w in zip(scores["lemma"][rows], sentence.words)],
    }
