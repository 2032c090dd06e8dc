"""The network: a small BERT, a learnt shape embedding, and linear and biaffine heads on each word's first piece.

Everything is written out so that export.py can write the same sums as an ONNX graph and gradients can be
checked by hand.
"""
import math
import re
import zipfile
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from shapes import SHAPES

# The gelu of some builds with oneDNN returns wrong gradients without a word (see test_gradients.py).
torch.backends.mkldnn.enabled = False

FAR = -1e4  # added to the score of a place that is no place


@dataclass(frozen=True)
class Sizes:
    """The network's dimensions. Heads: arcs and labels are the widths of the biaffine spaces."""
    layers: int = 6
    width: int = 384
    inner: int = 1536
    heads: int = 12
    arcs: int = 256
    labels: int = 80
    roles: int = 64


class Bf16Product(torch.autograd.Function):
    """A linear map whose three products are of 16-bit numbers (bfloat16), summed in 32 bits: quick where a processor has
    instructions for them. Weights, inputs and gradients stay 32 bits wide."""

    @staticmethod
    def forward(ctx, x, weight, bias):
        rows = x.detach().reshape(-1, x.shape[-1]).to(torch.bfloat16)
        small = weight.detach().to(torch.bfloat16)
        ctx.save_for_backward(rows, small)
        with torch.backends.mkldnn.flags(enabled=True):
            return ((rows @ small.t()).float() + bias).view(*x.shape[:-1], -1)

    @staticmethod
    def backward(ctx, gradient):
        rows, small = ctx.saved_tensors
        flat = gradient.reshape(-1, gradient.shape[-1])
        above = flat.to(torch.bfloat16)
        with torch.backends.mkldnn.flags(enabled=True):
            return ((above @ small).float().view(*gradient.shape[:-1], -1), (above.t() @ rows).float(), flat.sum(0))


class ContiguousGelu(torch.autograd.Function):
    """The gelu of oneDNN, six times as fast, kept from the gradients that are not contiguous, which it gets wrong."""

    @staticmethod
    def forward(ctx, x):
        x = x.detach().contiguous()
        ctx.save_for_backward(x)
        with torch.backends.mkldnn.flags(enabled=True):
            return functional.gelu(x)

    @staticmethod
    def backward(ctx, gradient):
        with torch.backends.mkldnn.flags(enabled=True):
            return torch.ops.aten.gelu_backward(gradient.contiguous(), *ctx.saved_tensors)


