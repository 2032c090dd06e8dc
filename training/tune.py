"""Teaches the heads of events to a network that reads syntax and names already, both still among the lessons.

    tune.py --model DIR --data DIR --verdicts FILE --conllu FILE --out DIR [--events 3] ...

Starts from the model that export.py wrote. Learns, turn by turn: which word tells of which type of event, the
status of the event, and which words head its actors and recipients (news reports with readers' verdicts);
what happened and what did not (UDS-IH2); words that tell of M2E2's types (its odd sentences; the head itself does
not ship); and syntax and names again, so that they are not forgotten. What is saved lies between the start and the
end (--keep), which costs the events little and saves most of the syntax (Wortsman et al. 2022, WiSE-FT). Reports of --skip teach nothing: weights
over the network's scores are learnt from them later. Schedule, average, determinism: as in train.py.
"""
import argparse
import json
import random
import time
import zlib
from collections import Counter
from pathlib import Path

import torch
from torch.nn import functional

import data
import events
import restore
import train
from model import EVENT_TYPES, FACTUALITIES, M2E2_TYPES, STATUSES, Parser, to_torch
from wordpiece import WordPiece

DEVELOPMENT = 10  # one report of so many teaches nothing and is scored


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True, help="folder of the exported model to start from")
    parser.add_argument("--data", type=Path, required=True, help="holds syntax/, names/, status/, events/, articles/")
    parser.add_argument("--verdicts", type=Path, required=True, help="what readers found in reports")
    parser.add_argument("--skip", type=Path, required=True, help="verdicts whose reports are to teach nothing here")
    parser.add_argument("--conllu", type=Path, required=True, help="what `dateline annotate` prints of the reports")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--events", type=float, default=3, help="rounds of the reports")
    parser.add_argument("--factuality", type=float, default=1.5, help="rounds of UDS-IH2")
    parser.add_argument("--m2e2", type=float, default=1.5, help="rounds of M2E2's odd sentences")
    parser.add_argument("--syntax", type=float, default=1.5, help="rounds of EWT")
    parser.add_argument("--names", type=float, default=0.5, help="rounds of the newswire's names")
    parser.add_argument("--pieces", type=int, default=560, help="pieces a batch, padding counted")
    parser.add_argument("--rate", type=float, default=2e-4, help="peak learning rate of the encoder")
    parser.add_argument("--rate-heads", type=float, default=1e-3)
    parser.add_argument("--warm-up", type=int, default=100, help="steps")
    parser.add_argument("--average", type=float, default=0.998, help="decay of the moving average, a step")
    parser.add_argument("--keep", type=float, default=0.3, help="share of the starting weights in what is saved")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="score a part of the development sets only")
    return parser.parse_args()


def spread(batch, values, default):
    """[B,W,values] shares of each value of every word: those of its mark, all of `default` elsewhere."""
    numbers = {value: i for i, value in enumerate(values)}
    shares = torch.zeros(*batch.word_mask.shape, len(values))
    shares[:, :, numbers[default]] = 1
    for i, sentence in enumerate(batch.sentences):
        count = int(batch.word_mask[i].sum())
        for word, value, weight in sentence.marks:
            if word + 1 < count:
                shares[i, word + 1, numbers[default]] = 1 - weight
                shares[i, word + 1, numbers[value]] += weight
    return shares


def all_words(scores, batch, values, default):
    """Cross entropy of all words: of ten words nine tell nothing, which is why the mean is taken five times."""
    mask = torch.from_numpy(batch.word_mask).float()
    mask[:, 0] = 0
    losses = -(spread(batch, values, default) * functional.log_softmax(scores, -1)).sum(-1)
    return 5 * (losses * mask).sum() / mask.sum()


