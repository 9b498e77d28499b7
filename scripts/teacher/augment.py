"""augment.py PACKAGES OUT.txt TRAIN.conllu... : new sentences made from treebank sentences.

Three ways: open-class words are exchanged for others of the same tag (twice through the treebank);
plain statements are set into frames of reported speech, apposition and coordination as news has them.
Only the words are kept; the teacher parses them afresh. The output has the format of raw_text.py.
"""

import random
import re
import sys
from collections import defaultdict

from raw_text import read, synsets
from teacher import read_conllu

SEED = 20251123
OPEN = {"NOUN": 0.25, "PROPN": 0.35, "VERB": 0.15, "ADJ": 0.25, "ADV": 0.1}
SUFFIXES = {"NNS": ("s", "es"), "VBZ": ("s", "es"), "VBD": ("ed", "d"), "VBN": ("ed", "d"), "VBG": ("ing",)}


def inflected(lemma, xpos, dictionary):
    """A regular form that the word list knows, or None."""
    if xpos not in SUFFIXES:
        return lemma
    for suffix in SUFFIXES[xpos]:
        stem = lemma
        if suffix in ("es", "ed") and re.search(r"[^aeiou]y$", lemma):
            stem = lemma[:-1] + "i"
        elif suffix == "ing" and re.search(r"[^aeo]e$", lemma):
            stem = lemma[:-1]
        if stem + suffix in dictionary:
            return stem + suffix
    return None


def vocabulary(root, sentences):
    """Forms by (UPOS, XPOS): lists from the treebank and from WordNet, names included."""
    dictionary = set(read(root + "/wamerican/usr/share/dict/american-english").split())
    own = defaultdict(set)
    for s in sentences:
        for form, upos, xpos in zip(s.forms, s.upos, s.xpos):
            if upos in OPEN and form.isalpha() and len(form) > 1:
                own[upos, xpos].add(form if upos == "PROPN" else form.lower())
    other = defaultdict(set)
    for kind, tags in (
        ("noun", ("NN", "NNS")),
        ("verb", ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")),
        ("adj", ("JJ",)),
        ("adv", ("RB",)),
    ):
        upos = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}[kind]
        for lemmas, _, _, _ in synsets(root, kind):
            for lemma in lemmas:
                if re.fullmatch(r"[A-Z][a-z]{2,}", lemma) and kind == "noun":
                    other["PROPN", "NNP"].add(lemma)
                elif re.fullmatch(r"[a-z]{3,}", lemma):
                    for xpos in tags:
                        form = inflected(lemma, xpos, dictionary)
                        if form:
                            other[upos, xpos].add(form)
    other["PROPN", "NNP"] |= {w for w in dictionary if re.fullmatch(r"[A-Z][a-z]{2,}", w)}
    return tuple({key: sorted(forms) for key, forms in table.items()} for table in (own, other))


def exchanged(s, tables, chance):
    """The forms with some open-class words replaced; None where nothing was."""
    forms, changed = list(s.forms), False
    for i, (form, key) in enumerate(zip(s.forms, zip(s.upos, s.xpos))):
        if chance.random() >= OPEN.get(key[0], 0) or not form.isalpha() or len(form) < 2:
            continue
        pools = [t[key] for t in tables if len(t.get(key, ())) >= 20]
        if not pools:
            continue
        new = chance.choice(chance.choice(pools))
        if form[0].isupper() and i == 0:
            new = new[0].upper() + new[1:]
        if form.isupper() and len(form) > 3:
            new = new.upper()
        forms[i], changed = new, True
        if i and forms[i - 1].lower() in ("a", "an"):
            article = "an" if new[0].lower() in "aeiou" else "a"
            forms[i - 1] = article.capitalize() if forms[i - 1][0] == "A" else article
    return forms if changed else None


