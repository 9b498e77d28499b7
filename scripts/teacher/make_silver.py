"""make_silver.py TEACHER.pt OUT.conllu RAW.txt... : the teacher parses raw sentences.

RAW has lines of a part's name, a tab and words (raw_text.py, augment.py). They are mixed by a fixed seed, the
better share of each part first, and written chunk by chunk, so that a run cut short leaves a usable
file and --start continues it.
Of each chunk the least sure sentences (mean probability of the arcs) are dropped.
"""

import argparse
import random
import time
from collections import Counter

import torch

from teacher import MAX_PIECES, Teacher, WordPieces, batches_by_length, write_conllu
from train_teacher import Threads, model_folder

SEED = 20251124
# The share of each part that goes into the first 1.1 million words, the more useful the more.
FIRST = {
    "wordnet-examples": 0.6,
    "framed": 0.5,
    "essays": 0.4,
    "exchanged": 0.4,
    "wordnet-glosses": 0.35,
    "jargon": 0.35,
    "foldoc": 0.25,
    "handbooks": 0.25,
}
CHUNK = 4000
DROPPED = 0.15


def mixed(paths):
    """(part, forms) in the order of parsing."""
    chance = random.Random(SEED)
    first, rest = [], []
    for path in paths:
        for line in open(path, encoding="utf8"):
            part, text = line.rstrip("\n").split("\t")
            (first if chance.random() < FIRST[part] else rest).append((part, text.split(" ")))
    chance.shuffle(first)
    chance.shuffle(rest)
    return [pair for pair in first + rest if 4 <= len(pair[1]) <= 60]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("teacher")
    parser.add_argument("out")
    parser.add_argument("raw", nargs="+")
    parser.add_argument("--start", type=int, default=0, help="leave out so many sentences (a multiple of 4000)")
    parser.add_argument("--end", type=int, default=None, help="stop before this sentence (a multiple of 4000)")
    options = parser.parse_args()
    torch.manual_seed(SEED)
    teacher = Teacher.load(options.teacher)
    tokenizer = WordPieces(model_folder() / "vocab.txt")
    sentences = mixed(options.raw)[options.start : options.end]
    print(f"{len(sentences)} sentences, {sum(len(f) for _, f in sentences)} words to parse", flush=True)
    threads, start, written = Threads(), time.time(), Counter()
    with open(options.out, "w", encoding="utf8") as out:
        for at in range(0, len(sentences), CHUNK):
            chunk = sentences[at : at + CHUNK]
            lengths = [sum(len(tokenizer.pieces(f)) for f in forms) for _, forms in chunk]
            parses = [None] * len(chunk)
            for group in batches_by_length(lengths, 2000):
                fitting = [i for i in group if lengths[i] <= MAX_PIECES]
                for i, parse in zip(
                    fitting, teacher.parse([chunk[i][1] for i in fitting], tokenizer) if fitting else ()
                ):
                    parses[i] = parse
                threads.adapt()
            sure = sorted(p.confidence for p in parses if p)
            limit = sure[int(DROPPED * len(sure))]
            for (part, forms), parse in zip(chunk, parses):
                if parse and parse.confidence >= limit:
                    write_conllu(out, part, forms, parse)
                    written[part] += len(forms)
            out.flush()
            total = sum(written.values())
            print(
                f"{at + len(chunk)} sentences, {total} words written, limit {limit:.3f}, {time.time() - start:.0f} s, "
                f"{threads.count} threads, {dict(written)}",
                flush=True,
            )


if __name__ == "__main__":
    main()