def at_marks(scores, batch, values):
    rows = [(i, word + 1, values.index(value)) for i, sentence in enumerate(batch.sentences)
            for word, value, _ in sentence.marks if word + 1 < int(batch.word_mask[i].sum())]
    if not rows:
        return scores.sum() * 0
    sentence, word, value = (torch.tensor(column) for column in zip(*rows))
    return functional.cross_entropy(scores[sentence, word], value)


def told_loss(parser, x, batch):
    """Status and parties of the words that tell of an event."""
    rows = [(i, word + 1, status, sides) for i, sentence in enumerate(batch.sentences)
            for word, status, *sides in sentence.told if word + 1 < int(batch.word_mask[i].sum())]
    if not rows:
        return x.sum() * 0
    sentence, word = torch.tensor([r[0] for r in rows]), torch.tensor([r[1] for r in rows])
    status = torch.tensor([STATUSES.index(r[2]) if r[2] in STATUSES else data.IGNORE for r in rows])
    mask = torch.from_numpy(batch.word_mask).float()
    mask[:, 0] = 0
    gold = torch.zeros(len(rows), x.shape[1], 2, dtype=x.dtype)
    for k, (i, _, _, sides) in enumerate(rows):
        for role, heads in enumerate(sides):
            for head in heads:
                if head + 1 < x.shape[1]:
                    gold[k, head + 1, role] = 1
    pairs = functional.binary_cross_entropy_with_logits(parser.roles(x)[sentence, word], gold, reduction="none")
    parties = (pairs * mask[sentence][:, :, None]).sum() / len(rows)
    known = (status != data.IGNORE).any()
    statuses = functional.cross_entropy(parser.statuses(x)[sentence, word], status, ignore_index=data.IGNORE)
    return parties + (0.5 * statuses if known else 0)


def loss_of(parser, batch, label_sets):
    kind = batch.sentences[0].kind
    if kind in ("syntax", "names"):
        return train.loss_of(parser, batch, label_sets)
    input_ids, attention_mask, shape_ids, word_starts, _ = to_torch(batch.inputs())
    x = parser.word_dropout(parser.words(input_ids, attention_mask, shape_ids, word_starts))
    if kind == "factuality":
        return at_marks(parser.factuality(x), batch, FACTUALITIES)
    if kind == "m2e2":
        return all_words(parser.m2e2(x), batch, M2E2_TYPES, "none")
    return all_words(parser.events(x), batch, EVENT_TYPES, "none") + told_loss(parser, x, batch)


def lessons(args, rng):
    """{kind: sentences that teach}, and the sentences of the reports that are scored."""
    judged = events.reports(args.data, args.verdicts, args.conllu)
    skip = events.read_verdicts(args.skip) if args.skip else {}
    taught, scored = [], []
    for report, sentences in judged.items():
        if report not in skip:
            (scored if zlib.crc32(report.encode()) % DEVELOPMENT == 0 else taught).extend(sentences)
    # Sentences that tell of nothing are many; two in five of them are enough.
    taught = [s for s in taught if s.marks or rng.random() < 0.4]
    m2e2 = [s for i, s in enumerate(events.read_m2e2(args.data)) if i % 2 == 0]
    m2e2 = [s for s in m2e2 if s.marks or rng.random() < 0.5]
    return {"events": taught, "factuality": events.read_uds(args.data), "m2e2": m2e2}, scored


