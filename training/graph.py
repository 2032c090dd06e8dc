"""Writes the trained network as an ONNX graph, node by node, in fp32 or int8.

Standard operators of opset 15 and five of ONNX Runtime's own (com.microsoft) that do in one pass what the
standard takes ten nodes for: SkipLayerNormalization, BiasGelu, MultiHeadAttention, QAttention and
MatMulIntegerToFloat.

int8 is static: the range of every matrix product's input is measured once on training sentences
(`ranges`), so that the scores of a sentence do not depend on what else is in its batch, as they would with
ranges taken from the batch at run time. A few channels reach far wider than the rest and would take the
fine steps from all: each channel is divided by a constant before it is rounded, and the weights' row is
multiplied by it (Xiao et al. 2023, SmoothQuant). Weights have a scale a column, and seven bits: processors
without VNNI add two products of 8 bits in 16, and would overflow with the eighth.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from model import FAR

OPSET = 15
WEIGHT_STEPS = 64
SMOOTHING = 0.75  # 0 puts all the work on the inputs' steps, 1 all on the weights'
OUTPUTS = ("upos", "xpos", "lemma", "names", "arcs", "labels")


class Graph:
    """Nodes and constants in the making; every method returns the name of a value."""

    def __init__(self, prefix=""):
        self.nodes, self.constants, self.count, self.prefix = [], {}, 0, prefix

    def constant(self, name, array):
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def numbers(self, *values):
        return self.constant(self.prefix + "numbers_" + "_".join(str(v) for v in values), np.array(values, np.int64))

    def node(self, kind, *inputs, outputs=1, **attributes):
        self.count += 1
        kind, _, domain = kind.partition("@")
        name = f"{self.prefix}{kind}_{self.count}"
        names = [f"{name}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=name,
                                           domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def own(self, kind, *inputs, **attributes):
        """An operator of ONNX Runtime's own."""
        return self.node(kind + "@com.microsoft", *inputs, **attributes)


class Fp32:
    """Matrix products in full precision."""

    def embed(self, graph, name, table, ids):
        return graph.node("Gather", graph.constant(name, table), ids)

    def linear(self, graph, name, x, weight, bias):
        product = graph.node("MatMul", x, graph.constant(name + ".weight", weight))
        return product if bias is None else graph.node("Add", product, graph.constant(name + ".bias", bias))

    def attention(self, graph, name, x, weight, bias, mask, heads):
        width = weight.shape[0]
        qkv = self.linear(graph, name, x, weight, None)
        query, key, value = graph.node("Split", qkv, graph.numbers(width, width, width), outputs=3, axis=-1)
        return graph.own("MultiHeadAttention", query, key, value, graph.constant(name + ".bias", bias), mask,
                         num_heads=heads, mask_filter_value=FAR)


