"""The teacher: a six-layer MiniLM encoder with heads for tags, features and a dependency tree.

It is larger than the shipped network and only ever runs while a model is made: it parses raw text
so that the small student sees more sentences than the treebanks hold.
"""

import json
import struct
import unicodedata
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

LAYERS, WIDTH, INNER, HEADS = 6, 384, 1536, 12
MAX_PIECES_PER_WORD = 8
MAX_PIECES = 500
SHAPES = 9


@dataclass
class Sentence:
    """Words of one sentence; the annotation lists are empty where only the forms are known."""

    forms: list
    upos: list
    xpos: list
    feats: list
    heads: list
    rels: list


def read_conllu(path):
    """The sentences of a CoNLL-U file: word lines only, without ranges of tokens and empty nodes."""
    sentences, rows = [], []
    for line in open(path, encoding="utf8"):
        if line[0] == "#":
            continue
        if line.strip():
            columns = line.rstrip("\n").split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif rows:
            sentences.append(
                Sentence(
                    [r[1] for r in rows],
                    [r[3] for r in rows],
                    [r[4] for r in rows],
                    [r[5] for r in rows],
                    [int(r[6]) for r in rows],
                    [r[7] for r in rows],
                )
            )
            rows = []
    return sentences


def write_conllu(out, part, forms, parse):
    """Writes one sentence with ten columns and the name of its part; `parse` comes from `Teacher.parse`."""
    out.write(f"# part = {part}\n")
    for i, form in enumerate(forms):
        tag = parse.tags[i].split("|", 1)
        out.write(
            f"{i + 1}\t{form}\t_\t{tag[0]}\t{tag[1]}\t{parse.feats[i]}\t{parse.heads[i]}\t{parse.rels[i]}\t_\t_\n"
        )
    out.write("\n")


ASCII = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u201b": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u2011": "-",
        "\u2010": "-",
    }
)


