"""Runs an exported model where it will run, in ONNX Runtime for Java, from Python: by files, through OrtRunner.java."""
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import onnx

PAIRS = ("labels", "roles", "voices")
RUNNER = Path(__file__).resolve().parent / "OrtRunner.java"


def scores(model, batches, jar, java="java", rounds=1):
    """The dict of output arrays of every batch, in order, and what the runner says of its speed."""
    names = [output.name for output in onnx.load(str(model)).graph.output]
    with tempfile.TemporaryDirectory() as folder:
        inputs, outputs = Path(folder) / "batches", Path(folder) / "scores"
        with open(inputs, "wb") as file:
            for batch in batches:
                sizes = (*batch.input_ids.shape, batch.word_mask.shape[1])
                np.array(sizes, ">i4").tofile(file)
                for values in batch.inputs():
                    values.astype(">i8").tofile(file)
        run = subprocess.run([java, "-cp", str(jar), str(RUNNER), str(model), str(inputs), str(outputs), str(rounds)],
                             check=True, stderr=subprocess.PIPE, universal_newlines=True)
        found = []
        with open(outputs, "rb") as file:
            for batch in batches:
                size, words = batch.word_mask.shape
                arrays = {}
                for name in names:
                    count = int(np.fromfile(file, ">i4", 1)[0])
                    values = np.fromfile(file, ">f4", count).astype(np.float32)
                    arrays[name] = values.reshape((size, words, words, -1) if name in PAIRS
                                                  else (size, words, -1))
                found.append(arrays)
        return found, run.stderr.strip()


def runner(model, batches, jar, java="java"):
    """A function for evaluate.score: gives each of these batches its scores."""
    found, _ = scores(model, batches, jar, java)
    by_batch = {id(batch): arrays for batch, arrays in zip(batches, found)}
    return lambda batch: by_batch[id(batch)]
