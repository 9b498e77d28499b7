"""raw_text.py PACKAGES OUT.txt LEDGER-EVAL : running English sentences from unpacked Debian packages.

PACKAGES holds one folder per package as `dpkg -x` leaves it. Writes one sentence a line:
the part's name, a tab, and the words with spaces between them. README.md names parts and licences.
"""

import glob
import gzip
import html
import json
import random
import re
import subprocess
import sys

from words import words

SEED = 20251122
# How many words of each part are wanted at most.
SHARES = {
    "wordnet-examples": 350_000,
    "wordnet-glosses": 500_000,
    "essays": 700_000,
    "foldoc": 220_000,
    "jargon": 120_000,
    "handbooks": 200_000,
}


def read(path):
    opener = gzip.open if path.endswith((".gz", ".dz")) else open
    with opener(path, "rt", encoding="utf8", errors="replace") as file:
        return file.read()


def html_paragraphs(text):
    """The plain text of paragraphs and list items; those with code in them are left out."""
    text = re.sub(r"(?is)<(script|style|pre|screen|table|code class)\b.*?</\1>", " ", text)
    for paragraph in re.findall(r"(?is)<(?:p|dd)\b[^>]*>(.*?)</(?:p|dd)>", text):
        if len(re.findall(r"(?i)<(?:code|tt|kbd|cmd|gui|key)\b", paragraph)) > 1:
            continue
        yield " ".join(html.unescape(re.sub(r"<[^>]+>", "", paragraph)).split())


def essays(root):
    """An Anarchist FAQ: essays on history, economics and politics; citations removed."""
    for path in sorted(glob.glob(root + "/anarchism/usr/share/doc/anarchism/html/*.html")):
        for paragraph in html_paragraphs(read(path)):
            paragraph = re.sub(
                r"\s*\[[^\]]*(?:\bpp?\.|[Oo]p\. ?[Cc]it|[Vv]ol\.|no\. \d|quoted by)[^\]]*\]", "", paragraph
            )
            yield re.sub(r"\s*\(see [^)]*\)", "", paragraph).replace(" . . .", "...").replace("[sic!]", "")


def dictionary_entries(text):
    """Head word and paragraphs of each entry of a dictd file with indented bodies."""
    head, body = None, []
    for block in re.split(r"\n\s*\n", text):
        lines = block.split("\n")
        if lines[0] and not lines[0].startswith(" "):
            if head and body:
                yield head, body
            head, body = lines[0].strip(), []
            lines = lines[1:]
        if any(line.startswith("  ") for line in lines) and not any(line.startswith("        ") for line in lines):
            body.append(" ".join(" ".join(lines).split()))
    if head and body:
        yield head, body


def foldoc(root):
    """The Free On-line Dictionary of Computing: a definition becomes "HEAD is a ..."."""
    for head, body in dictionary_entries(read(root + "/dict-foldoc/usr/share/dictd/foldoc.dict.dz")):
        for i, paragraph in enumerate(body):
            paragraph = re.sub(r"^\d+\.\s*", "", paragraph)
            paragraph = re.sub(r"^(?:<[^>]*>\s*)+", "", paragraph)
            paragraph = re.sub(r"\{\(?(?:https?|ftp|news|mailto):[^}]*\}|\{([^}]*)\}", r"\1", paragraph)
            if re.match(r"\[|\(\d{4}", paragraph) or "  " in paragraph or "://" in paragraph:
                continue
            if i == 0 and re.match(r"(?:An?|The|One) ", paragraph) and re.fullmatch(r"[A-Z][A-Za-z0-9 -]+", head):
                paragraph = f"{head} is {paragraph[0].lower()}{paragraph[1:]}"
            yield paragraph


def jargon(root):
    """The Jargon File: entries in a lively modern style."""
    for _, body in dictionary_entries(read(root + "/dict-jargon/usr/share/dictd/jargon.dict.dz")):
        for paragraph in body:
            paragraph = re.sub(r"^(?:\d+\.\s*)?(?:(?:n|vt|vi|v|adj|adv|interj)\.\s*)?(?:\[[^\]]*\]\s*)?", "", paragraph)
            paragraph = re.sub(r"\{\s*([^}]*?)\s*\}", r"\1", paragraph)
            yield re.sub(r"\s*See (?:also )?[^.]*\.|\s*Compare [^.]*\.|\s*\(?Syn\. [^.]*\.", "", paragraph)


