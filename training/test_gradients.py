"""Checks autograd against finite differences, for the whole loss and for the one operator known to lie.

In some builds of torch with oneDNN the gradient of gelu is wrong whenever the gradient that comes in is not
contiguous, as it is after a transpose; nothing fails, the network only learns worse. model.py turns oneDNN
off; these tests hold it to that.
"""
import random
import unittest

import torch
from torch.nn import functional

import branch
import data
import train
from data import LabelSets, Sentence
from model import Branch, Layer, Parser, Sizes
from wordpiece import CLS, PAD, SEP, UNK, WordPiece

TREE = Sentence(["Rebels", "attacked", "the", "camp", "."], ["NOUN", "VERB", "DET", "NOUN", "PUNCT"],
                ["NNS", "VBD", "DT", "NN", "."], ["rebel", "attack", "the", "camp", "."], [2, 0, 4, 2, 2],
                ["nsubj", "root", "det", "obj", "punct"])
SHORT = Sentence(["Camp", "!"], ["NOUN", "PUNCT"], ["NN", "."], ["camp", "!"], [0, 1], ["root", "punct"])
NAMES = Sentence(["Ana", "Ruiz", "won"], names=["B-Person", "E-Person", "O"], kind="names")
TELLING = Sentence(["Rebels", "attacked", "the", "camp", "."], kind="events", marks=[(1, "assault", 0.5)],
                   told=[(1, "actual", [0], [3])])
JUDGED = Sentence(["Ana", "won"], kind="factuality", marks=[(1, "uncertain", 1.0)])
CREDITED = Sentence(["Ana", "Ruiz", "won", "."], kind="voices", marks=[(2, "cue", 1.0)], told=[(2, "", [1], [0, 3])])
PIECES = [PAD, UNK, CLS, SEP, "rebel", "##s", "attack", "##ed", "the", "camp", ".", "!", "ana", "ruiz", "won"]


def small():
    """A tiny network in double precision without dropout, and a batch of each set."""
    torch.manual_seed(3)
    label_sets = LabelSets.of([TREE, TREE, SHORT, SHORT])
    parser = Parser(Sizes(2, 8, 12, 2, 6, 4, 3), len(PIECES), label_sets).double().eval()
    for parameter in parser.parameters():
        parameter.data.normal_(0, 0.3)
    wordpiece = WordPiece(PIECES)
    trees = data.batch([data.encode(label_sets.with_scripts(s), wordpiece) for s in (TREE, SHORT)])
    return parser, label_sets, trees, data.batch([data.encode(NAMES, wordpiece)])


def small_branch():
    """A tiny branch, and a batch of each of its sets with what lower layers might give."""
    torch.manual_seed(4)
    twig = Branch(Sizes(2, 8, 12, 2, 6, 4, 3), 1).double().eval()
    for parameter in twig.parameters():
        parameter.data.normal_(0, 0.3)
    batches = [data.batch([data.encode(s, WordPiece(PIECES))]) for s in (TELLING, JUDGED, CREDITED)]
    return twig, [(torch.randn(*b.input_ids.shape, 8, dtype=torch.double), b) for b in batches]


class Gradients(unittest.TestCase):
    def test_loss_has_the_gradient_of_finite_differences(self):
        parser, label_sets, *batches = small()
        for batch in batches:
            self.check(parser, lambda: train.loss_of(parser, batch, label_sets))

    def test_loss_of_the_branch_has_it_too(self):
        twig, batches = small_branch()
        for hidden, batch in batches:
            self.check(twig, lambda: branch.loss_of(twig, hidden, batch))

    def check(self, module, loss):
        rng = random.Random(5)
        module.zero_grad()
        loss().backward()
        for name, parameter in module.named_parameters():
            if parameter.grad is None:
                continue
            for _ in range(3):
                at = rng.randrange(parameter.numel())
                found = self.difference(loss, parameter.data.view(-1), at)
                self.assertAlmostEqual(float(parameter.grad.view(-1)[at]), found, places=6, msg=name)

    @staticmethod
    def difference(loss, values, at, step=1e-5):
        kept, losses = float(values[at]), []
        for moved in (kept + step, kept - step):
            values[at] = moved
            with torch.no_grad():
                losses.append(float(loss()))
        values[at] = kept
        return (losses[0] - losses[1]) / (2 * step)

    def test_gelu_before_a_transpose(self):
        torch.manual_seed(7)
        x, weight = torch.randn(4, 33, 17, requires_grad=True), torch.randn(4, 17, 33)
        (functional.gelu(x).transpose(1, 2) * weight).sum().backward()
        y = x.detach().double().requires_grad_()
        cdf = 0.5 * (1 + torch.erf(y / 2 ** 0.5))
        ((y * cdf).transpose(1, 2) * weight.double()).sum().backward()
        self.assertLess(float((x.grad - y.grad).abs().max()), 1e-4)

    def test_products_of_16_bits_have_nearly_the_same_gradient(self):
        torch.manual_seed(8)
        layer = Layer(Sizes(1, 32, 64, 4, 6, 4, 3), 0.0).train()
        x, weight = torch.randn(3, 9, 32), torch.randn(3, 32, 9)
        found = []
        for layer.bf16 in (False, True):
            layer.zero_grad()
            y = x.clone().requires_grad_()
            layer(y, torch.zeros(3, 1, 1, 9)).transpose(1, 2).mul(weight).sum().backward()
            found.append({"x": y.grad, **{name: p.grad.clone() for name, p in layer.named_parameters()}})
        exact, quick = found
        for name, gradient in exact.items():
            # The biases of keys have no gradient but that of rounding.
            scale = max(0.1, float(gradient.norm()))
            self.assertLess(float((gradient - quick[name]).norm()) / scale, 0.05, msg=name)
            self.assertTrue(name.startswith("norm2") or not torch.equal(gradient, quick[name]), msg=name)

    def test_labels_of_pairs_and_all_labels_agree(self):
        parser, _, trees, _ = small()
        x = torch.randn(2, 6, 8, dtype=torch.double)
        dependent, head = parser.label_spaces(x)
        whole = parser.all_labels(dependent, head)
        pairs = parser.labels_of(dependent[0, [1, 2]], head[0, [3, 0]])
        self.assertLess(float((whole[0, [1, 2], [3, 0]] - pairs).abs().max()), 1e-9)

    def test_padding_changes_nothing(self):
        parser, label_sets, trees, _ = small()
        run = lambda batch: parser(*train.to_torch(batch.inputs()))
        alone = data.batch([data.encode(trees.sentences[1], WordPiece(PIECES))])
        together, single = run(trees), run(alone)
        for name in ("upos", "names"):
            self.assertLess(float((together[name][1, :3] - single[name][0]).abs().max()), 1e-9)
        for name in ("arcs", "labels"):
            self.assertLess(float((together[name][1, :3, :3] - single[name][0]).abs().max()), 1e-9)


if __name__ == "__main__":
    unittest.main()
