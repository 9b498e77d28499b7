"""Makes the word vectors of `Language`: MiniLM distilled into one vector for each piece of a word.

make_vectors.py teach WORDNET TEACHER.npz    MiniLM's vectors of pieces and of sentences (an hour on one core)
make_vectors.py learn WORDNET TEACHER.npz OUT.vectors    the table (three minutes)

WORDNET is the folder usr/share/wordnet of Debian's package wordnet-base: its definitions and examples are the sentences.
"""

import argparse
import datetime
import hashlib
import random
import re
import unicodedata
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from teacher import Encoder, WordPieces, WIDTH
from train_teacher import model_folder

SEED = 20261122
SENTENCES, CHUNK, LONGEST = 48_000, 4_000, 60
SIZE = 256
# Weights of words at the start (Arora, Liang and Ma 2017): a / (a + frequency), frequency by Zipf's law from the place in
# the vocabulary, which is sorted by frequency; endings say less than words.
SMOOTHING, ENDINGS = 2e-3, 0.6
FIRST_WORD = 1996  # "the"
# Directions of MiniLM's space that all words share are taken back, half of the way to equal lengths.
WHITENING = 0.5
EPOCHS, BATCH, RATE = 6, 512, 0.02
# What leaving the start costs, and what unlike similarities cost, against unlike directions.
STAY, SIMILARITY = 0.3, 10
GREATEST_FACTOR = 255


def sentences(folder):
    """Definitions, each behind its words, and example phrases, in a fixed random order."""
    result = []
    for part in ("adj", "noun", "adv", "verb"):
        for line in open(folder / f"data.{part}", encoding="latin1"):
            if line[0] == " " or " | " not in line:
                continue
            head, gloss = line.split(" | ", 1)
            fields, gloss = head.split(), gloss.strip()
            words = [re.sub(r"\((p|a|ip)\)$", "", fields[4 + 2 * i]) for i in range(int(fields[3], 16))]
            definition = re.sub(r';?\s*"[^"]*"', "", gloss).strip(" ;")
            if definition:
                result.append(", ".join(word.replace("_", " ") for word in words[:3]) + ": " + definition)
            result += re.findall(r'"([^"]{15,})"', gloss)
    random.Random(SEED).shuffle(result)
    return result[:SENTENCES]


@torch.inference_mode()
def encode(encoder, tokenizer, rows, size):
    """MiniLM's vectors of rows of pieces: the mean over all pieces of the last layer, as the model's card has it."""
    result = np.zeros((len(rows), WIDTH), np.float32)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    for at in range(0, len(order), size):
        batch = order[at : at + size]
        width = max(len(rows[i]) for i in batch) + 2
        pieces = torch.zeros(len(batch), width, dtype=torch.long)
        mask = torch.zeros(len(batch), width, dtype=torch.bool)
        for b, i in enumerate(batch):
            row = [tokenizer.start, *rows[i], tokenizer.end]
            pieces[b, : len(row)], mask[b, : len(row)] = torch.tensor(row), True
        x = encoder.norm(encoder.words(pieces) + encoder.positions.weight[:width] + encoder.kind)
        for layer in encoder.layers:
            x = layer(x, mask[:, None, None, :])
        weights = mask[:, :, None].float()
        result[batch] = ((x * weights).sum(1) / weights.sum(1)).numpy()
    return result


def teach(folder, output):
    encoder, tokenizer = Encoder(), WordPieces(model_folder() / "vocab.txt")
    encoder.load_minilm(model_folder() / "model.safetensors")
    encoder.eval()
    pieces = encode(encoder, tokenizer, [[i] for i in range(len(tokenizer.ids))], 256)
    texts, vectors = sentences(folder), []
    for start in range(0, len(texts), CHUNK):
        rows = [
            [p for word in t.split() for p in tokenizer.pieces(word)][:LONGEST] for t in texts[start : start + CHUNK]
        ]
        vectors.append(encode(encoder, tokenizer, rows, 128).astype(np.float16))
        print(f"{start + len(rows)} of {len(texts)} sentences", flush=True)
    np.savez(output, pieces=pieces, sentences=np.concatenate(vectors))


class Pieces:
    """The kept pieces: words and endings of ASCII letters and digits, each sorted; words first."""

    def __init__(self, vocabulary):
        known = {name: number for number, name in enumerate(vocabulary)}
        plain = re.compile("[a-z0-9]+")
        self.words = sorted(name for name in known if plain.fullmatch(name))
        self.endings = sorted(name[2:] for name in known if name[:2] == "##" and plain.fullmatch(name[2:]))
        names = self.words + ["##" + ending for ending in self.endings]
        self.rows = {name: row for row, name in enumerate(names)}
        self.numbers = np.array([known[name] for name in names])
        self.is_word = np.array([name.isalpha() for name in names])
        self.cache = {}
        self.cutter = WordPieces.__new__(WordPieces)
        self.cutter.ids, self.cutter.unknown = self.rows, None

    def of(self, text):
        """The rows of a text as `WordVectors` in Swift finds them."""
        result = []
        plain = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().lower()
        for word in re.findall("[a-z0-9]+", plain):
            if word not in self.cache:
                found = self.cutter.longest_matches(word)
                self.cache[word] = [] if None in found else found
            result += self.cache[word]
        return result


