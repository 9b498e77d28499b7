#!/usr/bin/env python3
"""usage: weigh_evidence.py LEDGER-EVAL EVAL TABLE

Learns what each sign of evidence.tsv weighs: logistic regression over the pairs of claims that `ledger-eval evidence`
prints for the articles of EVAL/news/dev (about one matter: a pair that a relation of any type but `none` covers) and for
EVAL/corpora/otherevent/dev (two events of one kind: never about one matter; a tenth of the weight). No chance is involved.
Needs numpy. Only weights go into TABLE, no text.
"""
import json
import subprocess
import sys
from pathlib import Path

import numpy

program, sets, table = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])


def pairs(folder):
    printed = subprocess.run([program, "evidence", folder], stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    return map(json.loads, printed.splitlines())


def covers(side, gold):
    """Whether a place of a claim and a gold quote share half of the shorter one."""
    return side["file"] == gold["file"] and any(
        2 * (min(end, gold["end"]) - max(start, gold["start"])) >= min(end - start, gold["end"] - gold["start"]) > 0
        for start, end in side["spans"]
    )


values, labels, weights = [], [], []
for cluster in sorted(path for path in (sets / "news/dev").iterdir() if path.is_dir()):
    lines = (cluster / "relations.jsonl").read_text("utf-8").splitlines()
    gold = [relation for relation in map(json.loads, lines) if relation["type"] != "none"]
    for pair in pairs(cluster):
        related = any(
            covers(pair["a"], relation[a]) and covers(pair["b"], relation[b])
            for relation in gold
            for a, b in (("a", "b"), ("b", "a"))
        )
        values.append(pair["values"])
        labels.append(float(related))
        weights.append(1.0)
# The first nine topics: some ninety thousand pairs are enough beside thirty thousand of the news.
for topic in sorted(path for path in (sets / "corpora/otherevent/dev").iterdir() if path.is_dir())[:9]:
    for pair in pairs(topic):
        if pair["a"]["file"].endswith("plus.txt") != pair["b"]["file"].endswith("plus.txt"):
            values.append(pair["values"])
            labels.append(0.0)
            weights.append(0.1)

x, y, w = (numpy.array(column, float) for column in (values, labels, weights))
mean, spread = x.mean(0), numpy.maximum(x.std(0), 1e-6)
x = numpy.c_[(x - mean) / spread, numpy.ones(len(x))]
beta = numpy.zeros(x.shape[1])
ridge = numpy.eye(len(beta))
ridge[-1, -1] = 0
for _ in range(40):  # Newton's method
    p = 1 / (1 + numpy.exp(-x @ beta))
    step = numpy.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + ridge, x.T @ (w * (p - y)) + ridge @ beta)
    beta -= step
    if abs(step).max() < 1e-7:
        break
raw = beta[:-1] / spread
head, names = [], []
for line in table.read_text("utf-8").splitlines():
    if line.startswith("#") or line == "sign\tweight":
        head.append(line)
    elif not line.startswith("bias\t"):
        names.append(line.split("\t")[0])
assert len(names) == len(raw), "the table and the program know different signs"
rows = [f"bias\t{beta[-1] - (raw * mean).sum():.3f}"] + [f"{name}\t{value:.3f}" for name, value in zip(names, raw)]
table.write_text("\n".join(head + rows) + "\n", "utf-8")
print(f"{len(y)} pairs, {int(y.sum())} of them about one matter")
