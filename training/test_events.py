"""Readers' verdicts and the words of reports: python3 -m unittest."""
import tempfile
import unittest
from pathlib import Path

import torch

import data
import events
import model
import tune

# "The army struck the camp ." with the trees' heads.
TREE = [("The", 1), ("army", 2), ("struck", -1), ("the", 4), ("camp", 2), (".", 2)]
TEXT = "The army struck the camp."


class Reading(unittest.TestCase):
    def test_words_are_found_in_their_order(self):
        self.assertEqual(events.places(TEXT, [TREE]), [[(0, 3), (4, 8), (9, 15), (16, 19), (20, 24), (24, 25)]])

    def test_a_span_gives_its_head(self):
        spans = events.places(TEXT, [TREE])[0]
        self.assertEqual(events.head_of(TREE, spans, 0, 8), 1)
        self.assertIsNone(events.head_of(TREE, spans, 30, 35))

    def test_cells_of_parties(self):
        self.assertEqual(events.spans_of("0-8,^,~16-24"), [(0, 8), (16, 24)])
        self.assertEqual(events.spans_of("-"), [])

    def test_verdicts_become_lessons(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "parties.tsv"
            file.write_text("# head\nus:a\t9\t15\tASSAULT\tactual\t?\t0-8\t16-24\nus:b\t0\t0\tNONE\t-\t-\t-\t-\n")
            verdicts = events.read_verdicts(file)
        self.assertEqual(verdicts["us:b"], [])
        lesson, = events.sentences([TREE], events.places(TEXT, [TREE]), verdicts["us:a"], "us:a")
        self.assertEqual(lesson.marks, [(2, "assault", events.BORDER)])
        self.assertEqual(lesson.told, [(2, "actual", [1], [4])])


class Verdicts(unittest.TestCase):
    OWN = Path(__file__).resolve().parent / "verdicts"

    def test_every_line_can_be_read(self):
        verdicts = events.read_verdicts(self.OWN / "parties.tsv")
        told = [event for report in verdicts.values() for event in report]
        self.assertEqual((len(verdicts), len(told)), (1610, 22204))
        for start, end, kind, status, marks, actors, recipients in told:
            self.assertLess(start, end)
            self.assertIn(kind, model.EVENT_TYPES)
            self.assertIn(status, model.STATUSES + ["-"])
            self.assertLessEqual(set(marks), set("*?-"))
            self.assertTrue(all(s < e for s, e in actors + recipients))


class Lessons(unittest.TestCase):
    def batch(self):
        lesson = data.Sentence([form for form, _ in TREE], kind="events", marks=[(2, "assault", 0.5)])
        return data.batch([(lesson, [1, 2, 3, 4, 5, 6, 7, 8], [0] * 8, [1, 2, 3, 4, 5, 6])])

    def test_a_border_case_is_half_an_event(self):
        shares = tune.spread(self.batch(), model.EVENT_TYPES, "none")
        self.assertEqual(float(shares[0, 3, model.EVENT_TYPES.index("assault")]), 0.5)
        self.assertEqual(float(shares[0, 3, 0]), 0.5)
        self.assertTrue(torch.equal(shares.sum(-1), torch.ones(1, 7)))

    def test_what_is_saved_lies_between_start_and_end(self):
        parser = model.Parser(model.Sizes(1, 8, 12, 2, 6, 4, 3), 9, data.LabelSets(["A"], ["A"], ["L"], ["O"], ["root"]))
        start = {name: p.detach() - 1 for name, p in parser.named_parameters()}
        end = {name: p.detach().clone() for name, p in parser.named_parameters()}
        tune.mix(parser, start, 0.3)
        for name, parameter in parser.named_parameters():
            moved = 0 if name.startswith(("events.", "statuses.", "factuality.", "m2e2.", "role_")) else 0.3
            self.assertLess(float((end[name] - parameter - moved).abs().max()), 1e-5, name)


if __name__ == "__main__":
    unittest.main()
