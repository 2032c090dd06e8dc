"""Readers' verdicts and the words of reports: python3 -m unittest."""
import tempfile
import unittest
from pathlib import Path

import torch

import branch
import data
import events
import model

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


    def test_marks_of_brat_become_lessons(self):
        marks = ("T1\tSource 0 8\tThe army\nT2\tCue 9 15\tstruck\nT3\tContent 16 19;20 24\tthe camp\n"
                 "E1\tCue:T2 Source:T1 Content:T3\nA1\n")
        self.assertEqual(events.attributions(marks), [([(9, 15)], [(0, 8)], [(16, 19), (20, 24)])])
        lesson, = events.told_by([TREE], events.places(TEXT, [TREE]), events.attributions(marks), "pn:a")
        self.assertEqual(lesson.marks, [(2, "cue", 1.0)])
        self.assertEqual(lesson.told, [(2, "", [1], [3, 4])])


class Verdicts(unittest.TestCase):
    OWN = Path(__file__).resolve().parent / "verdicts"

    def test_every_line_can_be_read(self):
        verdicts = events.read_verdicts(self.OWN / "parties.tsv")
        told = [event for report in verdicts.values() for event in report]
        self.assertEqual((len(verdicts), len(told)), (2068, 37011))
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
        shares = branch.shares_of(self.batch(), model.EVENT_TYPES)
        self.assertEqual(float(shares[0, 3, model.EVENT_TYPES.index("assault")]), 0.5)
        self.assertEqual(float(shares[0, 3, 0]), 0.5)
        self.assertTrue(torch.equal(shares.sum(-1), torch.ones(1, 7)))


if __name__ == "__main__":
    unittest.main()