def score(parser, sentences, wordpiece):
    """Figures on sentences of reports: events by type, status and parties of the words that gold says tell."""
    counts = Counter()
    parser.eval()
    with torch.no_grad():
        for batch in data.batches(sentences, wordpiece, 2000):
            found = parser(*to_torch(batch.inputs()))
            for i, sentence in enumerate(batch.sentences):
                count = int(batch.word_mask[i].sum()) - 1
                types = found["events"][i, 1:count + 1].argmax(-1).tolist()
                gold = {word: (value, weight) for word, value, weight in sentence.marks if word < count}
                for word in range(count):
                    mine = EVENT_TYPES[types[word]]
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
                    counts["status"] += STATUSES[int(found["statuses"][i, word + 1].argmax())] == status
                    for role, heads in enumerate(sides):
                        chosen = (found["roles"][i, word + 1, 1:count + 1, role] > 0).nonzero().flatten().tolist()
                        name = ("actor", "recipient")[role]
                        counts[name + " mine"] += len(chosen)
                        counts[name + " gold"] += len(heads)
                        counts[name + " right"] += len(set(chosen) & set(heads))
                        counts[name + " all right"] += set(chosen) == set(heads)
    parser.train()
    f1 = lambda right, mine, gold: round(2 * counts[right] / max(1, counts[mine] + counts[gold]), 3)
    return {"words that tell": f1("same word", "mine", "gold"), "with the type": f1("right", "mine", "gold"),
            "of events": counts["told"], "status": round(counts["status"] / max(1, counts["told"]), 3),
            **{name: f1(name + " right", name + " mine", name + " gold") for name in ("actor", "recipient")},
            **{name + " lists": round(counts[name + " all right"] / max(1, counts["told"]), 3)
               for name in ("actor", "recipient")}}


NEW = tuple(f"{head}." for head in (*Parser.EVENTS, "m2e2")) + ("role_",)


def mix(parser, start, keep):
    """Moves the weights back towards the start, but those of the heads that had none."""
    with torch.no_grad():
        for name, parameter in parser.named_parameters():
            if not name.startswith(NEW):
                parameter.lerp_(start[name], keep)


def main():
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)

    parser, vocabulary, label_sets = restore.restore(args.model)
    start = {name: parameter.detach().clone() for name, parameter in parser.named_parameters()}
    wordpiece = WordPiece(vocabulary)
    sets, scored = lessons(args, rng)
    sets["syntax"] = [label_sets.with_scripts(s) for s in data.read_conllu(args.data / "syntax/en_ewt-ud-train.conllu")]
    syntax_dev = data.read_conllu(args.data / "syntax/en_ewt-ud-dev.conllu")
    newswire = data.read_newswire(args.data / "names/worldwide_newswire.tar.gz")
    sets["names"] = newswire["train"]
    steps = train.interleave(*(train.plan(sentences, getattr(args, kind), wordpiece, args.pieces, rng)
                               for kind, sentences in sorted(sets.items())))
    schedule = train.Schedule(len(steps), args.warm_up, args.out / "steps")
    adam = train.optimiser(parser, args)
    average = train.Average(parser, args.average)
    trained = [p for p in parser.parameters() if p.requires_grad]
    print(json.dumps({"steps": len(steps), "sentences": {kind: len(s) for kind, s in sets.items()},
                      "pieces": int(sum(b.attention_mask.sum() for b in steps))}), flush=True)

    parser.train()
    began, losses = time.process_time(), {}
    for number, batch in enumerate(steps):
        share = schedule.share(number)
        for group in adam.param_groups:
            group["lr"] = group["peak"] * share
        loss = loss_of(parser, batch, label_sets)
        train.descend(loss, trained, adam, average, number)
        losses.setdefault(batch.sentences[0].kind, []).append(float(loss.detach()))
        steps[number] = None
        if (number + 1) % 100 == 0:
            print(json.dumps({"step": number + 1, "seconds": round(time.process_time() - began), **{
                kind: round(sum(values[-40:]) / len(values[-40:]), 3) for kind, values in losses.items()}}), flush=True)
    average.swap()
    mix(parser, start, args.keep)
    train.save(args.out / "parser.pt", parser, vocabulary, label_sets)
    figures = {"reports": score(parser, scored, wordpiece)}
    part = 5 if args.quick else 1
    figures.update(train.development(parser, wordpiece, label_sets, syntax_dev[::part], newswire["dev"][::part], set()))
    print(json.dumps(figures, indent=1), flush=True)
    (args.out / "development.json").write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
