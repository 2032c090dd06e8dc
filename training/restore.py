"""Reads a model that export.py wrote back into the network that trains, to train it further.

Weights come back as they were rounded; what was divided out of an input's wide channels is multiplied back in.
"""
import json

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from data import LabelSets
from model import Parser, Sizes


def restore(folder):
    """(parser, vocabulary, label sets) of the model in a folder. Heads that it lacks keep their starting weights."""
    description = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    label_sets = LabelSets(*(description[key] for key in ("upos", "xpos", "lemma", "names", "labels")))
    found = {t.name: numpy_helper.to_array(t) for t in onnx.load(str(folder / "model.onnx")).graph.initializer}
    layers = sum(name.startswith("layer") and name.endswith("qkv.weight") for name in found)
    parser = Parser(Sizes(layers=layers), len(vocabulary), label_sets)
    with torch.no_grad():
        fill(parser, found)
    return parser, vocabulary, label_sets


def matrix(found, name):
    """A rounded matrix [in,out] in full precision."""
    rounded = found[name + ".weight"].astype(np.float32)
    return rounded * found[name + ".scale"][None, :] * found[name + ".in.even"][:, None]


def fill(parser, found):
    encoder = parser.encoder
    put(encoder.words.weight, found["words"].astype(np.float32) * found["words.scale"])
    put(encoder.positions.weight, found["positions"])
    put(encoder.shapes.weight, found["shapes"])
    norm(encoder.norm, found, "norm")
    for i, layer in enumerate(encoder.layers):
        for part in ("qkv", "out", "up", "down"):
            name = f"layer{i}.{part}"
            put(getattr(layer, part).weight, matrix(found, name).T)
            put(getattr(layer, part).bias, found[name + ".bias"])
        norm(layer.norm1, found, f"layer{i}.norm1")
        norm(layer.norm2, found, f"layer{i}.norm2")
    maps = parser.maps()
    bounds = np.cumsum([0] + [m.out_features for m in maps])
    joint = matrix(found, "heads")
    for m, start, end in zip(maps, bounds, bounds[1:]):
        put(m.weight, joint[:, start:end].T)
        put(m.bias, found["heads.bias"][start:end])
    put(parser.arc_pair, found["arcs.pair"])
    put(parser.arc_bias, found["arcs.bias"])
    put(parser.label_pair, found["labels.pair"].reshape(parser.label_pair.shape))
    put(parser.label_own.weight, found["labels.own"].T)
    put(parser.label_own.bias, found["labels.bias"])
    put(parser.label_other.weight, found["labels.other"].T)


def norm(module, found, name):
    put(module.weight, found[name + ".weight"])
    put(module.bias, found[name + ".bias"])


def put(parameter, array):
    parameter.copy_(torch.from_numpy(np.array(array)))
