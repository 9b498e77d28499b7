#!/usr/bin/env python3
"""usage: weigh_page_signs.py LEDGER_EVAL EVAL OUTPUT.tsv

Learns what each sign weighs when a block of a web page is held to be part of the article (page-signs.tsv), from the pages in
EVAL/html, and says what to expect on other sites: sixfold, no site in two parts.

A block is article when most of its words are in the longest runs that the page's text shares with the gold text. Two
logistic regressions with a quadratic penalty: the second sees what the first says, made by pages that it was not learnt from.
"""
import collections
import difflib
import json
import random
import re
import subprocess
import sys
import tempfile

import numpy as np
from scipy.optimize import minimize

PENALTY = (5, 10)  # of the first look and of the second; from 0.3 to 20 were tried
FOLDS, INNER = 6, 4
WORD = re.compile(r"\w+")
program, folder, output = sys.argv[1], sys.argv[2] + "/html", sys.argv[3]
gold = json.load(open(folder + "/ground-truth.json", encoding="utf-8"))


def ask(looks=None):
    """The pages with their signs, at the first look or, with what it saw, at the second."""
    with tempfile.NamedTemporaryFile("w", suffix=".looks") as file:
        for page, seen in (looks or {}).items():
            print(page, *(f"{look:.4f}" for look in seen), file=file)
        file.flush()
        command = [program, "page-signs", folder + "/pages"] + ([file.name] if looks else [])
        lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout.splitlines()
    found = {}
    for page in map(json.loads, lines):
        signs = np.zeros((len(page["texts"]), len(page["names"])))
        for row, pairs in zip(signs, page["signs"]):
            row[np.array(pairs[::2], dtype=int)] = pairs[1::2]
        found[page["id"]] = page | {"signs": signs}
    return found


def labels(page):
    own = [(word, index) for index, text in enumerate(page["texts"]) for word in WORD.findall(text)]
    matcher = difflib.SequenceMatcher(None, [word for word, _ in own], WORD.findall(gold[page["id"]]["articleBody"]), autojunk=False)
    hits = collections.Counter(own[at][1] for m in matcher.get_matching_blocks() for at in range(m.a, m.a + m.size))
    counts = np.array([len(WORD.findall(text)) for text in page["texts"]], dtype=float)
    label = np.array([hits[index] >= 0.5 * count and count > 0 for index, count in enumerate(counts)], dtype=float)
    weight = np.sqrt(counts) + 0.3
    return label, weight * 30 / max((weight * label).sum(), 20)


def learn(pages, names, penalty):
    x = np.vstack([pages[name]["signs"] for name in names])
    y, w = (np.concatenate([truth[name][part] for name in names]) for part in (0, 1))
    spread = np.clip(x.std(0), 0.1, None)
    x = np.hstack([x / spread, np.ones((len(x), 1))])

    def loss(theta):
        p = 1 / (1 + np.exp(-np.clip(x @ theta, -30, 30)))
        slope = x.T @ (w * (p - y))
        slope[:-1] += 2 * penalty * theta[:-1]
        value = -(w * (y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))).sum()
        return value + penalty * (theta[:-1] ** 2).sum(), slope

    theta = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 150, "ftol": 1e-6}).x
    theta[:-1] /= spread
    return theta


def look(theta, page):
    return 1 / (1 + np.exp(-np.clip(page["signs"] @ theta[:-1] + theta[-1], -30, 30)))


def parts(names, count, seed):
    """The pages in parts, those of one site together."""
    site = {name: ".".join(gold[name]["url"].split("/")[2].split(".")[-2:]) for name in names}
    sites = sorted(set(site.values()))
    random.Random(seed).shuffle(sites)
    return [[name for name in names if sites.index(site[name]) % count == part] for part in range(count)]


def learn_both(names):
    """Both looks, the second from what the first sees on pages that it does not know."""
    seen = {}
    for part in parts(names, INNER, 8):
        theta = learn(first, [name for name in names if name not in part], PENALTY[0])
        seen |= {name: look(theta, first[name]) for name in part}
    return learn(first, names, PENALTY[0]), learn(ask(seen), names, PENALTY[1])


def score(chosen):
    def runs(words):
        return collections.Counter(tuple(words[at : at + 4]) for at in range(max(len(words) - 3, 1 if words else 0)))

    precision, recall, same = [], [], 0
    for name, text in chosen.items():
        a, b = WORD.findall(gold[name]["articleBody"]), WORD.findall(text)
        hit = (runs(a) & runs(b)).total()
        precision += [hit / runs(b).total()] if b else []
        recall.append(hit / runs(a).total())
        same += a == b
    p, r = np.mean(precision), np.mean(recall)
    return f"F1 {2 * p * r / (p + r):.4f}, exact {same / len(chosen):.3f}"


first = ask()
truth = {name: labels(page) for name, page in first.items()}
chosen = {}
for part in parts(list(first), FOLDS, 1):
    one, two = learn_both([name for name in first if name not in part])
    second = ask({name: look(one, first[name]) for name in part})
    for name in part:
        sure = look(two, second[name])
        chosen[name] = "\n".join(text for text, look_ in zip(first[name]["texts"], sure) if look_ > 0.5)
print(f"on sites it does not know: {score(chosen)}")

one, two = learn_both(list(first))
comments = [line for line in open(output, encoding="utf-8") if line.startswith("#")]
with open(output, "w", encoding="utf-8") as file:
    file.writelines(comments)
    print("sign", "first", "second", sep="\t", file=file)
    names = ["bias"] + next(iter(first.values()))["names"]
    for name, a, b in zip(names, np.roll(one, 1), np.roll(two, 1)):
        print(name, f"{a:.3f}", f"{b:.3f}", sep="\t", file=file)