def handbooks(root):
    """Debian's handbook, reference for developers, GNOME's help and Perl's questions and answers."""
    patterns = [
        "/debian-handbook/usr/share/doc/debian-handbook/html/en-US/*.html",
        "/debian-reference-en/usr/share/debian-reference/*.en.html",
        "/developers-reference/usr/share/developers-reference/*.html",
        "/gnome-user-docs/usr/share/help/C/*/*.page",
    ]
    for pattern in patterns:
        for path in sorted(glob.glob(root + pattern)):
            yield from html_paragraphs(read(path))
    for path in sorted(glob.glob(root + "/perl-doc/usr/share/perl/*/pod/perl*.pod")):
        if re.search(
            r"/perl(?:faq[1-9]|book|port|sec|style|hist|community|modstyle|intro|toot|policy|hack)\.pod", path
        ):
            for block in read(path).split("\n\n"):
                if block[:1].isalpha() and len(re.findall(r"[CLFX]<", block)) < 2:
                    yield " ".join(re.sub(r"[A-Z]<+\s*([^<>|]*)(?:\|[^<>]*)?\s*>+", r"\1", block).split())


def synsets(root, kind):
    """Words, pointer symbols, definition and examples of WordNet's synsets of one part of speech."""
    for line in read(f"{root}/wordnet-base/usr/share/wordnet/data.{kind}").split("\n"):
        if line[:1].isdigit():
            data, gloss = line.split(" | ", 1)
            columns = data.split(" ")
            count = int(columns[3], 16)
            lemmas = [re.sub(r"\(.*\)", "", w).replace("_", " ") for w in columns[4 : 4 + 2 * count : 2]]
            pointers = columns[5 + 2 * count :: 4]
            definition = re.sub(r"\s*;?\s*\"[^\"]*\"?[^\";]*", "", gloss).split("; ")[0].strip(" ;:")
            yield lemmas, pointers, definition, re.findall(r"\"([^\"]+)\"", gloss)


def wordnet_examples(root, chance):
    """The example phrases, two thirds of them made to look like sentences of prose."""
    for kind in ("verb", "adj", "adv", "noun"):
        for _, _, _, examples in synsets(root, kind):
            for example in examples:
                example = example.strip()
                if len(example.split()) < 4:
                    continue
                if chance.random() < 0.66:
                    example = example[0].upper() + example[1:]
                    if example[-1] not in ".?!":
                        example += "."
                yield example


# What a named person, place or thing does in the sentences built around an apposition.
PREDICATES = re.split(
    r"[|\n]",
    """was mentioned twice in the report|will be the subject of a new exhibition
has been described in many books|appeared on the list for the first time|is widely known today
remains popular with visitors|was discussed at length last week
had a lasting influence on later generations|attracted new interest after the war
was the topic of a lecture in March|is the focus of two recent studies
has received little attention so far|played a part in the dispute
was listed among the most important examples|has changed considerably over the past 50 years
was named in the lawsuit|came up again during the hearing on Tuesday
was added to the collection in 1998|is expected to draw large crowds|continues to divide opinion
featured in a documentary that aired last year|was praised by critics and ignored by the public
accounted for nearly a third of the total|is often confused with something else
cost more than $ 3 million to restore""",
)
FRAMES = [
    "According to the guide, {n} is {d}.",
    "The article, which was published in May, explains that {n} is {d}.",
    "{n}, {d}, {p}.",
    "{n} ({d}) {p}.",
    "Experts say {n}, {d}, {p}.",
    "{n} is {d}.",
    "{n} is {d}.",
    "{n} is {d}.",
]
NAMED = [
    "{n} was {d}.",
    "{n}, {d}, {p}.",
    "{n}, {d}, {p}.",
    "The best known example is {n}, {d}.",
    "{n} -- {d} -- {p}.",
    "Among those named was {n}, {d}.",
    "They chose {n}, {d}, because the name was familiar.",
]
ACTIONS = [
    "The company decided to {d}.",
    "Officials said they would {d}.",
    "She was asked to {d}, but she refused.",
    "It is not always easy to {d}.",
    "They began to {d} after the meeting in {y}.",
    "The workers {d} every day.",
    "To {l} is to {d}.",
    "If you {l}, you {d}.",
    "The two sides agreed not to {d} until next year.",
    "He had promised to {d}.",
    "People who {d} are said to {l}.",
    "The new law makes it illegal to {d}.",
]