class Layer(nn.Module):
    """One transformer layer, norm after each half, as in BERT. With bf16, products of 16-bit numbers in training."""

    bf16 = False

    def __init__(self, sizes, dropout):
        super().__init__()
        self.heads = sizes.heads
        self.qkv = nn.Linear(sizes.width, 3 * sizes.width)
        self.out = nn.Linear(sizes.width, sizes.width)
        self.norm1 = nn.LayerNorm(sizes.width, eps=1e-12)
        self.up = nn.Linear(sizes.width, sizes.inner)
        self.down = nn.Linear(sizes.inner, sizes.width)
        self.norm2 = nn.LayerNorm(sizes.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        size, length, width = x.shape
        qkv = self.product(self.qkv, x).view(size, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key, value = qkv[0], qkv[1], qkv[2]
        scores = query @ key.transpose(-1, -2) / math.sqrt(width // self.heads) + bias
        weights = self.dropout(torch.softmax(scores, -1))
        context = (weights @ value).transpose(1, 2).reshape(size, length, width)
        x = self.norm1(x + self.dropout(self.product(self.out, context)))
        gelu = ContiguousGelu.apply if self.bf16 and self.training else functional.gelu
        return self.norm2(x + self.dropout(self.product(self.down, gelu(self.product(self.up, x)))))

    def product(self, linear, x):
        if self.bf16 and self.training:
            return Bf16Product.apply(x, linear.weight, linear.bias)
        return linear(x)


class Encoder(nn.Module):
    """Pieces and shapes to vectors. The word embeddings stay as they come; the rest is trained."""

    def __init__(self, sizes, pieces, dropout):
        super().__init__()
        self.words = nn.Embedding(pieces, sizes.width)
        self.words.weight.requires_grad = False
        self.positions = nn.Embedding(512, sizes.width)
        self.shapes = nn.Embedding(len(SHAPES), sizes.width)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(sizes.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, input_ids, attention_mask, shape_ids):
        return self.lower(input_ids, attention_mask, shape_ids, len(self.layers))

    def lower(self, input_ids, attention_mask, shape_ids, layers):
        """[B,T,width]: what the first layers give."""
        positions = self.positions.weight[:input_ids.shape[1]]
        x = self.dropout(self.norm(self.words(input_ids) + positions + self.shapes(shape_ids)))
        return through(self.layers[:layers], x, attention_mask)


def through(layers, x, attention_mask):
    """[B,T,width] as layers change it; pieces that are padding are not looked at."""
    bias = ((1 - attention_mask) * FAR)[:, None, None, :].to(x.dtype)
    for layer in layers:
        x = layer(x, bias)
    return x


def first_pieces(x, word_starts):
    """[B,W,width]: the vector of each word's first piece."""
    return torch.gather(x, 1, word_starts[:, :, None].expand(-1, -1, x.shape[2]))


# What the heads of events score, in their order.
EVENT_TYPES = ["none", "agree", "consult", "support", "cooperate", "aid", "concede", "retreat", "request", "accuse",
               "reject", "threaten", "protest", "sanction", "mobilize", "coerce", "assault"]
STATUSES = ["actual", "historical", "future", "hypothetical", "demanded", "negated"]
FACTUALITIES = ["happened", "uncertain", "not"]
ROLES = ["actor", "recipient"]
VOICES = ["source", "content"]


class Parser(nn.Module):
    """The encoder and its heads. forward() gives the scores of words, arcs, all labels and all roles."""

    TAGS = ("upos", "xpos", "lemma", "names")
    def __init__(self, sizes, pieces, label_sets, dropout=0.1, head_dropout=0.33):
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes, pieces, dropout)
        for tag in self.TAGS:
            setattr(self, tag, nn.Linear(sizes.width, len(getattr(label_sets, tag))))
        self.arc_dependent = nn.Linear(sizes.width, sizes.arcs)
        self.arc_head = nn.Linear(sizes.width, sizes.arcs)
        self.arc_pair = nn.Parameter(torch.zeros(sizes.arcs, sizes.arcs))
        self.arc_bias = nn.Parameter(torch.zeros(sizes.arcs))
        kinds = len(label_sets.labels)
        self.label_dependent = nn.Linear(sizes.width, sizes.labels)
        self.label_head = nn.Linear(sizes.width, sizes.labels)
        self.label_pair = nn.Parameter(torch.zeros(sizes.labels, kinds, sizes.labels))
        self.label_own = nn.Linear(sizes.labels, kinds)
        self.label_other = nn.Linear(sizes.labels, kinds, bias=False)
        self.dropout = nn.Dropout(head_dropout)
        self.word_dropout = nn.Dropout(0.2)

    def maps(self):
        """The linear maps of a word's vector that an exported model joins, in their order."""
        return ([getattr(self, tag) for tag in self.TAGS]
                + [self.arc_dependent, self.arc_head, self.label_dependent, self.label_head])

    def words(self, input_ids, attention_mask, shape_ids, word_starts):
        """The vector of each word's first piece [B,W,width]."""
        return first_pieces(self.encoder(input_ids, attention_mask, shape_ids), word_starts)

    def arcs(self, x, word_mask):
        """Scores [B,dependent,head]; heads that are no words are FAR below."""
        dependent = self.dropout(functional.relu(self.arc_dependent(x)))
        head = self.dropout(functional.relu(self.arc_head(x)))
        scores = (dependent @ self.arc_pair + self.arc_bias) @ head.transpose(1, 2)
        return scores + ((1 - word_mask) * FAR)[:, None, :].to(x.dtype)

    def label_spaces(self, x):
        return (self.dropout(functional.relu(self.label_dependent(x))),
                self.dropout(functional.relu(self.label_head(x))))

    def labels_of(self, dependent, head):
        """Label scores of given pairs: two [N,labels] to [N,kinds]."""
        pairs = (dependent @ self.label_pair.flatten(1)).view(len(dependent), *self.label_pair.shape[1:])
        return (pairs @ head[:, :, None])[:, :, 0] + self.label_own(dependent) + self.label_other(head)

    def all_labels(self, dependent, head):
        """Label scores of all pairs [B,dependent,head,kinds]."""
        return all_pairs(dependent, head, self.label_pair, self.label_own, self.label_other)

    def forward(self, input_ids, attention_mask, shape_ids, word_starts, word_mask):
        x = self.word_dropout(self.words(input_ids, attention_mask, shape_ids, word_starts))
        scores = {tag: getattr(self, tag)(x) for tag in self.TAGS}
        scores["arcs"] = self.arcs(x, word_mask)
        scores["labels"] = self.all_labels(*self.label_spaces(x))
        return scores


class Pairs(nn.Module):
    """Log-odds of all pairs of words [B,first,second,kinds]: that the second is this of the first."""

    def __init__(self, width, inner, kinds, dropout):
        super().__init__()
        self.first = nn.Linear(width, inner)
        self.second = nn.Linear(width, inner)
        self.pair = nn.Parameter(torch.zeros(inner, kinds, inner))
        self.own = nn.Linear(inner, kinds)
        self.other = nn.Linear(inner, kinds, bias=False)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        first = self.dropout(functional.relu(self.first(x)))
        second = self.dropout(functional.relu(self.second(x)))
        return all_pairs(first, second, self.pair, self.own, self.other)


class Branch(nn.Module):
    """Layers of their own above a Parser's lower ones, and the heads of events and of who says so."""

    TAGS = {"events": EVENT_TYPES, "statuses": STATUSES, "factuality": FACTUALITIES, "cues": ["none", "cue"]}
    PAIRS = {"roles": ROLES, "voices": VOICES}

    def __init__(self, sizes, layers, dropout=0.1, head_dropout=0.33):
        super().__init__()
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(layers))
        for head, values in self.TAGS.items():
            setattr(self, head, nn.Linear(sizes.width, len(values)))
        for head, kinds in self.PAIRS.items():
            setattr(self, head, Pairs(sizes.width, sizes.roles, len(kinds), head_dropout))
        self.word_dropout = nn.Dropout(0.2)

    @staticmethod
    def of(parser, layers):
        """A branch whose layers begin as the parser's upper ones."""
        branch = Branch(parser.sizes, layers)
        for mine, theirs in zip(branch.layers, parser.encoder.layers[-layers:]):
            mine.load_state_dict(theirs.state_dict())
        return branch

    def maps(self):
        """The linear maps of a word's vector that an exported model joins, in their order."""
        pairs = [getattr(self, head) for head in self.PAIRS]
        return [getattr(self, tag) for tag in self.TAGS] + [m for pair in pairs for m in (pair.first, pair.second)]

    def words(self, hidden, attention_mask, word_starts):
        return first_pieces(through(self.layers, hidden, attention_mask), word_starts)

    def forward(self, hidden, attention_mask, word_starts):
        x = self.word_dropout(self.words(hidden, attention_mask, word_starts))
        return {head: getattr(self, head)(x) for head in (*self.TAGS, *self.PAIRS)}


def all_pairs(first, second, pair, own, other):
    """Biaffine scores [B,first,second,kinds] of two [B,W,n] by pair [n,kinds,n] and a linear map of each."""
    size, count, _ = first.shape
    pairs = (first @ pair.flatten(1)).view(size, count, *pair.shape[1:])
    pairs = torch.einsum("bdkl,bhl->bdhk", pairs, second)
    return pairs + own(first)[:, :, None] + other(second)[:, None]


def load_encoder(jar):
    """(tensors, vocabulary) of the encoder inside a jar of langchain4j-embeddings: ONNX file and tokenizer.json.

    Matrices lost their names on the way to ONNX; each is known by the named bias that is added to its product.
    """
    import json

    import onnx
    from onnx import numpy_helper

    with zipfile.ZipFile(jar) as archive:
        names = archive.namelist()
        model = onnx.load_model_from_string(archive.read(next(n for n in names if n.endswith(".onnx"))))
        pieces = json.loads(archive.read(next(n for n in names if n.endswith("-tokenizer.json"))))["model"]["vocab"]
    found = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in model.graph.initializer
             if t.data_type == onnx.TensorProto.FLOAT}
    products = {n.output[0]: n.input[1] for n in model.graph.node if n.op_type == "MatMul" and n.input[1] in found}
    for node in model.graph.node:
        if node.op_type == "Add":
            bias = next((i for i in node.input if i.endswith(".bias") and i in found), None)
            product = next((i for i in node.input if i in products), None)
            if bias and product:
                found[bias[:-len("bias")] + "weight"] = found[products[product]].T.contiguous()
    return found, sorted(pieces, key=pieces.get)