class WordPieces:
    """The uncased WordPiece tokenizer of BERT, word by word, with a cache."""

    def __init__(self, vocabulary_path):
        self.ids = {line.rstrip("\n"): i for i, line in enumerate(open(vocabulary_path, encoding="utf8"))}
        self.unknown, self.start, self.end = (self.ids[t] for t in ("[UNK]", "[CLS]", "[SEP]"))
        self.cache = {}

    def pieces(self, form):
        """The piece numbers of a word, never empty and at most `MAX_PIECES_PER_WORD`."""
        found = self.cache.get(form)
        if found is None:
            text = unicodedata.normalize("NFD", form.translate(ASCII).lower())
            found = [p for part in self.parts(text) for p in self.longest_matches(part)]
            found = self.cache[form] = found[:MAX_PIECES_PER_WORD] or [self.unknown]
        return found

    @staticmethod
    def parts(text):
        """Splits at punctuation, which stands alone, and drops combining marks."""
        parts, word = [], ""
        for c in text:
            category = unicodedata.category(c)
            if category == "Mn" or category[0] in "ZC":
                continue
            if category[0] == "P" or (c.isascii() and not c.isalnum()):
                parts += [word, c]
                word = ""
            else:
                word += c
        return [p for p in parts + [word] if p]

    def longest_matches(self, part):
        result, start = [], 0
        while start < len(part):
            prefix = "##" if start else ""
            end = len(part)
            while end > start and prefix + part[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            result.append(self.ids[prefix + part[start:end]])
            start = end
        return result


def shape(form):
    """A class of capitals and digits, 1...8: what the uncased vocabulary hides."""
    if form.islower():
        return 1
    if form.isupper():
        return 2 if len(form) == 1 else 3
    if form[0].isupper() and form[1:].islower():
        return 4
    if any(c.isdigit() for c in form):
        return 5 if all(c.isdigit() or c in ".,:-/" for c in form) else 6
    return 7 if any(c.isalpha() for c in form) else 8


@dataclass
class Batch:
    """Padded sentences as tensors: pieces by position, words by their first and last piece."""

    pieces: torch.Tensor
    shapes: torch.Tensor
    piece_mask: torch.Tensor
    first: torch.Tensor
    last: torch.Tensor
    word_mask: torch.Tensor


def make_batch(sentences, tokenizer):
    """A batch of lists of forms. Word 0 of each sentence is the root, which stands on [CLS]."""
    rows = [[tokenizer.pieces(f) for f in forms] for forms in sentences]
    width = max(sum(map(len, row)) for row in rows) + 2
    words = max(len(row) for row in rows) + 1
    pieces = np.zeros((len(rows), width), np.int64)
    shapes = np.zeros((len(rows), width), np.int64)
    first = np.zeros((len(rows), words), np.int64)
    last = np.zeros((len(rows), words), np.int64)
    piece_mask = np.zeros((len(rows), width), bool)
    word_mask = np.zeros((len(rows), words), bool)
    for b, row in enumerate(rows):
        pieces[b, 0], at = tokenizer.start, 1
        for w, ids in enumerate(row):
            pieces[b, at : at + len(ids)] = ids
            shapes[b, at : at + len(ids)] = shape(sentences[b][w])
            first[b, w + 1], last[b, w + 1] = at, at + len(ids) - 1
            at += len(ids)
        pieces[b, at] = tokenizer.end
        piece_mask[b, : at + 1] = True
        word_mask[b, : len(row) + 1] = True
    return Batch(*(torch.from_numpy(a) for a in (pieces, shapes, piece_mask, first, last, word_mask)))


def batches_by_length(lengths, limit):
    """Groups of indices of like length whose padded size stays within `limit` pieces."""
    groups, group = [], []
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if group and (len(group) + 1) * (lengths[i] + 2) > limit:
            groups.append(group)
            group = []
        group.append(i)
    return groups + [group] if group else groups


class EncoderLayer(nn.Module):
    """One layer of BERT: self-attention and a feed-forward part, each with a residual and a norm after it."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        size, length, _ = x.shape
        q, k, v = self.qkv(x).view(size, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(size, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """MiniLM-L6 with one addition: an embedding of the shape of the word, zero at the start."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(EncoderLayer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.zeros(LAYERS))

    def forward(self, batch):
        """The learned mean of the layers' outputs, piece by piece."""
        positions = self.positions.weight[: batch.pieces.shape[1]]
        x = self.words(batch.pieces) + positions + self.kind + self.shapes(batch.shapes)
        x = self.dropout(self.norm(x))
        mask = batch.piece_mask[:, None, None, :]
        mixed = 0
        for weight, layer in zip(self.mix.softmax(0), self.layers):
            x = layer(x, mask)
            mixed = mixed + weight * x
        return mixed

    def load_minilm(self, path):
        """Takes the published weights (float32 safetensors) over."""
        raw = open(path, "rb").read()
        size = struct.unpack("<Q", raw[:8])[0]
        header = json.loads(raw[8 : 8 + size])

        def get(name):
            entry = header[name]
            start, end = entry["data_offsets"]
            values = np.frombuffer(
                raw[8 + size + start : 8 + size + end], {"F32": np.float32, "F16": np.float16}[entry["dtype"]]
            )
            return torch.from_numpy(values.astype(np.float32).reshape(entry["shape"]))

        state = {
            "words.weight": get("embeddings.word_embeddings.weight"),
            "positions.weight": get("embeddings.position_embeddings.weight"),
            "kind": get("embeddings.token_type_embeddings.weight")[0],
            "norm.weight": get("embeddings.LayerNorm.weight"),
            "norm.bias": get("embeddings.LayerNorm.bias"),
        }
        names = {
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "inner": "intermediate.dense",
            "outer": "output.dense",
            "norm2": "output.LayerNorm",
        }
        for i in range(LAYERS):
            for kind in ("weight", "bias"):
                parts = [get(f"encoder.layer.{i}.attention.self.{n}.{kind}") for n in ("query", "key", "value")]
                state[f"layers.{i}.qkv.{kind}"] = torch.cat(parts)
                for ours, theirs in names.items():
                    state[f"layers.{i}.{ours}.{kind}"] = get(f"encoder.layer.{i}.{theirs}.{kind}")
        missing = self.load_state_dict(state, strict=False).missing_keys
        assert set(missing) == {"shapes.weight", "mix"}, missing


class Perceptron(nn.Sequential):
    """A hidden layer with dropout before and after it."""

    def __init__(self, width, size):
        super().__init__(nn.Dropout(0.2), nn.Linear(width, size), nn.GELU(), nn.Dropout(0.33))


@dataclass
class Parse:
    """The analysis of one sentence; `confidence` is the mean probability of its arcs, 0...1."""

    tags: list
    feats: list
    heads: list
    rels: list
    confidence: float


class Teacher(nn.Module):
    """Encoder, one softmax for UPOS|XPOS, one for FEATS, biaffine arcs and labels."""

    def __init__(self, tags, feats, rels, arc_size=256, rel_size=96):
        super().__init__()
        self.tag_names, self.feat_names, self.rel_names = tags, feats, rels
        self.encoder = Encoder()
        width = WIDTH + 32
        self.shape_vectors = nn.Embedding(SHAPES, 32)
        self.tag_hidden, self.tag_out = Perceptron(width, 256), nn.Linear(256, len(tags))
        self.feat_out = nn.Linear(256, len(feats))
        self.arc_dependent, self.arc_head = Perceptron(width, arc_size), Perceptron(width, arc_size)
        self.arc_weight = nn.Parameter(torch.zeros(arc_size + 1, arc_size))
        self.rel_dependent, self.rel_head = Perceptron(width, rel_size), Perceptron(width, rel_size)
        self.rel_weight = nn.Parameter(torch.zeros(len(rels), rel_size + 1, rel_size + 1))

    def words(self, batch):
        """One vector a word: the mean of its first and last piece, and its shape."""
        pieces = self.encoder(batch)
        index = lambda at: at[:, :, None].expand(-1, -1, WIDTH)
        both = (pieces.gather(1, index(batch.first)) + pieces.gather(1, index(batch.last))) / 2
        return torch.cat([both, self.shape_vectors(batch.shapes.gather(1, batch.first))], 2)

    def arcs(self, words, word_mask):
        """Scores [sentence, dependent, head]; heads outside the sentence and loops have -inf."""
        dependents = F.pad(self.arc_dependent(words), (0, 1), value=1.0)
        scores = dependents @ self.arc_weight @ self.arc_head(words).transpose(1, 2)
        loops = torch.eye(words.shape[1], dtype=torch.bool)
        return scores.masked_fill(~word_mask[:, None, :] | loops, float("-inf"))

    def labels(self, dependents, heads):
        """Scores [word, label] for pairs of word vectors."""
        d = F.pad(self.rel_dependent(dependents), (0, 1), value=1.0)
        h = F.pad(self.rel_head(heads), (0, 1), value=1.0)
        return torch.einsum("nd,rde,ne->nr", d, self.rel_weight, h)

    def loss(self, batch, tags, feats, heads, rels):
        """The summed cross-entropies; the targets are given for real words in order (the root left out)."""
        words = self.words(batch)
        real = batch.word_mask.clone()
        real[:, 0] = False
        vectors = words[real]
        hidden = self.tag_hidden(vectors)
        sentence = real.nonzero()[:, 0]
        arc_scores = self.arcs(words, batch.word_mask)[real]
        return (
            F.cross_entropy(self.tag_out(hidden), tags)
            + 0.5 * F.cross_entropy(self.feat_out(hidden), feats)
            + F.cross_entropy(arc_scores, heads)
            + F.cross_entropy(self.labels(vectors, words[sentence, heads]), rels)
        )

    @torch.no_grad()
    def parse(self, sentences, tokenizer):
        """The analyses of some lists of forms; exact trees with one root each."""
        batch = make_batch(sentences, tokenizer)
        words = self.words(batch)
        log_arcs = self.arcs(words, batch.word_mask).log_softmax(2).numpy()
        real = batch.word_mask.clone()
        real[:, 0] = False
        heads, confidences = [], []
        for scores, forms in zip(log_arcs, sentences):
            n = len(forms) + 1
            tree = best_tree(scores[:n, :n])
            heads.append(tree)
            confidences.append(float(np.exp(scores[np.arange(1, n), tree]).mean()))
        vectors = words[real]
        hidden = self.tag_hidden(vectors)
        at = torch.tensor([h for tree in heads for h in tree])
        rel_scores = self.labels(vectors, words[real.nonzero()[:, 0], at])
        root = self.rel_names.index("root")
        rel_scores[:, root] = torch.where(at == 0, float("inf"), float("-inf"))
        tags, feats, rels = (s.argmax(1).tolist() for s in (self.tag_out(hidden), self.feat_out(hidden), rel_scores))
        result, start = [], 0
        for tree, confidence in zip(heads, confidences):
            part = slice(start, start + len(tree))
            start += len(tree)
            result.append(
                Parse(
                    [self.tag_names[t] for t in tags[part]],
                    [self.feat_names[f] for f in feats[part]],
                    tree,
                    [self.rel_names[r] for r in rels[part]],
                    confidence,
                )
            )
        return result

    def save(self, path):
        """Writes weights and label names."""
        torch.save({"names": [self.tag_names, self.feat_names, self.rel_names], "state": self.state_dict()}, path)

    @staticmethod
    def load(path):
        """A saved teacher, ready to parse."""
        saved = torch.load(path)
        teacher = Teacher(*saved["names"])
        teacher.load_state_dict(saved["state"])
        return teacher.eval()


def best_tree(scores):
    """The heads of words 1... in the best tree with exactly one root; `scores` is [dependent, head]."""
    heads = scores.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and find_cycle(heads) is None:
        return heads[1:].tolist()
    tree = chu_liu_edmonds(scores)
    if (tree[1:] == 0).sum() == 1:
        return tree[1:].tolist()
    # Several roots: try each likely one alone and keep the best tree.
    best, best_value = None, -np.inf
    for root in np.argsort(-scores[1:, 0])[:8] + 1:
        single = scores.copy()
        single[1:, 0] = -1e9
        single[root, 0] = scores[root, 0]
        tree = chu_liu_edmonds(single)
        value = single[np.arange(1, len(tree)), tree[1:]].sum()
        if value > best_value:
            best, best_value = tree, value
    return best[1:].tolist()


def find_cycle(heads):
    """The words of some cycle, or None."""
    state = np.zeros(len(heads), int)
    state[0] = -1
    for start in range(1, len(heads)):
        at = start
        while state[at] == 0:
            state[at] = start
            at = heads[at]
        if state[at] == start:
            cycle, node = [at], heads[at]
            while node != at:
                cycle.append(node)
                node = heads[node]
            return np.array(cycle)
        # Mark the walked path as done so that later starts stop at it.
        walked = start
        while state[walked] == start:
            state[walked] = -1
            walked = heads[walked]
    return None


def chu_liu_edmonds(scores):
    """The best tree rooted at 0 (any number of words may hang on it) by contracting cycles."""
    scores = np.maximum(scores, -1e12)
    np.fill_diagonal(scores, -1e13)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    outside = np.setdiff1d(np.arange(len(heads)), cycle)
    own = scores[cycle, heads[cycle]]
    # Into the cycle: what is gained by breaking it at the best word; out of it: the best head inside.
    gains = scores[np.ix_(cycle, outside)] - own[:, None]
    entry = gains.argmax(0)
    leaving = scores[np.ix_(outside, cycle)]
    exits = leaving.argmax(1)
    k = len(outside)
    smaller = np.full((k + 1, k + 1), -1e12)
    smaller[:k, :k] = scores[np.ix_(outside, outside)]
    smaller[k, :k] = gains.max(0)
    smaller[:k, k] = leaving.max(1)
    tree = chu_liu_edmonds(smaller)
    result = heads.copy()
    for i, node in enumerate(outside[1:], 1):
        result[node] = cycle[exits[i]] if tree[i] == k else outside[tree[i]]
    result[cycle[entry[tree[k]]]] = outside[tree[k]]
    return result
