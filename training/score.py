"""Scores a model where it will run, in ONNX Runtime: the file that ships, or the saved network in fp32.

    score.py --data DIR --ort JAR (--model FOLDER | --parser parser.pt) [--test] [--speed]

The newswire's test tenth is read only with --test: it chooses nothing. --speed prints words a CPU second on one
thread, over the syntax development set in batches of about 2,000 pieces.
"""
import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch

import data
import evaluate
import graph
import ort
import train
from data import LabelSets
from wordpiece import WordPiece


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--ort", type=Path, required=True, help="jar of ONNX Runtime")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--model", type=Path, help="folder of model.onnx, model.json and vocab.txt")
    source.add_argument("--parser", type=Path, help="what train.py saved")
    parser.add_argument("--test", action="store_true")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--out", type=Path, help="file for the figures, as JSON")
    return parser.parse_args()


def opened(args, folder):
    """(model file, vocabulary, label sets)."""
    if args.model:
        described = json.loads((args.model / "model.json").read_text(encoding="utf-8"))
        vocabulary = (args.model / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
        label_sets = LabelSets(*(described[key] for key in ("upos", "xpos", "lemma", "names", "labels")))
        return args.model / "model.onnx", vocabulary, label_sets
    parser, vocabulary, label_sets = train.load(args.parser)
    path = Path(folder) / "fp32.onnx"
    onnx.save(graph.build(parser, graph.Fp32()), str(path))
    return path, vocabulary, label_sets


def main():
    args = arguments()
    torch.set_num_threads(1)
    known_forms = {w for s in data.read_conllu(args.data / "syntax/en_ewt-ud-train.conllu") for w in s.words}
    syntax = data.read_conllu(args.data / "syntax/en_ewt-ud-dev.conllu")
    newswire = data.read_newswire(args.data / "names/worldwide_newswire.tar.gz")
    sets = [("syntax, development", syntax, evaluate.SyntaxScore(known_forms)),
            ("names, development", newswire["dev"], evaluate.NameScore())]
    if args.test:
        sets.append(("names, test", newswire["test"], evaluate.NameScore()))
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        path, vocabulary, label_sets = opened(args, folder)
        wordpiece = WordPiece(vocabulary)
        for name, sentences, score in sets:
            batches = data.batches(sentences, wordpiece, 2000)
            figures[name] = evaluate.score(batches, ort.runner(path, batches, args.ort), label_sets, score)
        if args.speed:
            _, said = ort.scores(path, data.batches(syntax, wordpiece, 2000), args.ort, rounds=4)
            figures["speed"] = said.split("\n")
    print(json.dumps(figures, indent=1))
    if args.out:
        args.out.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