TITLES = re.split(
    r"[|\n]",
    """a spokesman for @|a spokeswoman for @|the chief executive of @|a professor of economics at @
a lawyer for @|the mayor of @|a researcher at @|an analyst with @|a former member of @
the head of the union|who runs @|a resident of @|director of the program|vice president of @
the finance minister|a 43 - year - old teacher from @|the group 's founder|chairman of the committee
a senior official at @|the author of the study|editor of the magazine
who was not involved in the study""",
)
DAYS = re.split(
    r"[|\n]",
    """on Monday|on Tuesday|on Wednesday|Thursday|Friday|late Saturday|on Sunday night|last week
earlier this month|in a statement|in an interview with @|on June 12|in 2014|at a news conference
during the trial|on Jan. 3 , 2009""",
)
FRAMES = re.split(
    r"[|\n]",
    """" %S , " said %N , %T .|" %S , " %N said %D .|%N , %T , said %D that %s .|%N said %s .
%N said that %s and that %r .|According to %N , %s .|According to a report by @ , %s .
%S , according to %N , %T .|%S , %N told reporters %D .|%S , %N said .|While %s , %r .|%S , but %r .
%S , and %r .|%S ; %r .|%S because %r .|Although %s , %N believes that %r .|If %s , %r .
%N ( %T ) argued that %s .|%N , %T , denied that %s .|Asked about the case , %N said %s .
Speaking %D , %N said : " %S . "|%N , who arrived %D , told @ that %s .|It is not clear whether %s .
Officials in @ confirmed %D that %s .|The report , which was published %D , says %s .
Critics of %N say %s .|%N wrote %D : %S .|After %s , %r .|%S , which surprised %N .
%N and %N , %T , agreed that %s .|Police in @ , @ , said %D %s .
Citing sources at @ , the paper reported that %s .""",
)


def statements(sentences):
    """Plain statements as (capitalised, not capitalised) word lists without the stop."""
    found = []
    for s in sentences:
        root = s.heads.index(0)
        if (
            5 <= len(s.forms) <= 20
            and s.forms[-1] == "."
            and s.upos[root] == "VERB"
            and s.xpos[root] in ("VBD", "VBZ", "VBP", "VBN")
            and s.upos[0] in ("PRON", "DET", "PROPN", "NOUN")
            and s.forms[0][0].isupper()
            and not {'"', "'", ":", "(", "?"} & set(s.forms)
            and any(r.startswith("nsubj") and h == root + 1 for r, h in zip(s.rels, s.heads))
        ):
            words = s.forms[:-1]
            keep = s.upos[0] == "PROPN" or words[0] == "I"
            found.append((words, words if keep else [words[0].lower()] + words[1:]))
    return found


def framed(pool, names, places, chance):
    """A frame filled with statements, people and places."""

    def fill(token):
        if token == "@":
            return places()
        if token in ("%S", "%s", "%r"):
            return " ".join(chance.choice(pool)[token != "%S"])
        if token == "%N":
            return names()
        if token in ("%T", "%D"):
            return " ".join(fill(t) for t in chance.choice(TITLES if token == "%T" else DAYS).split())
        return token

    return " ".join(fill(t) for t in chance.choice(FRAMES).split())


def main():
    root, out_path, *train = sys.argv[1:]
    chance = random.Random(SEED)
    sentences = [s for path in train for s in read_conllu(path)]
    tables = vocabulary(root, sentences)
    people, sites = set(), set()
    for lemmas, pointers, definition, _ in synsets(root, "noun"):
        if "@i" in pointers:
            kind = (
                sites
                if re.search(r"\b(?:city|town|country|state|capital|river|island|province|port)\b", definition)
                else people
            )
            kind.update(w for w in lemmas if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}", w))
    people, sites = sorted(people), sorted(sites)
    first = sorted(w for w in read(root + "/miscfiles/usr/share/dict/propernames.gz").split() if w.isalpha())
    surnames = [w for w in tables[1]["PROPN", "NNP"] if not re.search(r"(?:idae|aceae|ales|inae|formes|ptera)$", w)]
    names = lambda: (
        chance.choice(people)
        if chance.random() < 0.2
        else (
            f"{chance.choice(first)} {chance.choice(surnames)}"
            if chance.random() < 0.8
            else chance.choice(["Mr.", "Ms.", "Dr."]) + " " + chance.choice(surnames)
        )
    )
    groups = [
        "Bank",
        "University",
        "Institute",
        "Corp.",
        "Group",
        "Council",
        "Party",
        "Times",
        "Ministry of Health",
        "Department of Justice",
    ]
    places = lambda: (
        chance.choice(sites)
        if chance.random() < 0.5
        else (
            f"the {chance.choice(sites)} {chance.choice(groups)}"
            if chance.random() < 0.5
            else f"{chance.choice(surnames)} {chance.choice(groups)}"
        )
    )
    with open(out_path, "w", encoding="utf8") as out:
        for _ in range(2):
            for s in sentences:
                forms = exchanged(s, tables, chance) if 5 <= len(s.forms) <= 50 else None
                if forms and not any(" " in f for f in forms):
                    out.write("exchanged\t" + " ".join(forms) + "\n")
        pool = statements(sentences)
        count = 0
        while count < 300_000:
            line = framed(pool, names, places, chance)
            if 6 <= line.count(" ") < 50:
                count += line.count(" ") + 1
                out.write("framed\t" + line + "\n")
        print(f"{len(pool)} statements, vocabularies of {[sum(map(len, t.values())) for t in tables]} forms")


if __name__ == "__main__":
    main()