class Int8:
    """Matrix products of 8-bit inputs and 7-bit weights; embeddings in 8 bits with a scale a row."""

    def __init__(self, ranges, smoothing=SMOOTHING, steps=WEIGHT_STEPS):
        self.ranges, self.smoothing, self.steps = ranges, smoothing, steps

    def embed(self, graph, name, table, ids):
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-12) / 127
        rows = graph.node("Gather", graph.constant(name, np.round(table / scale).astype(np.int8)), ids)
        scales = graph.node("Gather", graph.constant(name + ".scale", scale.astype(np.float32)), ids)
        return graph.node("Mul", graph.node("Cast", rows, to=TensorProto.FLOAT), scales)

    def quantise(self, graph, name, x, weight):
        """(rounded input, scale, zero point, weight), the wide channels of the input evened out."""
        low, high = self.ranges[name]
        wide = np.maximum(np.maximum(np.abs(low), np.abs(high)), 1e-6)
        even = wide ** self.smoothing / np.maximum(np.abs(weight).max(1), 1e-6) ** (1 - self.smoothing)
        even = (even / np.exp(np.log(even).mean())).astype(np.float32)
        x = graph.node("Mul", x, graph.constant(name + ".in.even", 1 / even))
        low, high = min(0.0, float((low / even).min())), max(0.0, float((high / even).max()))
        scale = np.float32((high - low) / 255)
        zero = np.uint8(np.clip(round(-low / scale), 0, 255))
        scale, zero = graph.constant(name + ".in.scale", scale), graph.constant(name + ".in.zero", zero)
        return graph.node("QuantizeLinear", x, scale, zero), scale, zero, weight * even[:, None]

    def weights(self, graph, name, weight):
        scale = np.maximum(np.abs(weight).max(0), 1e-12) / self.steps
        whole = np.round(weight / scale).astype(np.int8)
        return graph.constant(name + ".weight", whole), graph.constant(name + ".scale", scale.astype(np.float32))

    def linear(self, graph, name, x, weight, bias):
        x, scale, zero, weight = self.quantise(graph, name, x, weight)
        weight, weight_scale = self.weights(graph, name, weight)
        bias = [] if bias is None else [graph.constant(name + ".bias", bias)]
        return graph.own("MatMulIntegerToFloat", x, weight, scale, weight_scale, zero, "", *bias)

    def attention(self, graph, name, x, weight, bias, mask, heads):
        x, scale, zero, weight = self.quantise(graph, name, x, weight)
        weight, weight_scale = self.weights(graph, name, weight)
        return graph.own("QAttention", x, weight, graph.constant(name + ".bias", bias), scale, weight_scale, mask,
                         zero, num_heads=heads, mask_filter_value=FAR)


def array(tensor):
    return tensor.detach().numpy().astype(np.float32)


def skip_norm(graph, name, norm, x, skip):
    return graph.own("SkipLayerNormalization", x, skip, graph.constant(name + ".weight", array(norm.weight)),
                     graph.constant(name + ".bias", array(norm.bias)), epsilon=norm.eps)


def encoder(graph, precision, module):
    """[B,T,width]: what Encoder.forward does without dropout."""
    words = precision.embed(graph, "words", array(module.words.weight), "input_ids")
    shapes = graph.node("Gather", graph.constant("shapes", array(module.shapes.weight)), "shape_ids")
    length = graph.node("Gather", graph.node("Shape", "input_ids"), graph.numbers(1), axis=0)
    positions = graph.node("Slice", graph.constant("positions", array(module.positions.weight)),
                           graph.numbers(0), length, graph.numbers(0))
    x = skip_norm(graph, "norm", module.norm, words, graph.node("Add", shapes, positions))
    return layers(graph, precision, module.layers, x, "layer")


def layers(graph, precision, modules, x, prefix):
    """[B,T,width] as layers change it; their constants are named by the prefix and a number."""
    mask = graph.node("Cast", "attention_mask", to=TensorProto.INT32)
    for i, layer in enumerate(modules):
        name = f"{prefix}{i}."
        context = precision.attention(graph, name + "qkv", x, array(layer.qkv.weight).T, array(layer.qkv.bias),
                                      mask, layer.heads)
        out = precision.linear(graph, name + "out", context, array(layer.out.weight).T, array(layer.out.bias))
        x = skip_norm(graph, name + "norm1", layer.norm1, out, x)
        up = precision.linear(graph, name + "up", x, array(layer.up.weight).T, None)
        up = graph.own("BiasGelu", up, graph.constant(name + "up.bias", array(layer.up.bias)))
        down = precision.linear(graph, name + "down", up, array(layer.down.weight).T, array(layer.down.bias))
        x = skip_norm(graph, name + "norm2", layer.norm2, down, x)
    return x


def heads(graph, precision, parser, x):
    """The six scores; every linear map of a word's vector is one product, split afterwards."""
    parts = joint(graph, precision, "heads", x, parser.maps())
    scores = dict(zip(parser.TAGS, parts))
    arc_dependent, arc_head, label_dependent, label_head = (graph.node("Relu", part) for part in parts[-4:])
    scores["arcs"] = arcs(graph, parser, arc_dependent, arc_head)
    scores["labels"] = labels(graph, parser, label_dependent, label_head)
    return scores