LOOSE_END = re.compile(r"\b(?:of|with|to|from|for|in|on|at|into|by|about|against|or|and)$")


def wordnet_glosses(root, chance):
    """Definitions set into sentences: "An X is ...", appositions to names, and actions of people."""
    upper = lambda s: s[0].upper() + s[1:]
    for lemmas, pointers, definition, _ in synsets(root, "noun"):
        definition = re.sub(r"^\([^)]*\)\s*", "", definition)
        if chance.random() < 0.5:
            definition = re.sub(r"\s*\([^)]*\)", "", definition)
        lemma = chance.choice(lemmas)
        predicate = chance.choice(PREDICATES)
        if re.match(r"(?:in|on|at|during|from|after) ", definition) or LOOSE_END.search(definition):
            continue
        if "@i" in pointers:
            name = max(lemmas, key=len) if chance.random() < 0.6 else lemma
            if not re.match(r"(?:an?|the|one|any) ", definition):
                definition = ("an " if definition[:1].lower() in "aeio" else "a ") + definition
            yield upper(chance.choice(NAMED).format(n=name, d=definition, p=predicate))
        elif re.match(r"(?:an?|the|any|one) ", definition):
            name = lemma if lemma[0].isupper() else ("an " if lemma[0] in "aeio" else "a ") + lemma
            yield upper(chance.choice(FRAMES).format(n=name, d=definition, p=predicate))
    for lemmas, _, definition, _ in synsets(root, "verb"):
        definition = re.sub(r"\s*\([^)]*\)", "", definition)
        if not LOOSE_END.search(definition):
            yield chance.choice(ACTIONS).format(d=definition, l=chance.choice(lemmas), y=chance.randint(1950, 2024))


def segmented(paragraphs, tool):
    """The sentences of paragraphs, split by the project's own rules (`ledger-eval segment`)."""
    paragraphs = [p for p in paragraphs if p]
    lines = "".join(json.dumps({"id": str(i), "text": p}) + "\n" for i, p in enumerate(paragraphs))
    answer = subprocess.run([tool, "segment"], input=lines, capture_output=True, text=True, check=True).stdout
    for line in answer.splitlines():
        found = json.loads(line)
        text = paragraphs[int(found["id"])]
        for start, end in found["spans"]:
            yield text[start:end].strip()


def is_prose(sentence):
    """A full sentence in plain English words, as far as its letters show."""
    if not re.match(r"[\"“'(]?[A-Z0-9]", sentence) or not re.search(r"[.?!][\"”')]?$", sentence):
        return False
    if re.search(r"[{}|<>\\=~^_@*]|--\w|://|\w/\w+/|\.\w+\(|\(\)|[$%&]\w|::|\[|\]", sentence):
        return False
    if re.search(r"(?:Press|Books|Editions|Publishers|Publications|University), (?:[A-Z]|\d)", sentence):
        return False
    chunks = sentence.split()
    return sum(bool(re.fullmatch(r"[\"“'(]?[A-Za-z][A-Za-z'’-]*[\"”').,;:?!]*", c)) for c in chunks) >= 0.8 * len(
        chunks
    )


def main():
    root, out_path, tool = sys.argv[1:]
    chance = random.Random(SEED)
    parts = {
        "wordnet-examples": list(wordnet_examples(root, chance)),
        "wordnet-glosses": [s for s in wordnet_glosses(root, chance) if is_prose(s)],
        "essays": [s for s in segmented(essays(root), tool) if is_prose(s)],
        "foldoc": [s for s in segmented(foldoc(root), tool) if is_prose(s)],
        "jargon": [s for s in segmented(jargon(root), tool) if is_prose(s)],
        "handbooks": [s for s in segmented(handbooks(root), tool) if is_prose(s)],
    }
    seen = set()
    with open(out_path, "w", encoding="utf8") as out:
        for part, sentences in parts.items():
            chance.shuffle(sentences)
            count = kept = 0
            for sentence in sentences:
                if part == "essays" and re.search(r"(?i)anarch|rothbard", sentence) and chance.random() < 0.6:
                    continue
                forms = words(sentence)
                line = " ".join(forms)
                if 4 <= len(forms) <= 60 and line not in seen and count < SHARES[part]:
                    seen.add(line)
                    count += len(forms)
                    kept += 1
                    out.write(f"{part}\t{line}\n")
            print(f"{part}: {kept} of {len(sentences)} sentences, {count} words", flush=True)


if __name__ == "__main__":
    main()