def count_layers(tensors):
    return 1 + max(int(m.group(1)) for m in (re.match(r"encoder\.layer\.(\d+)\.", n) for n in tensors) if m)


def fill_encoder(encoder, tensors):
    """Puts the loaded tensors into an Encoder; the token type of first sentences is folded into the positions."""
    with torch.no_grad():
        encoder.words.weight.copy_(tensors["embeddings.word_embeddings.weight"])
        encoder.positions.weight.copy_(tensors["embeddings.position_embeddings.weight"]
                                       + tensors["embeddings.token_type_embeddings.weight"][0])
        copy(encoder.norm, tensors, "embeddings.LayerNorm")
        for i, layer in enumerate(encoder.layers):
            name = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                parts = [tensors[f"{name}attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
            copy(layer.out, tensors, name + "attention.output.dense")
            copy(layer.norm1, tensors, name + "attention.output.LayerNorm")
            copy(layer.up, tensors, name + "intermediate.dense")
            copy(layer.down, tensors, name + "output.dense")
            copy(layer.norm2, tensors, name + "output.LayerNorm")


def copy(module, tensors, name):
    module.weight.copy_(tensors[name + ".weight"])
    module.bias.copy_(tensors[name + ".bias"])


def to_torch(arrays):
    return [torch.from_numpy(np.ascontiguousarray(a)) for a in arrays]
