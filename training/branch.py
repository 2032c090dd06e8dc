"""Teaches the branch of events: layers of their own, above the lower layers of the network that ships.

    branch.py --model DIR --data DIR --verdicts FILE --conllu FILE --out DIR [--half 0|1] ...

The lower layers stay as they are, and so do tags, trees and names. What they give of every sentence is computed
once and kept in the output folder. The branch learns, turn by turn: which word tells of which type of event, the
status of the event, and which words head its actors and recipients (news reports with readers' verdicts); what
happened and what did not (UDS-IH2); words that credit something to somebody, to whom, and what (PolNeAR, without
the fifth that scores).
With --half only one half of the reports of each set teaches: weights over the scores of the branch are learnt on
the half that taught it nothing. Schedule, average, determinism: as in train.py.
"""
import argparse
import hashlib
import json
import random
import time
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import torch
from torch.nn import functional

import data
import events
import export
import graph
import restore
import train
from model import EVENT_TYPES, FACTUALITIES, STATUSES, Branch
from wordpiece import WordPiece

DEVELOPMENT = 10  # one report of so many teaches nothing and is scored


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True, help="folder of the exported model to branch off")
    parser.add_argument("--data", type=Path, required=True, help="holds status/, attribution/, articles/")
    parser.add_argument("--verdicts", type=Path, required=True, help="what readers found in reports")
    parser.add_argument("--conllu", type=Path, required=True, help="what `dateline annotate` prints of the reports")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--trunk", type=Path, help="folder of what the lower layers give; the output folder by default")
    parser.add_argument("--ort", type=Path, help="jar of ONNX Runtime, for the fixture")
    parser.add_argument("--fixture", type=Path, help="fixture.json of the Java tests, to write")
    parser.add_argument("--half", type=int, choices=(0, 1), help="the half of each set that teaches; all by default")
    parser.add_argument("--layers", type=int, default=4, help="layers of the branch")
    parser.add_argument("--bf16", action="store_true", help="products of 16-bit numbers in the layers; see README")
    parser.add_argument("--events", type=float, default=5, help="rounds of the reports")
    parser.add_argument("--factuality", type=float, default=3, help="rounds of UDS-IH2")
    parser.add_argument("--voices", type=float, default=4, help="rounds of PolNeAR")
    parser.add_argument("--pieces", type=int, default=560, help="pieces a batch, padding counted")
    parser.add_argument("--rate", type=float, default=3e-4, help="peak learning rate of the layers")
    parser.add_argument("--rate-heads", type=float, default=1e-3)
    parser.add_argument("--warm-up", type=int, default=100, help="steps")
    parser.add_argument("--average", type=float, default=0.998, help="decay of the moving average, a step")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


# What the lower layers give

class Trunk:
    """What the lower layers give of every piece of some sentences, in half precision, in a file."""

    def __init__(self, encoded, array):
        self.encoded, self.array = encoded, array
        self.starts = np.cumsum([0] + [len(pieces) for _, pieces, _, _ in encoded])

    @staticmethod
    def of(sentences, parser, wordpiece, layers, folder):
        """Reads the file, or computes and writes it; its name tells network and sentences."""
        encoded = [data.encode(s, wordpiece) for s in sentences]
        total = sum(len(pieces) for _, pieces, _, _ in encoded)
        digest = hashlib.sha256()
        for values in parser.encoder.state_dict().values():
            digest.update(values.numpy().tobytes())
        for _, pieces, shapes, _ in encoded:
            digest.update(np.array([pieces, shapes]).tobytes())
        path = folder / f"trunk-{layers}-{digest.hexdigest()[:12]}.f16"
        shape = (total, parser.sizes.width)
        if not path.exists():
            part = path.with_suffix(".part")
            Trunk.write(encoded, parser, layers, np.memmap(part, np.float16, "w+", shape=shape))
            part.rename(path)
        return Trunk(encoded, np.memmap(path, np.float16, "r", shape=shape))

    @staticmethod
    def write(encoded, parser, layers, to):
        starts = np.cumsum([0] + [len(pieces) for _, pieces, _, _ in encoded])
        order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][1]))
        parser.eval()
        with torch.no_grad():
            for group in grouped(order, lambda i: len(encoded[i][1]), 3000):
                batch = data.batch([encoded[i] for i in group])
                ids, mask, shapes = (torch.from_numpy(a) for a in batch.inputs()[:3])
                found = parser.encoder.lower(ids, mask, shapes, layers).numpy().astype(np.float16)
                for i, row in zip(group, found):
                    to[starts[i]:starts[i + 1]] = row[:starts[i + 1] - starts[i]]
        to.flush()

    def batch(self, numbers):
        batch = data.batch([self.encoded[i] for i in numbers])
        hidden = np.zeros((*batch.input_ids.shape, self.array.shape[1]), np.float32)
        for row, i in enumerate(numbers):
            hidden[row, :self.starts[i + 1] - self.starts[i]] = self.array[self.starts[i]:self.starts[i + 1]]
        return batch, torch.from_numpy(hidden)

    def batches(self, numbers, size, rng=None):
        """Lists of sentences of like length; with a random source lengths are blurred and lists shuffled."""
        blur = (lambda: rng.uniform(-1.5, 1.5)) if rng else (lambda: 0.0)
        order = sorted(numbers, key=lambda i: len(self.encoded[i][1]) + blur())
        found = list(grouped(order, lambda i: len(self.encoded[i][1]), size))
        if rng:
            rng.shuffle(found)
        return found


