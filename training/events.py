"""Reads what teaches events, their status and their parties.

Reports: what readers found in news reports (verdicts/parties.tsv), words and trees as the program cut and read
them (CoNLL-U of `dateline annotate`). UDS-IH2: what people hold to have happened. PolNeAR: who is said to have said
what. Every sentence becomes a data.Sentence of the kind "events", "factuality" or "voices".
"""
import argparse
import gzip
import json
import tarfile
from collections import defaultdict
from pathlib import Path

from data import Sentence

NEWSWIRE = "articles/worldwide_newswire_text.tar.gz"
US = "articles/allsides_sample.jsonl.gz"
POLNEAR = "attribution/polnear/polnear_train.tar.gz"
UDS = "status/uds_ih2_train.jsonl"
BORDER = 0.5  # what a border case counts as an event; the rest counts as none


def texts(folder):
    """{report: text} of the news reports that readers judged, line ends as one character."""
    found = {}
    for prefix, path in (("nw:", NEWSWIRE), ("pn:", POLNEAR)):
        with tarfile.open(folder / path) as archive:
            for member in archive.getmembers():
                if member.name.endswith(".txt"):
                    raw = archive.extractfile(member).read().decode("utf-8", "replace")
                    found[prefix + member.name.rsplit("/", 1)[-1][:-4]] = raw.replace("\r\n", "\n")
    with gzip.open(folder / US, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            found["us:" + report["ID"]] = report["content_original"]
    return found


def read_conllu(path):
    """{report: [[(form, head word or -1)]]} of `dateline annotate`, heads counted from 0."""
    found, sentences = {}, []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                sentences = found.setdefault(line[14:], [])
            elif line.startswith("# sent_id"):
                sentences.append([])
            elif line and line[0] != "#":
                row = line.split("\t")
                sentences[-1].append((row[1], int(row[6]) - 1))
    return found


def places(text, sentences):
    """Start and end of every word of a report, in code points: [[(start, end)]]. Words are in the text's order."""
    at, found = 0, []
    for sentence in sentences:
        spans = []
        for form, _ in sentence:
            start = text.find(form, at)
            if start < 0 or start > at + 400:  # a word with a space or hidden character within
                start = at
            at = start + len(form)
            spans.append((start, at))
        found.append(spans)
    return found


def words_in(spans, start, end):
    return [i for i, (s, e) in enumerate(spans) if s < end and e > start]


def head_of(tree, spans, start, end):
    """The word of a span on which the others depend; None where the span is not in the sentence."""
    inside = words_in(spans, start, end)
    return next((i for i in inside if tree[i][1] not in inside), None)


def read_verdicts(path):
    """{report: [(start, end, type, status, marks, actors, recipients)]}, the parties as lists of (start, end)."""
    found = defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and line[0] != "#":
                report, start, end, kind, status, marks, actors, recipients = line.rstrip("\n").split("\t")
                if kind == "NONE":
                    found[report]  # read, and no event found
                else:
                    found[report].append((int(start), int(end), kind.lower(), status, marks, spans_of(actors),
                                          spans_of(recipients)))
    return found


def spans_of(cell):
    """The spans of a cell such as "12-18,^,30-34"; what stands in no such form has no words in the sentence."""
    return [tuple(map(int, part.lstrip("~").split("-"))) for part in cell.split(",") if part.lstrip("~")[:1].isdigit()]


def reports(folder, verdicts, conllu):
    """{report: its sentences} of the reports that have verdicts and words."""
    judged, words, text = read_verdicts(verdicts), read_conllu(conllu), texts(folder)
    return {report: sentences(words[report], places(text[report], words[report]), judged[report], report)
            for report in sorted(judged) if report in words}


def sentences(trees, spans, verdicts, report):
    found = []
    for tree, at in zip(trees, spans):
        marks, told = [], []
        for start, end, kind, status, sure, actors, recipients in verdicts:
            if not at or not at[0][0] <= start < at[-1][1]:
                continue
            word = head_of(tree, at, start, end)
            if word is None:
                continue
            marks.append((word, kind, BORDER if "?" in sure else 1.0))
            parties = [[h for h in (head_of(tree, at, s, e) for s, e in side) if h is not None]
                       for side in (actors, recipients)]
            told.append((word, status, *parties))
        found.append(Sentence([form for form, _ in tree], kind="events", marks=marks, told=told, source=report))
    return [s for s in found if s.words]


def read_uds(folder):
    """The sentences of UDS-IH2 but those kept apart: of every 250 the second 50."""
    found = []
    with open(folder / UDS, encoding="utf-8") as lines:
        for line in lines:
            gold = json.loads(line)
            if gold["file_idx"] // 50 % 5 == 1:
                continue
            marks = [(t["span1"][0], factuality(t["label"]), 1.0) for t in gold["targets"]]
            found.append(Sentence(gold["text"].split(" "), kind="factuality", marks=marks,
                                  source=str(gold["file_idx"] // 50)))
    return found


def factuality(label):
    return "happened" if label >= 1 else "not" if label <= -1 else "uncertain"


def read_polnear(folder, conllu):
    """The sentences of PolNeAR's articles but every fifth: cues, and the words of their sources and contents."""
    texts, marks = {}, {}
    with tarfile.open(folder / POLNEAR) as archive:
        for member in archive.getmembers():
            name, _, ending = member.name.rsplit("/", 1)[-1].rpartition(".")
            if ending in ("txt", "ann"):
                text = archive.extractfile(member).read().decode("utf-8", "replace").replace("\r\n", "\n")
                (texts if ending == "txt" else marks)[name] = text
    words = read_conllu(conllu)
    for i, name in enumerate(sorted(texts)):
        mark = next((m for m in sorted(marks) if m.rpartition("_")[0] == name), None)
        if i % 5 and mark and "pn:" + name in words:
            trees = words["pn:" + name]
            yield from told_by(trees, places(texts[name], trees), attributions(marks[mark]), "pn:" + name)


def attributions(marks):
    """[(cue, source, content)] of a brat file, each a list of (start, end)."""
    spans, found = {}, []
    for line in marks.split("\n"):
        cells = line.split("\t")
        if len(cells) < 2:
            continue
        if cells[0][:1] == "T":
            offsets = cells[1].partition(" ")[2].split(";")
            spans[cells[0]] = [tuple(map(int, pair.split(" "))) for pair in offsets]
        elif cells[0][:1] == "E":
            roles = defaultdict(list)
            for part in cells[1].split():
                role, _, span = part.partition(":")
                roles[role.rstrip("0123456789")].extend(spans.get(span, []))
            found.append((roles["Cue"], roles["Source"], roles["Content"]))
    return found


def told_by(trees, spans, attributions, report):
    """Sentences with the heads of cues marked; of sources the heads, of contents all words."""
    for tree, at in zip(trees, spans):
        marks, told = [], []
        for cue, source, content in attributions:
            word = next((w for w in (head_of(tree, at, s, e) for s, e in sorted(cue)) if w is not None), None)
            if word is not None and content:
                heads = [h for h in (head_of(tree, at, s, e) for s, e in source) if h is not None]
                marks.append((word, "cue", 1.0))
                told.append((word, "", heads, [w for s, e in content for w in words_in(at, s, e)]))
        if at:
            yield Sentence([form for form, _ in tree], kind="voices", marks=marks, told=told, source=report)


def main():
    """Writes the reports as JSON Lines, for `dateline annotate`."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    with open(args.out, "w", encoding="utf-8") as file:
        for report, text in texts(args.data).items():
            file.write(json.dumps({"id": report, "text": text}) + "\n")


if __name__ == "__main__":
    main()