def start_vectors(pieces, taught):
    """The vectors before learning, and what turns MiniLM's vectors into their space."""
    vectors = taught[pieces.numbers]
    center = vectors[pieces.is_word].mean(0)
    _, lengths, directions = np.linalg.svd(vectors[pieces.is_word] - center, full_matrices=False)
    turn = directions[:SIZE].T / (lengths[:SIZE] / lengths[0]) ** WHITENING
    frequency = 1 / (np.maximum(1, pieces.numbers - FIRST_WORD + 1) * 11.0)
    weights = SMOOTHING / (SMOOTHING + frequency)
    weights[len(pieces.words) :] *= ENDINGS
    vectors = (vectors - center) @ turn * weights[:, None]
    return (vectors / np.sqrt((vectors**2).sum(1).mean())).astype(np.float32), turn


def learn(pieces, start, targets, rows):
    """Vectors whose sums have the directions and the similarities of MiniLM's vectors of sentences."""
    start, targets = torch.from_numpy(start), F.normalize(torch.from_numpy(targets))
    table = torch.nn.Parameter(start.clone())
    optimizer = torch.optim.Adagrad([table], lr=RATE)
    chance = torch.Generator().manual_seed(SEED)
    usable = [i for i, row in enumerate(rows) if row]
    for epoch in range(EPOCHS):
        order, total = torch.randperm(len(usable), generator=chance).tolist(), 0.0
        for at in range(0, len(order), BATCH):
            batch = [usable[i] for i in order[at : at + BATCH]]
            flat = torch.tensor([row for i in batch for row in rows[i]])
            offsets = torch.tensor(np.cumsum([0] + [len(rows[i]) for i in batch[:-1]]))
            sums = F.normalize(F.embedding_bag(flat, table, offsets, mode="sum"))
            wanted, used = targets[batch], flat.unique()
            loss = (
                (1 - (sums * wanted).sum(1)).mean()
                + SIMILARITY * (sums @ sums.T - wanted @ wanted.T).square().mean()
                + STAY * (table[used] - start[used]).square().sum(1).mean()
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        print(f"epoch {epoch + 1}: {total / len(usable):.4f}", flush=True)
    return table.detach().numpy()


def write(path, pieces, table, properties):
    """A file as `ModelFile` reads it: bytes with a factor for each row, 1...255."""
    greatest = np.abs(table).max(1)
    factors = np.clip(np.ceil(greatest / greatest.max() * GREATEST_FACTOR), 1, GREATEST_FACTOR)
    unit = greatest.max() / GREATEST_FACTOR / 127
    table = np.clip(np.round(table / (factors[:, None] * unit)), -127, 127).astype(np.int8)
    sections = [
        ("words", len(pieces.words), 1, "\n".join(pieces.words).encode()),
        ("endings", len(pieces.endings), 1, "\n".join(pieces.endings).encode()),
        ("factors", len(table), 1, factors.astype(np.uint8).tobytes()),
        ("vectors", *table.shape, table.tobytes()),
    ]
    lines = ["ledger-model\t1", *(f"{key}\t{value}" for key, value in properties)]
    lines += [f"section\t{name}\t{rows}\t{columns}\t{len(data)}" for name, rows, columns, data in sections]
    path.write_bytes("\n".join([*lines, "", ""]).encode() + b"".join(data for *_, data in sections))


def digest(path):
    return f"{Path(path).name} sha256:{hashlib.sha256(Path(path).read_bytes()).hexdigest()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=["teach", "learn"])
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("teacher", type=Path)
    parser.add_argument("output", type=Path, nargs="?")
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    if options.step == "teach":
        return teach(options.wordnet, options.teacher)
    if not options.output:
        parser.error("learn needs OUT.vectors")
    vocabulary = (model_folder() / "vocab.txt").read_text("utf8").split("\n")
    pieces, taught = Pieces(vocabulary), np.load(options.teacher)
    start, turn = start_vectors(pieces, taught["pieces"])
    targets = taught["sentences"].astype(np.float32)
    table = learn(
        pieces,
        start,
        ((targets - targets.mean(0)) @ turn).astype(np.float32),
        list(map(pieces.of, sentences(options.wordnet))),
    )
    write(
        options.output,
        pieces,
        table,
        [
            ("language", "English"),
            ("date", datetime.date.today().isoformat()),
            ("licence", "Apache-2.0 (distilled from sentence-transformers/all-MiniLM-L6-v2); sentences: WordNet 3.0"),
            ("settings", f"size={SIZE} sentences={len(targets)} epochs={EPOCHS} rate={RATE} stay={STAY} seed={SEED}"),
            ("teacher", digest(model_folder() / "model.safetensors")),
            ("vocabulary", digest(model_folder() / "vocab.txt")),
            *(
                (f"sentences {part}", digest(options.wordnet / f"data.{part}"))
                for part in ("adj", "noun", "adv", "verb")
            ),
        ],
    )


if __name__ == "__main__":
    main()