def grouped(order, length, size):
    """Runs of an order, each of at most `size` pieces with its padding."""
    group, longest = [], 0
    for i in order:
        longest = max(longest, length(i))
        if group and longest * (len(group) + 1) > size:
            yield group
            group, longest = [], length(i)
        group.append(i)
    if group:
        yield group


# Losses

def marked(batch, values):
    """(rows, columns, value numbers, weights) of the marked words of a batch that the values know."""
    rows = [(i, word + 1, values.index(value), weight) for i, sentence in enumerate(batch.sentences)
            for word, value, weight in sentence.marks if word + 1 < int(batch.word_mask[i].sum())]
    return [list(column) for column in zip(*rows)] if rows else None


def shares_of(batch, values):
    """[B,W,values]: how far each word tells of each value; the first is that it tells of none."""
    shares = torch.zeros(*batch.word_mask.shape, len(values))
    shares[:, :, 0] = 1
    found = marked(batch, values)
    for i, word, value, weight in zip(*found) if found else ():
        shares[i, word, 0] = 1 - weight
        shares[i, word, value] += weight
    return shares


def all_words(scores, batch, values):
    """Cross entropy of all words: of ten words nine tell nothing, which is why the mean is taken five times."""
    shares = shares_of(batch, values).to(scores.dtype)
    mask = torch.from_numpy(batch.word_mask).to(scores.dtype)
    mask[:, 0] = 0
    losses = -(shares * functional.log_softmax(scores, -1)).sum(-1)
    return 5 * (losses * mask).sum() / mask.sum()


def at_marks(scores, batch, values):
    found = marked(batch, values)
    if not found:
        return scores.sum() * 0
    sentence, word, value, _ = found
    return functional.cross_entropy(scores[sentence, word], torch.tensor(value))


def pairs_loss(head, x, batch):
    """Parties of the words that have some: binary cross entropy of each pair, summed for a word."""
    rows = [(i, word + 1, sides) for i, sentence in enumerate(batch.sentences)
            for word, _, *sides in sentence.told if word + 1 < int(batch.word_mask[i].sum())]
    if not rows:
        return x.sum() * 0
    sentence, word = torch.tensor([r[0] for r in rows]), torch.tensor([r[1] for r in rows])
    mask = torch.from_numpy(batch.word_mask).to(x.dtype)
    mask[:, 0] = 0
    gold = torch.zeros(len(rows), x.shape[1], 2, dtype=x.dtype)
    for k, (_, _, sides) in enumerate(rows):
        for role, heads in enumerate(sides):
            for other in heads:
                if other + 1 < x.shape[1]:
                    gold[k, other + 1, role] = 1
    scores = functional.binary_cross_entropy_with_logits(head(x)[sentence, word], gold, reduction="none")
    return (scores * mask[sentence][:, :, None]).sum() / len(rows)


