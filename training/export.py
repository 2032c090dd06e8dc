"""Writes what ships: model.onnx in int8, vocab.txt, model.json, and the fixture of the Java tests.

    export.py --parser parser.pt --data DIR --ort JAR --out DIR --fixture FILE --version V
"""
import argparse
import hashlib
import json
import random
from pathlib import Path

import onnx
import torch

import data
import fixture
import graph
import ort
import train
from shapes import SHAPES
from wordpiece import MAX_PIECES_PER_WORD, WordPiece

SOURCES = [
    "UD English EWT, train (CC BY-SA 4.0)",
    "English Worldwide Newswire, Shan et al. 2023 (doi:10.18653/v1/2023.findings-emnlp.788)",
    "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), the encoder's starting weights and vocabulary",
]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--parser", type=Path, required=True, help="what train.py saved")
    parser.add_argument("--data", type=Path, required=True, help="holds syntax/ and names/: ranges are measured there")
    parser.add_argument("--ort", type=Path, required=True, help="jar of ONNX Runtime")
    parser.add_argument("--out", type=Path, required=True, help="folder of the model")
    parser.add_argument("--fixture", type=Path, required=True, help="fixture.json to write")
    parser.add_argument("--version", required=True)
    return parser.parse_args()


def calibration(folder, wordpiece):
    """Batches of 500 training sentences of either set, varied as in training, on which ranges are measured."""
    rng = random.Random(0)
    syntax = data.read_conllu(folder / "syntax/en_ewt-ud-train.conllu")
    names = data.read_newswire(folder / "names/worldwide_newswire.tar.gz")["train"]
    return data.batches(rng.sample(syntax, 500) + rng.sample(names, 500), wordpiece, 2000, rng)


def description(label_sets, version, digest):
    """model.json: everything that a reader of the scores must know."""
    return {
        "version": version,
        "sha256": digest,
        "sources": SOURCES,
        "wordpiece": {"vocabulary": "vocab.txt", "do_lower_case": True, "strip_accents": True,
                      "max_pieces_per_word": MAX_PIECES_PER_WORD,
                      "note": "each word is lower-cased, decomposed (NFD) and stripped of combining marks, control "
                              "and format characters, cut around punctuation and CJK characters, then covered "
                              "greedily; a word of which nothing is left is [UNK]"},
        "max_pieces": data.MAX_PIECES,
        "shapes": [{"name": name, "meaning": meaning} for name, meaning in SHAPES],
        "upos": label_sets.upos, "xpos": label_sets.xpos, "lemma": label_sets.lemma,
        "names": label_sets.names, "labels": label_sets.labels,
    }


def main():
    args = arguments()
    torch.set_num_threads(1)
    parser, vocabulary, label_sets = train.load(args.parser)
    wordpiece = WordPiece(vocabulary)
    model = graph.build(parser, graph.Int8(graph.ranges(parser, calibration(args.data, wordpiece))))

    args.out.mkdir(parents=True, exist_ok=True)
    path = args.out / "model.onnx"
    onnx.save(model, str(path))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    (args.out / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    write_json(args.out / "model.json", description(label_sets, args.version, digest))

    write_fixture(path, vocabulary, label_sets, args.ort, args.fixture)
    print(digest, path.stat().st_size)


def write_fixture(model, vocabulary, label_sets, jar, file):
    """What the tests of the Java side compare: inputs and answers of a few sentences."""
    encoded = fixture.entries(WordPiece(vocabulary), data.encode)
    found, _ = ort.scores(model, [data.batch([e]) for e in encoded], jar)
    digest = hashlib.sha256(model.read_bytes()).hexdigest()
    write_json(file, {"sha256": digest, "sentences": [
        fixture.answer(e, {k: v[0] for k, v in scores.items()}, label_sets) for e, scores in zip(encoded, found)]})


def write_json(path, value):
    """Readable JSON: a line for every entry of the two upper levels."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = []
    for key, entry in value.items():
        if isinstance(entry, list) and entry and isinstance(entry[0], dict):
            entry = "[\n" + ",\n".join("    " + json.dumps(e, ensure_ascii=False) for e in entry) + "\n  ]"
        else:
            entry = json.dumps(entry, ensure_ascii=False)
        lines.append(f"  {json.dumps(key)}: {entry}")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
