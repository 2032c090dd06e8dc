"""From scores to answers: the best tree with one root, and the best lawful sequence of name tags."""
import numpy as np


def tree(scores):
    """Heads of words 1..n, 0 for the root, of the best spanning tree with a single root.

    scores[dependent, head] over the root (0) and n words. Every arc from the root is made so dear that the
    best tree has only one; among such trees the order is unchanged.
    """
    count = len(scores)
    if count == 2:
        return [0]
    scores = scores.astype(np.float64).copy()
    np.fill_diagonal(scores, -np.inf)
    scores[0] = -np.inf
    finite = scores[1:][np.isfinite(scores[1:])]
    scores[1:, 0] -= count * (finite.max() - finite.min() + 1)
    heads = scores.argmax(1)
    heads[0] = 0
    if find_cycle(heads) is not None:
        heads = edmonds(scores)
    return [int(h) for h in heads[1:]]


def find_cycle(heads):
    """The nodes of one cycle, or None if all ways lead to the root."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node):]
        for node in path:
            state[node] = 2
    return None


def edmonds(scores):
    """Chu-Liu/Edmonds: the best heads; a cycle is contracted to one node and the rest solved again."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    outer = np.flatnonzero(~inside)
    cycle = np.array(cycle)
    into = scores[np.ix_(cycle, outer)] - scores[cycle, heads[cycle]][:, None]
    from_cycle = scores[np.ix_(outer, cycle)]
    size = len(outer)
    small = np.full((size + 1, size + 1), -np.inf)
    small[:size, :size] = scores[np.ix_(outer, outer)]
    small[:size, size] = from_cycle.max(1)
    small[size, :size] = into.max(0)
    solved = edmonds(small)
    result = heads.copy()
    for i in range(1, size):
        head = solved[i]
        result[outer[i]] = cycle[from_cycle[i].argmax()] if head == size else outer[head]
    broken = cycle[into[:, solved[size]].argmax()]
    result[broken] = outer[solved[size]]
    return result


def follows(first, second):
    """Whether the second BIOES tag may come after the first; None stands for either end of the sentence."""
    open_kind = first[2:] if first and first[0] in "BI" else None
    goes_on = second[2:] if second and second[0] in "IE" else None
    return open_kind == goes_on


def transitions(tags):
    """(start, between, end): 0 where a tag may stand or follow, minus infinity where it may not."""
    price = lambda a, b: 0.0 if follows(a, b) else -np.inf
    return (np.array([price(None, t) for t in tags]), np.array([[price(a, b) for b in tags] for a in tags]),
            np.array([price(t, None) for t in tags]))


def sequence(scores, lawful):
    """The best lawful sequence of tag numbers for scores[word, tag] (Viterbi)."""
    start, between, end = lawful
    best, back = start + scores[0], []
    for row in scores[1:]:
        paths = best[:, None] + between
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    found = [int((best + end).argmax())]
    for pointers in reversed(back):
        found.append(int(pointers[found[-1]]))
    return found[::-1]


def spans(tags):
    """{(start, end, class)} of a lawful BIOES sequence; end is exclusive."""
    found, start = set(), 0
    for i, tag in enumerate(tags):
        if tag[0] in "BS":
            start = i
        if tag[0] in "ES":
            found.add((start, i + 1, tag[2:]))
    return found
