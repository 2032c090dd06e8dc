"""Trains the network: syntax and names turn by turn, on one thread, by a schedule of steps.

    train.py --data DIR --encoder JAR --out DIR [--epochs-syntax 8] [--epochs-names 4.8] [--steps N] ...

The learning rate warms up, stays, and falls in a straight line to nothing over the last two fifths of the
steps. A moving average of the weights is what is saved and scored. Same data, encoder, options and machine:
same weights. A file `steps` in the output folder, read while the rate still stays, replaces --steps: the run
then is the one that had this number from the start.
"""
import argparse
import json
import math
import os
import random
import time
from dataclasses import asdict
from pathlib import Path

import torch
from torch.nn import functional

import data
import evaluate
from data import IGNORE, LabelSets
from model import Parser, Sizes, count_layers, fill_encoder, load_encoder, to_torch
from wordpiece import WordPiece


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="holds syntax/ and names/")
    parser.add_argument("--encoder", type=Path, required=True, help="jar with the encoder's ONNX file")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs-syntax", type=float, default=8)
    parser.add_argument("--epochs-names", type=float, default=4.8)
    parser.add_argument("--pieces", type=int, default=560, help="pieces a batch, padding counted")
    parser.add_argument("--rate", type=float, default=2.5e-4, help="peak learning rate of the encoder")
    parser.add_argument("--rate-heads", type=float, default=1e-3)
    parser.add_argument("--steps", type=int, help="fewer steps than the epochs come to")
    parser.add_argument("--warm-up", type=int, default=200, help="steps")
    parser.add_argument("--average", type=float, default=0.998, help="decay of the moving average, a step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save-every", type=int, default=1500, help="steps between saved averages")
    return parser.parse_args()


def plan(epochs, make):
    """The batches of all epochs, each made anew, in order; a part of an epoch is a part of its batches."""
    found = []
    for epoch in range(math.ceil(epochs)):
        made = make()
        found.extend(made[:round(len(made) * min(1.0, epochs - epoch))])
    return found


def interleave(*lists):
    """The lists as one, each spread evenly."""
    marked = [((i + 0.5) / len(items), which, item) for which, items in enumerate(lists)
              for i, item in enumerate(items)]
    return [item for _, _, item in sorted(marked, key=lambda m: m[:2])]


class Schedule:
    """The share of the peak rate at each step of a number of steps that may change until it is first used."""

    FALL = 0.4

    def __init__(self, steps, warm_up, file):
        self.steps, self.warm_up, self.file = steps, warm_up, file

    def share(self, step):
        if step % 50 == 0 and self.file.exists() and step < self.stays_until():
            wanted = int(self.file.read_text())
            if step <= (1 - self.FALL) * wanted and wanted != self.steps:
                self.steps = wanted
                print(json.dumps({"steps": wanted, "from step": step}), flush=True)
        left = (self.steps - step) / (self.FALL * self.steps)
        return max(0.0, min((step + 1) / self.warm_up, left, 1.0))

    def stays_until(self):
        return (1 - self.FALL) * self.steps


def gold_numbers(batch, key, values):
    """[B,W] label numbers of a word-wise key, IGNORE for the root, padding and unknown labels."""
    numbers = {value: i for i, value in enumerate(values)}
    gold = torch.full(batch.word_mask.shape, IGNORE, dtype=torch.long)
    for i, sentence in enumerate(batch.sentences):
        count = int(batch.word_mask[i].sum())
        row = [numbers.get(v, IGNORE) for v in getattr(sentence, key)[:count - 1]]
        gold[i, 1:len(row) + 1] = torch.tensor(row)
    return gold


def cross_entropy(scores, gold):
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)


def names_loss(parser, x, batch, label_sets):
    return cross_entropy(parser.names(x), gold_numbers(batch, "names", label_sets.names))


def syntax_loss(parser, x, batch, word_mask, label_sets):
    """Arcs and labels in full, the three kinds of tags at half weight."""
    scripts = range(len(label_sets.lemma))
    tags = sum(cross_entropy(getattr(parser, head)(x), gold_numbers(batch, key, values)) for head, key, values in
               (("upos", "upos", label_sets.upos), ("xpos", "xpos", label_sets.xpos), ("lemma", "scripts", scripts)))
    heads = gold_numbers(batch, "heads", range(batch.word_mask.shape[1]))
    arcs = cross_entropy(parser.arcs(x, word_mask), heads)
    dependent, head = parser.label_spaces(x)
    at = torch.nonzero(heads != IGNORE, as_tuple=True)
    kinds = gold_numbers(batch, "labels", label_sets.labels)[at]
    labels = functional.cross_entropy(parser.labels_of(dependent[at], head[at[0], heads[at]]), kinds)
    return arcs + labels + 0.5 * tags


def loss_of(parser, batch, label_sets):
    input_ids, attention_mask, shape_ids, word_starts, word_mask = to_torch(batch.inputs())
    x = parser.word_dropout(parser.words(input_ids, attention_mask, shape_ids, word_starts))
    if batch.sentences[0].kind == "names":
        return names_loss(parser, x, batch, label_sets)
    return syntax_loss(parser, x, batch, word_mask, label_sets)


def optimiser(parser, args):
    """AdamW; no decay for biases, norms and embeddings of shape."""
    groups = {}
    for name, parameter in parser.named_parameters():
        if parameter.requires_grad:
            key = (name.startswith(("encoder.", "layers.")), parameter.dim() > 1 and "shapes" not in name)
            groups.setdefault(key, []).append(parameter)
    return torch.optim.AdamW([
        {"params": parameters, "peak": args.rate if encoder else args.rate_heads, "weight_decay": 0.01 * decay}
        for (encoder, decay), parameters in groups.items()], lr=args.rate, betas=(0.9, 0.98), eps=1e-8)