def joint(graph, precision, name, x, maps):
    """What linear maps make of the vector of each word's first piece."""
    places = graph.node("Unsqueeze", "word_starts", graph.numbers(2))
    words = graph.node("GatherND", x, places, batch_dims=1)
    all_maps = precision.linear(graph, name, words, np.concatenate([array(m.weight).T for m in maps], 1),
                                np.concatenate([array(m.bias) for m in maps]))
    return graph.node("Split", all_maps, graph.numbers(*(m.out_features for m in maps)), outputs=len(maps), axis=-1)


def arcs(graph, parser, dependent, head):
    dependent = graph.node("MatMul", dependent, graph.constant("arcs.pair", array(parser.arc_pair)))
    dependent = graph.node("Add", dependent, graph.constant("arcs.bias", array(parser.arc_bias)))
    scores = graph.node("MatMul", dependent, graph.node("Transpose", head, perm=[0, 2, 1]))
    absent = graph.node("Sub", graph.node("Cast", "word_mask", to=TensorProto.FLOAT),
                        graph.constant("one", np.float32(1)))
    far = graph.node("Mul", absent, graph.constant("far", np.float32(-FAR)))
    return graph.node("Add", scores, graph.node("Unsqueeze", far, graph.numbers(1)))


def labels(graph, parser, dependent, head):
    return pairs(graph, "labels", (parser.label_pair, parser.label_own, parser.label_other), dependent, head)


def pairs(graph, name, modules, first, second):
    """Scores [B,first,second,kinds] of all pairs; the modules are those that model.all_pairs takes."""
    pair, own, other = modules
    width, kinds, _ = pair.shape
    rows = graph.node("MatMul", first, graph.constant(name + ".pair", array(pair).reshape(width, kinds * width)))
    rows = graph.node("Reshape", rows, graph.numbers(0, -1, width))
    scores = graph.node("MatMul", rows, graph.node("Transpose", second, perm=[0, 2, 1]))
    shape = graph.node("Shape", "word_mask")
    size = [graph.node("Slice", shape, graph.numbers(i), graph.numbers(i + 1)) for i in (0, 1)]
    shape = graph.node("Concat", size[0], size[1], graph.numbers(kinds), size[1], axis=0)
    scores = graph.node("Transpose", graph.node("Reshape", scores, shape), perm=[0, 1, 3, 2])
    of_first = graph.node("MatMul", first, graph.constant(name + ".own", array(own.weight).T))
    of_first = graph.node("Add", of_first, graph.constant(name + ".bias", array(own.bias)))
    of_second = graph.node("MatMul", second, graph.constant(name + ".other", array(other.weight).T))
    scores = graph.node("Add", scores, graph.node("Unsqueeze", of_first, graph.numbers(2)))
    return graph.node("Add", scores, graph.node("Unsqueeze", of_second, graph.numbers(1)))


BRANCH = "branch."


def with_branch(model, branch, precision, lower):
    """The model with a branch above its lower layers; whatever branch it had before is taken off. The rest is kept."""
    kept = model.graph
    nodes = [n for n in kept.node if not n.name.startswith(BRANCH)]
    constants = [c for c in kept.initializer if not c.name.startswith(BRANCH)]
    x = next(n.output[0] for n in nodes if f"layer{lower - 1}.norm2.weight" in n.input)
    graph = Graph(BRANCH)
    x = layers(graph, precision, branch.layers, x, BRANCH + "layer")
    parts = joint(graph, precision, BRANCH + "heads", x, branch.maps())
    scores = dict(zip(branch.TAGS, parts))
    for i, name in enumerate(branch.PAIRS):
        head = getattr(branch, name)
        first, second = (graph.node("Relu", part) for part in parts[len(branch.TAGS) + 2 * i:][:2])
        scores[name] = pairs(graph, BRANCH + name, (head.pair, head.own, head.other), first, second)
    outputs = [o for o in kept.output if o.name not in scores]
    for name in scores:
        graph.nodes.append(helper.make_node("Identity", [scores[name]], [name], name=BRANCH + name))
        shape = ["B", "W", getattr(branch, name).out_features] if name in branch.TAGS else ["B", "W", "W", 2]
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
    made = helper.make_model(
        helper.make_graph(nodes + graph.nodes, kept.name, list(kept.input), outputs,
                          constants + list(graph.constants.values())),
        opset_imports=list(model.opset_import), producer_name=model.producer_name)
    made.ir_version = model.ir_version
    onnx.checker.check_model(made)
    return made


