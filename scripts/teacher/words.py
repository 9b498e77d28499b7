"""Splits English sentences into words as the treebanks EWT and GUM do.

`python words.py FILE.conllu...` prints precision, recall and F1 of words on the `# text` lines.
"""

import re
import sys

URL = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[\w-]+\.(?:com|org|net|gov|edu)\b(?:/\S*)?", re.I)
OPENING = re.compile(r"^(?:\.\.+|[(\[{<\"'“‘«`*_~=]|\$|£|€|¥|#(?=\d)|--+|[–—-](?=\D)|US\$|[A-Z]{1,2}\$|[<>]+|/)")
CLOSING = re.compile(r"(?:\.\.+|!+\??!*|\?+!*\?*|[,;:)\]}>\"'”’»`*~=%°]|--+|[–—]|(?<=\w)-|…|/)$")
INNER = re.compile(r"(--+|[—–…]|\.{3,}|(?<=[^\d\W])[/](?=[^\d\W])|(?<=[A-Za-z)])[:;,](?=[A-Za-z(])|[()\[\]\"“”])")
CLITIC = re.compile(r"(?i)(?<=\w)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
PREFIXES = frozenset("""non e re anti co pre pro mid cross post multi ex sub counter semi mini socio psycho intra arch
    un de dis over ultra quasi vice pseudo bi tri micro macro mega hyper auto infra proto extra inter trans""".split())
FUSED = {w.replace("+", ""): w.split("+") for w in """can+not gon+na wan+na got+ta lem+me gim+me dun+no do+nt does+nt
    did+nt ca+nt wo+nt is+nt was+nt have+nt could+nt would+nt should+nt ai+nt 't+is 't+was i+m i+ve""".split()}
ABBREVIATIONS = frozenset(
    """mr. mrs. ms. dr. prof. st. jr. sr. inc. corp. co. ltd. vs. v. etc. e.g. i.e. a.m. p.m. u.s. u.k.
u.n. no. nos. vol. pp. p. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. gen. col. lt.
sgt. capt. gov. sen. rep. rev. hon. pres. dept. est. ave. blvd. rd. mt. ft. al. cf. ca. approx. ed.
eds. fig. figs. sec. ch. bros. ph.d. m.d. b.a. m.a. d.c. op. cit. ibid. messrs. mme. mlle. maj. adm.
cmdr. supt. univ. assn. trans. esp. cent. c. b. d. fl. abbr.""".split()
)
MEASURED = re.compile(
    r"(?i)^([$£€]?\d[\d.,]*)"
    r"(km|kg|cm|mm|m|g|lbs?|ft|mph|hrs?|mins?|am|pm|a\.m\.|p\.m\.|gb|mb|kb|ghz|mhz|hz|k|m|bn|yrs?|oz)$"
)
RANGE = re.compile(r"^(\d[\d.,:]*%?)([-–])(\d[\d.,:]*)$")
PHONE = re.compile(r"^[\d(][\d().]*-[\d-]*-[\d-]+$|^\d{3}-\d{4}$")


def words(sentence):
    """The words of one sentence, in order; joined they are the sentence without its spaces."""
    chunks = sentence.split()
    result = []
    for i, chunk in enumerate(chunks):
        result += chunk_words(chunk, i == len(chunks) - 1)
    return result


def chunk_words(chunk, is_last):
    """The words of a stretch without spaces."""
    if re.fullmatch(r"[:;=8xX]['-]?[)(DPpO/\\|]+|<3|\^_\^", chunk):
        return [chunk]
    if URL.fullmatch(chunk.rstrip(".,;:!?)>\"'")) and not chunk.startswith(("(", "<", "[", '"')):
        address = chunk.rstrip(".,;:!?)>\"'")
        return [address] + list(chunk[len(address) :])
    before, after = [], []
    while chunk:
        found = OPENING.search(chunk)
        if not found or found.end() == len(chunk) or FUSED.get(chunk.lower()) or chunk.lower() in ("'s", "'em", "'ll"):
            break
        if chunk[0] in "'‘" and re.match(r"['‘]\d0s", chunk):
            break
        before.append(chunk[: found.end()])
        chunk = chunk[found.end() :]
    while len(chunk) > 1:
        found = CLOSING.search(chunk)
        if found and found.start() > 0:
            after.insert(0, found.group())
            chunk = chunk[: found.start()]
        elif chunk.endswith(".") and not keeps_stop(chunk, is_last):
            after.insert(0, ".")
            chunk = chunk[:-1]
        else:
            break
    return before + (inner_words(chunk) if chunk else []) + after


def keeps_stop(chunk, is_last):
    """Whether the stop at the end belongs to an abbreviation."""
    lower = chunk.lower()
    if (
        lower
        in ("no.", "co.", "p.", "c.", "b.", "d.", "m.", "mar.", "ed.", "sec.", "ch.", "fig.", "trans.", "cent.", "est.")
        and is_last
    ):
        return lower == "co."
    return (
        lower in ABBREVIATIONS
        or bool(re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]\.|[A-Z]\.", chunk))
        and not (is_last and len(chunk) == 2)
    )


def inner_words(chunk):
    """Splits a chunk freed of outer punctuation at inner signs, hyphens and clitics."""
    if URL.fullmatch(chunk) or PHONE.match(chunk):
        return [chunk]
    result = []
    for part in INNER.split(chunk):
        if part:
            result += clitic_words(part) if part[0].isalnum() or len(part) > 1 else [part]
    return result


def clitic_words(part):
    lower = part.lower()
    if lower in FUSED:
        lengths = [len(p) for p in FUSED[lower]]
        return [part[: lengths[0]], part[lengths[0] :]]
    found = CLITIC.search(part)
    if found and found.start() > 0:
        return clitic_words(part[: found.start()]) + [found.group()]
    for pattern in (MEASURED, RANGE):
        match = pattern.match(part)
        if match:
            return list(match.groups())
    return hyphen_words(part)


def hyphen_words(part):
    """Splits at hyphens between words but keeps prefixes ("co-founder") and codes ("F-16")."""
    pieces = part.split("-")
    if len(pieces) == 1 or not all(pieces) or re.fullmatch(r"[A-Z]{1,3}-\d+[A-Za-z]?", part):
        return [part]
    if re.fullmatch(r"[\d./-]+", part):
        return [part]
    result = [pieces[0]]
    for piece in pieces[1:]:
        if result[-1].lower() in PREFIXES:
            result[-1] += "-" + piece
        else:
            result += ["-", piece]
    return result


def spans(parts):
    """Half-open ranges in the text without spaces."""
    at, result = 0, set()
    for part in parts:
        length = len(part.replace(" ", ""))
        result.add((at, at + length))
        at += length
    return result


def main():
    for path in sys.argv[1:]:
        right = ours = gold = 0
        text, forms = "", []
        for line in open(path, encoding="utf8"):
            columns = line.rstrip("\n").split("\t")
            if line.startswith("# text = "):
                text, forms = line[9:].rstrip("\n"), []
            elif columns[0].isdigit():
                forms.append(columns[1])
            elif not line.strip() and "".join(forms).replace(" ", "") == "".join(text.split()):
                a, b = spans(words(text)), spans(forms)
                right, ours, gold = right + len(a & b), ours + len(a), gold + len(b)
        print(f"{path}: P {100 * right / ours:.2f} R {100 * right / gold:.2f} F1 {200 * right / (ours + gold):.2f}")


if __name__ == "__main__":
    main()