def status_loss(branch, x, batch):
    rows = [(i, word + 1, STATUSES.index(status)) for i, sentence in enumerate(batch.sentences)
            for word, status, *_ in sentence.told if status in STATUSES and word + 1 < int(batch.word_mask[i].sum())]
    if not rows:
        return x.sum() * 0
    sentence, word, status = (torch.tensor(column) for column in zip(*rows))
    return functional.cross_entropy(branch.statuses(x)[sentence, word], status)


def loss_of(branch, hidden, batch):
    x = branch.word_dropout(branch.words(hidden, *(torch.from_numpy(a) for a in
                                                    (batch.attention_mask, batch.word_starts))))
    kind = batch.sentences[0].kind
    if kind == "factuality":
        return at_marks(branch.factuality(x), batch, FACTUALITIES)
    if kind == "voices":  # a content has many words, a source few
        return all_words(branch.cues(x), batch, ["none", "cue"]) + 0.3 * pairs_loss(branch.voices, x, batch)
    return (all_words(branch.events(x), batch, EVENT_TYPES) + pairs_loss(branch.roles, x, batch)
            + 0.5 * status_loss(branch, x, batch))


# What is learnt

def half_of(key):
    return zlib.crc32(key.encode()) // DEVELOPMENT % 2


def lessons(args):
    """({kind: sentences that teach}, {kind: sentences that are scored})."""
    rng = random.Random(args.seed)
    taught = {"events": [], "factuality": list(events.read_uds(args.data)),
              "voices": list(events.read_polnear(args.data, args.conllu))}
    scored = {"events": [], "voices": []}
    for report, sentences in events.reports(args.data, args.verdicts, args.conllu).items():
        (scored if zlib.crc32(report.encode()) % DEVELOPMENT == 0 else taught)["events"].extend(sentences)
    scored["voices"] = [s for s in taught["voices"] if zlib.crc32(s.source.encode()) % DEVELOPMENT == 0]
    taught["voices"] = [s for s in taught["voices"] if zlib.crc32(s.source.encode()) % DEVELOPMENT]
    # Sentences that tell of nothing are many; two in five of them are enough.
    taught = {kind: [s for s in found if kind == "factuality" or s.marks or rng.random() < 0.4]
              for kind, found in taught.items()}
    return taught, scored


def score(branch, trunk, numbers):
    """Figures on words that tell of events, by type, with their status and parties; on cues, sources, contents."""
    counts = Counter()
    branch.eval()
    with torch.no_grad():
        for group in trunk.batches(numbers, 3000):
            batch, hidden = trunk.batch(group)
            found = branch(hidden, *(torch.from_numpy(a) for a in (batch.attention_mask, batch.word_starts)))
            for i, sentence in enumerate(batch.sentences):
                count = int(batch.word_mask[i].sum()) - 1
                voices = sentence.kind == "voices"
                values = ["none", "cue"] if voices else EVENT_TYPES
                types = found["cues" if voices else "events"][i, 1:count + 1].argmax(-1).tolist()
                gold = {word: (value, weight) for word, value, weight in sentence.marks if word < count}
                for word in range(count):
                    mine = values[types[word]]
                    value, weight = gold.get(word, ("none", 1))
                    if weight < 1:
                        continue
                    counts["mine"] += mine != "none"
                    counts["gold"] += value != "none"
                    counts["same word"] += mine != "none" and value != "none"
                    counts["right"] += mine == value != "none"
                for word, status, *sides in sentence.told:
                    if word >= count:
                        continue
                    counts["told"] += 1
                    if not voices:
                        counts["status"] += STATUSES[int(found["statuses"][i, word + 1].argmax())] == status
                    for role, heads in enumerate(sides):
                        scores = found["voices" if voices else "roles"][i, word + 1, 1:count + 1, role]
                        chosen = (scores > 0).nonzero().flatten().tolist()
                        name = ("first", "second")[role]
                        counts[name + " mine"] += len(chosen)
                        counts[name + " gold"] += len(heads)
                        counts[name + " right"] += len(set(chosen) & set(heads))
                        counts[name + " all right"] += set(chosen) == set(heads)
    branch.train()
    f1 = lambda right, mine, gold: round(2 * counts[right] / max(1, counts[mine] + counts[gold]), 3)
    return {"words": f1("same word", "mine", "gold"), "with the type": f1("right", "mine", "gold"),
            "of": counts["told"], "status": round(counts["status"] / max(1, counts["told"]), 3),
            **{name: f1(name + " right", name + " mine", name + " gold") for name in ("first", "second")},
            **{name + " lists": round(counts[name + " all right"] / max(1, counts["told"]), 3)
               for name in ("first", "second")}}