def branch_ranges(branch, batches):
    """As ranges(), for a branch: batches are those of branch.Trunk, (batch, what the lower layers give)."""
    import torch

    listener = Listener()
    hooks = [branch.events.register_forward_pre_hook(listener.hook(BRANCH + "heads", "words"))]
    for i, layer in enumerate(branch.layers):
        for part in ("qkv", "out", "up", "down"):
            hooks.append(getattr(layer, part).register_forward_pre_hook(
                listener.hook(f"{BRANCH}layer{i}.{part}", "pieces")))
    branch.eval()
    with torch.no_grad():
        for batch, hidden in batches:
            listener.look(batch)
            branch(hidden, torch.from_numpy(batch.attention_mask), torch.from_numpy(batch.word_starts))
    for hook in hooks:
        hook.remove()
    return listener.found


def build(parser, precision):
    """The whole model, checked."""
    graph = Graph()
    scores = heads(graph, precision, parser, encoder(graph, precision, parser.encoder))
    for name in OUTPUTS:
        graph.nodes.append(helper.make_node("Identity", [scores[name]], [name], name=name))
    whole = {"input_ids": ["B", "T"], "attention_mask": ["B", "T"], "shape_ids": ["B", "T"],
             "word_starts": ["B", "W"], "word_mask": ["B", "W"]}
    kinds = {"arcs": ["B", "W", "W"], "labels": ["B", "W", "W", parser.label_pair.shape[1]]}
    kinds.update({tag: ["B", "W", getattr(parser, tag).out_features] for tag in parser.TAGS})
    model = helper.make_model(
        helper.make_graph(graph.nodes, "dateline-text",
                          [helper.make_tensor_value_info(n, TensorProto.INT64, s) for n, s in whole.items()],
                          [helper.make_tensor_value_info(n, TensorProto.FLOAT, kinds[n]) for n in OUTPUTS],
                          list(graph.constants.values())),
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)],
        producer_name="dateline")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


class Listener:
    """The least and greatest input of every product by channel, padding left out."""

    def __init__(self):
        self.found, self.present = {}, {}

    def look(self, batch):
        """What of the next batch is no padding."""
        import torch

        self.present = {"pieces": torch.from_numpy(batch.attention_mask > 0),
                        "words": torch.from_numpy(batch.word_mask > 0)}

    def hook(self, name, kind):
        def listen(_, inputs):
            values = inputs[0][self.present[kind]].numpy()
            low, high = values.min(0), values.max(0)
            before = self.found.get(name, (low, high))
            self.found[name] = np.minimum(low, before[0]), np.maximum(high, before[1])
        return listen


def ranges(parser, batches):
    """{name of a product: (least, greatest) input by channel}, by running the network and listening."""
    import torch

    from model import to_torch

    listener = Listener()
    hooks = [parser.upos.register_forward_pre_hook(listener.hook("heads", "words"))]
    for i, layer in enumerate(parser.encoder.layers):
        for part in ("qkv", "out", "up", "down"):
            hooks.append(getattr(layer, part).register_forward_pre_hook(listener.hook(f"layer{i}.{part}", "pieces")))
    parser.eval()
    with torch.no_grad():
        for batch in batches:
            listener.look(batch)
            parser(*to_torch(batch.inputs()))
    for hook in hooks:
        hook.remove()
    return listener.found