class Average:
    """A moving average of the trained weights, taken every few steps."""

    EVERY = 5

    def __init__(self, parser, decay):
        self.parser, self.decay = parser, decay
        self.weights = {n: p.detach().clone() for n, p in parser.named_parameters() if p.requires_grad}

    def update(self, step):
        if step % self.EVERY == 0:
            keep = min(self.decay ** self.EVERY, (1 + step) / (50 + step))
            with torch.no_grad():
                for name, parameter in self.parser.named_parameters():
                    if parameter.requires_grad:
                        self.weights[name].lerp_(parameter, 1 - keep)

    def swap(self):
        """Exchanges the trained weights and their average."""
        with torch.no_grad():
            for name, parameter in self.parser.named_parameters():
                if parameter.requires_grad:
                    kept = parameter.detach().clone()
                    parameter.copy_(self.weights[name])
                    self.weights[name].copy_(kept)


def descend(loss, trained, adam, average, number):
    """One step down the gradient of a loss."""
    loss.backward()
    torch.nn.utils.clip_grad_norm_(trained, 2.0)
    adam.step()
    adam.zero_grad(set_to_none=True)
    average.update(number)


def build(sizes, vocabulary, label_sets):
    return Parser(sizes, len(vocabulary), label_sets)


def save(path, parser, vocabulary, label_sets):
    state = {n: p for n, p in parser.state_dict().items()}
    torch.save({"sizes": asdict(parser.sizes), "vocabulary": vocabulary, "label_sets": asdict(label_sets),
                "state": state}, path)


def load(path):
    """(parser, vocabulary, label sets) of a saved file."""
    saved = torch.load(path)
    label_sets = LabelSets(**saved["label_sets"])
    parser = build(Sizes(**saved["sizes"]), saved["vocabulary"], label_sets)
    parser.load_state_dict(saved["state"])
    parser.eval()
    return parser, saved["vocabulary"], label_sets


def development(parser, wordpiece, label_sets, syntax, names, known_forms):
    """Figures on both development sets."""
    run = evaluate.torch_runner(parser)
    figures = {"syntax": evaluate.score(data.batches(syntax, wordpiece, 2000), run, label_sets,
                                        evaluate.SyntaxScore(known_forms)),
               "names": evaluate.score(data.batches(names, wordpiece, 2000), run, label_sets, evaluate.NameScore())}
    parser.train()
    return figures


def main():
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)

    syntax = data.read_conllu(args.data / "syntax/en_ewt-ud-train.conllu")
    syntax_dev = data.read_conllu(args.data / "syntax/en_ewt-ud-dev.conllu")
    newswire = data.read_newswire(args.data / "names/worldwide_newswire.tar.gz")
    label_sets = LabelSets.of(syntax)
    syntax = [label_sets.with_scripts(s) for s in syntax]
    known_forms = {w for s in syntax for w in s.words}

    tensors, vocabulary = load_encoder(args.encoder)
    wordpiece = WordPiece(vocabulary)
    parser = build(Sizes(layers=count_layers(tensors)), vocabulary, label_sets)
    fill_encoder(parser.encoder, tensors)

    steps = interleave(plan(args.epochs_syntax, lambda: data.batches(syntax, wordpiece, args.pieces, rng)),
                       plan(args.epochs_names, lambda: data.batches(newswire["train"], wordpiece, args.pieces, rng)))
    schedule = Schedule(min(args.steps or len(steps), len(steps)), args.warm_up, args.out / "steps")
    adam = optimiser(parser, args)
    average = Average(parser, args.average)
    trained = [p for p in parser.parameters() if p.requires_grad]
    print(json.dumps({"steps": schedule.steps, "of": len(steps), "pieces": int(sum(b.attention_mask.sum() for b in steps)),
                      "with padding": int(sum(b.attention_mask.size for b in steps)),
                      "scripts": len(label_sets.lemma), "labels": len(label_sets.labels)}), flush=True)

    parser.train()
    began, pieces, losses = time.process_time(), 0, {False: [], True: []}
    for number, batch in enumerate(steps):
        share = schedule.share(number)
        if number >= schedule.steps:
            break
        for group in adam.param_groups:
            group["lr"] = group["peak"] * share
        loss = loss_of(parser, batch, label_sets)
        descend(loss, trained, adam, average, number)
        losses[batch.sentences[0].kind == "names"].append(float(loss.detach()))
        pieces += int(batch.attention_mask.sum())
        steps[number] = None
        if (number + 1) % 100 == 0:
            print(json.dumps({"step": number + 1, **{name: round(sum(values[-50:]) / max(1, len(values[-50:])), 3)
                              for name, values in (("syntax", losses[False]), ("names", losses[True]))},
                              "pieces a CPU second": round(pieces / (time.process_time() - began))}), flush=True)
        if (number + 1) % args.save_every == 0 and number + 1 < schedule.steps:
            average.swap()
            save(args.out / "checkpoint.part", parser, vocabulary, label_sets)
            os.replace(args.out / "checkpoint.part", args.out / "checkpoint.pt")
            average.swap()
    average.swap()
    save(args.out / "parser.pt", parser, vocabulary, label_sets)
    figures = development(parser, wordpiece, label_sets, syntax_dev, newswire["dev"], known_forms)
    print(json.dumps(figures, indent=1), flush=True)
    (args.out / "development.json").write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
