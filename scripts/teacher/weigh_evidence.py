#!/usr/bin/env python3
"""usage: weigh_evidence.py LEDGER-EVAL EVAL TABLE

Learns what each sign of evidence.tsv weighs: logistic regression over the pairs of claims that `ledger-eval evidence`
prints for the articles of EVAL/news/dev (about one matter: a pair that a relation of any type but `none` covers) and for
EVAL/corpora/otherevent/dev (two events of one kind: never about one matter; a tenth of the weight). A column of the table is
learnt without the signs that see what a rule compares, from the same pairs. No chance is involved.
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
STEP = 5  # of those that are not about one matter every fifth is enough
met = 0


def add(pair, label, weight):
    global met
    met += label == 0
    if label or met % STEP == 0:
        values.append(pair["values"])
        labels.append(label)
        weights.append(weight if label else weight * STEP)


for cluster in sorted(path for path in (sets / "news/dev").iterdir() if path.is_dir()):
    lines = (cluster / "relations.jsonl").read_text("utf-8").splitlines()
    gold = [relation for relation in map(json.loads, lines) if relation["type"] != "none"]
    for pair in pairs(cluster):
        related = any(
            covers(pair["a"], relation[a]) and covers(pair["b"], relation[b])
            for relation in gold
            for a, b in (("a", "b"), ("b", "a"))
        )
        add(pair, float(related), 1.0)
# The first nine topics: some ninety thousand pairs are enough beside thirty thousand of the news.
for topic in sorted(path for path in (sets / "corpora/otherevent/dev").iterdir() if path.is_dir())[:9]:
    for pair in pairs(topic):
        if pair["a"]["file"].endswith("plus.txt") != pair["b"]["file"].endswith("plus.txt"):
            add(pair, 0.0, 0.1)

head, names = [], []
for line in table.read_text("utf-8").splitlines():
    if line.startswith("#") or line.startswith("sign\t"):
        head.append(line)
    elif not line.startswith("bias\t"):
        names.append(line.split("\t")[0])
assert len(names) == len(values[0]), "the table and the program know different signs"

# The signs that see what a rule compares, by the column of the table (Evidence.Slot).
SEEN = {
    "nothing": [],
    "numbers": ["numbers", "numbersAgree", "numbersDiffer", "numbersOneSided"],
    "times": ["timesMeet", "timesApart", "timesOneSided"],
    "names": ["names", "nameCount", "namesApart", "subjects", "hasSubjects"],
}
x, y, w = (numpy.array(column, float) for column in (values, labels, weights))


# What cannot speak against one matter, and what cannot speak for it: without these bounds, signs that say nearly the same
# cancel each other out on the few events of the news and mislead on others.
AGAINST = {"namesApart", "timesApart", "timesOneSided", "numbersDiffer", "numbersOneSided", "hasSubjects", "hasObjects"}


def weigh(unseen):
    """The bias and the weight of each sign, by projected gradient descent; those not seen weigh nothing."""
    spread = numpy.maximum(x.std(0), 1e-6)
    z = numpy.c_[x / spread, numpy.ones(len(x))]
    low = numpy.array([-numpy.inf if name in AGAINST else 0 for name in names] + [-numpy.inf])
    high = numpy.array([0 if name in AGAINST else numpy.inf for name in names] + [numpy.inf])
    for name in unseen:
        low[names.index(name)] = high[names.index(name)] = 0
    ridge = numpy.r_[numpy.ones(len(names)), 0]
    beta = numpy.zeros(z.shape[1])
    beta[-1] = -5
    before, momentum, rate = beta.copy(), 1.0, 4 / numpy.linalg.eigvalsh((z * w[:, None]).T @ z)[-1]
    for _ in range(4000):  # Nesterov's accelerated method
        ahead = beta + (momentum - 1) / (momentum + 2) * (beta - before)
        p = 1 / (1 + numpy.exp(-z @ ahead))
        before, beta = beta, numpy.clip(ahead - rate * (z.T @ (w * (p - y)) + ridge * ahead), low, high)
        momentum += 1
    return [beta[-1], *(beta[:-1] / spread)]


columns = [weigh(unseen) for unseen in SEEN.values()]
rows = ["\t".join([name, *(f"{column[place]:.3f}" for column in columns)]) for place, name in enumerate(["bias", *names])]
table.write_text("\n".join(head + rows) + "\n", "utf-8")
print(f"{len(y)} pairs, {int(y.sum())} of them about one matter")