def attach(model, branch, precision, lower, out):
    """Writes the model with the branch, and its description, into a folder."""
    made = graph.with_branch(onnx.load(str(model / "model.onnx")), branch, precision, lower)
    onnx.save(made, str(out / "model.onnx"))
    (out / "vocab.txt").write_bytes((model / "vocab.txt").read_bytes())
    description = json.loads((model / "model.json").read_text(encoding="utf-8"))
    description["sha256"] = hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest()
    description.update(events=EVENT_TYPES, statuses=STATUSES, factualities=FACTUALITIES)
    export.write_json(out / "model.json", description)


def main():
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)

    parser, vocabulary, label_sets = restore.restore(args.model)
    taught, scored = lessons(args)
    flat = [s for sets in (taught, scored) for kind in sorted(sets) for s in sets[kind]]
    lower = parser.sizes.layers - args.layers
    trunk = Trunk.of(flat, parser, WordPiece(vocabulary), lower, args.trunk or args.out)
    numbers, at = {}, 0
    for which, sets in (("taught", taught), ("scored", scored)):
        for kind in sorted(sets):
            numbers[which, kind] = range(at, at + len(sets[kind]))
            at += len(sets[kind])
    if args.half is not None:
        for kind in taught:
            numbers["taught", kind] = [i for i in numbers["taught", kind] if half_of(flat[i].source) == args.half]

    branch = Branch.of(parser, args.layers)
    for layer in branch.layers:
        layer.bf16 = args.bf16
    steps = train.interleave(*(
        train.plan(getattr(args, kind), lambda: trunk.batches(numbers["taught", kind], args.pieces, rng))
        for kind in sorted(taught)))
    schedule = train.Schedule(len(steps), args.warm_up, args.out / "steps")
    adam = train.optimiser(branch, args)
    average = train.Average(branch, args.average)
    trained = [p for p in branch.parameters() if p.requires_grad]
    print(json.dumps({"steps": len(steps), "sentences": {k: len(numbers["taught", k]) for k in taught}}), flush=True)

    branch.train()
    began, losses = time.process_time(), {}
    for number, group in enumerate(steps):
        share = schedule.share(number)
        for part in adam.param_groups:
            part["lr"] = part["peak"] * share
        batch, hidden = trunk.batch(group)
        loss = loss_of(branch, hidden, batch)
        train.descend(loss, trained, adam, average, number)
        losses.setdefault(batch.sentences[0].kind, []).append(float(loss.detach()))
        if (number + 1) % 200 == 0:
            print(json.dumps({"step": number + 1, "seconds": round(time.process_time() - began), **{
                kind: round(sum(values[-40:]) / len(values[-40:]), 3) for kind, values in losses.items()}}), flush=True)
    average.swap()
    torch.save({"layers": args.layers, "state": branch.state_dict()}, args.out / "branch.pt")
    everything = [i for ids in numbers.values() for i in ids]
    sample = random.Random(0).sample(everything, min(1500, len(everything)))
    ranges = graph.branch_ranges(branch, (trunk.batch(group) for group in trunk.batches(sample, 2000)))
    attach(args.model, branch, graph.Int8(ranges), lower, args.out)
    if args.fixture:
        export.write_fixture(args.out / "model.onnx", vocabulary, label_sets, args.ort, args.fixture)
    figures = {kind: score(branch, trunk, list(numbers["scored", kind])) for kind in scored}
    print(json.dumps(figures, indent=1), flush=True)
    (args.out / "development.json").write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
