#!/usr/bin/env python3
"""Score what the reader reads against the labels beside the notices.

usage: score.py [--misses] [--min F] PROGRAM FOLDER [NAME ...]

PROGRAM is run as `PROGRAM import --dry-run --json FOLDER/NAME.txt`; the labels
are FOLDER/NAME.gold.json.  What a document states is taken apart into facts;
each class of facts gets its F1 over all documents, the figure of the whole is
the mean of the classes.  A label may say more than is asked:

  optional, conditional, tentative, past   right if read, no harm if not
  FIELD_either      further values that are right; alone: none is asked for
  FIELD_optional    further members of the list FIELD that may be read
  meetings_past, events_optional           what may be read as a meeting

--misses prints every fact missed or invented.  Exit status: 0, 1 if the figure
is below --min, 2 on misuse.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
from collections import Counter

CLASSES = (
    "kind issuer number subject issued_place issued_date addressees meetings title start end location "
    "chair participants assignments lead support deadline recipient copies distribution signer"
).split()

# What stands for the same thing, once marks are gone; one word for the long
# form, so that the proper name beside it keeps its weight.
ALIKE = [(re.compile(rf"\b(?:{form})\b"), word) for form, word in (
    ("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"), ("dai bieu quoc hoi", "dbqh"),
    ("uy ban (?:mat tran to quoc|mttq)|ubmttq|mat tran to quoc", "mttq"),
    ("ban chap hanh", "bch"), ("bao hiem xa hoi", "bhxh"), ("khu ktck", "khu kinh te cua khau"),
    ("ktck", "kinh te cua khau"), ("kh ?[&-] ?dt", "ke hoach va dau tu"), ("tn ?[&-] ?mt", "tai nguyen va moi truong"),
    ("nn ?[&-] ?ptnt", "nong nghiep va phat trien nong thon"), ("ptnt", "phat trien nong thon"),
    ("gt-?vt", "giao thong van tai"), ("vh-?tt ?(?:[&-] ?)?dl", "van hoa the thao va du lich"),
    ("gd ?[&-]? ?dt", "giao duc va dao tao"), ("tt ?[&-] ?tt", "thong tin va truyen thong"),
    ("ld-?tb ?(?:[&-] ?)?xh", "lao dong thuong binh va xa hoi"), ("tc ?-? ?kh", "tai chinh ke hoach"),
    ("thanh pho", "tp"), ("van phong", "vp"), ("thuong truc", "tt"), ("pho chu tich", "pct"), ("chu tich", "ct"),
    ("dong chi|d/c|dc|ong|ba", ""),
)]
FILLERS = frozenset("cac dai dien lanh dao va cua de b c d v".split())
MARK = re.compile(r"\s*\([^()]*\)[\s.;]*$")


def bare(text):
    """Small letters without marks."""
    marked = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in marked if not unicodedata.combining(c))


def words_of(text):
    text = " ".join(bare(text or "").split())
    for form, word in ALIKE:
        text = form.sub(word, text)
    return re.findall(r"[a-z0-9]+", text)


def is_name(label, got):
    """Two names of an agency, a person, a group or a place mean the same."""
    want = [w for w in words_of(label) if w not in FILLERS]
    have = [w for w in words_of(got) if w not in FILLERS]
    if not want or not have:
        return words_of(label) == words_of(got)
    if "xa" in want and "phuong" in want:
        return any(is_name(" ".join(w for w in want if w != one), " ".join(have)) for one in ("xa", "phuong"))
    if len(want) <= 4 and want[-1] not in have:
        return False
    shared = (Counter(want) & Counter(have)).total()
    return 2 * shared >= 0.72 * (len(want) + len(have))


def is_listed(label, got):
    """Also where only one of them has a remark in brackets behind it."""
    return is_name(label, got) or is_name(MARK.sub("", label) or label, MARK.sub("", got) or got)


def is_agency(issuer):
    """Also where the issuer calls itself “Sở”, and the full name was read."""
    def same(label, got):
        short = bare(MARK.sub("", label))
        own = issuer and short and bare(issuer).startswith(short + " ")
        return is_listed(label, got) or bool(own and is_listed(issuer, got))
    return same


def part_held(label, got):
    want, have = words_of(label), set(words_of(got))
    return sum(w in have for w in want) / len(want) if want and have else 0.0


def holds(least):
    return lambda label, got: part_held(label, got) >= least


def is_number(label, got):
    return re.sub(r"\s", "", bare(label)) == re.sub(r"\s", "", bare(got))


def is_date(label, got, part=None):
    if label.startswith("--"):		# the text gives no year
        return got.endswith(label[2:])
    if label == got:
        return True
    month_or_part = len(label) == 7 or (len(label) == 10 and part)
    return bool(month_or_part) and got.startswith(label)


def is_soft(label):
    return any(label.get(mark) for mark in ("optional", "conditional", "tentative", "past"))


def listed(value):
    return value if isinstance(value, list) else [value] if value is not None else []


class Score:
    def __init__(self):
        self.hits, self.invented, self.missed = Counter(), Counter(), Counter()
        self.notes = []

    def note(self, where, cls, what, fact):
        self.notes.append(f"{where}: {cls}: {what} “{fact}”")

    def miss(self, where, cls, fact):
        self.missed[cls] += 1
        self.note(where, cls, "missed", fact)

    def invent(self, where, cls, fact):
        self.invented[cls] += 1
        self.note(where, cls, "invented", fact)

    def members(self, where, cls, label, got, same, allowed=()):
        """A list: each member of the label once, nothing else."""
        rest = [g for g in got or [] if g]
        for fact in label or []:
            hit = next((g for g in rest if same(fact, g)), None)
            if hit is None:
                self.miss(where, cls, fact)
            else:
                rest.remove(hit)
                self.hits[cls] += 1
        for fact in rest:
            if not any(same(one, fact) for one in [*allowed, *(label or [])]):
                self.invent(where, cls, fact)

    def value(self, where, cls, label, got, same, either=None):
        """One value, or none; `either` are further right ones."""
        also = [e for e in listed(either) if got and same(e, got)]
        if label is None and also:
            return
        if label is not None and also:
            label = got
        self.members(where, cls, listed(label), listed(got), same)

    def field(self, where, label, got, key, same, cls=None):
        self.value(where, cls or key, label.get(key), got.get(key), same, label.get(f"{key}_either"))

    def document(self, name, label, got):
        inferred = dict(label)
        if label.get("issuer_inferred"):
            inferred["issuer_either"] = label["issuer_inferred"]
        self.field(name, label, got, "kind", lambda a, b: a == b)
        self.field(name, inferred, got, "issuer", is_name)
        self.field(name, label, got, "number", is_number)
        self.field(name, label, got, "subject", holds(0.6))
        self.field(name, label, got, "issued_place", is_name)
        if not label.get("issued_date_note"):
            self.field(name, label, got, "issued_date", is_date)
        self.field(name, label, got, "signer", is_name)
        for key, same in (("addressees", is_name), ("distribution", is_listed)):
            self.members(name, key, label.get(key), got.get(key), same, label.get(f"{key}_optional", []))
        self.meetings(name, label, got.get("meetings", []))
        self.assignments(name, label, got.get("assignments", []))

    def meetings(self, name, label, got):
        pairs, missing, rest = pair(label.get("meetings", []), got, meeting_likeness, 1.5)
        self.hits["meetings"] += len(pairs)
        for one in missing:
            if not is_soft(one) and not label.get("meetings_merged_ok"):
                self.miss(name, "meetings", f"{one['title']} {one['start']}")
        forgiven = [f for key in ("meetings_past", "events_optional") for f in label.get(key, []) if isinstance(f, dict)]
        for one in rest:
            start = one.get("start") or ""
            if not any(is_date(f["start"], start, True) for f in forgiven if f.get("start")):
                self.invent(name, "meetings", f"{one.get('title')} {start}")
        for want, have in pairs:
            self.meeting(f"{name} [{(want['title'] or '')[:32]}]", want, have)

    def meeting(self, where, label, got):
        def same_day(a, b):
            return is_date(a, b, label.get("part_of_day"))

        self.field(where, label, got, "start", same_day)
        if not label.get("tentative"):
            self.field(where, label, got, "end", lambda a, b: is_date(a, b, None))
        self.field(where, label, got, "location", holds(0.6))
        self.field(where, label, got, "chair", holds(0.5))
        self.field(where, label, got, "title", holds(0.5))
        allowed = [*label.get("participants_optional", []), *listed(label.get("chair")),
                   *listed(label.get("chair_either")), *(label.get("reporter") or [])]
        self.members(where, "participants", label.get("participants"), got.get("participants"), is_listed, allowed)

    def assignments(self, name, label, got):
        pairs, missing, rest = pair(label.get("assignments", []), got, assignment_likeness, 1.2)
        for one in missing:
            if not is_soft(one):
                self.miss(name, "assignments", one["task"])
        for one in rest:
            self.invent(name, "assignments", (one.get("task") or "")[:70])
        for want, have in pairs:
            if is_soft(want):
                continue
            self.hits["assignments"] += 1
            self.assignment(f"{name} [{want['task'][:32]}]", want, have, is_agency(label.get("issuer")))

    def assignment(self, where, label, got, same_agency):
        def same_limit(a, b):
            return is_date(a, b, label.get("deadline_part"))

        for key, cls in (("agencies_lead", "lead"), ("agencies_support", "support"), ("recipient", "recipient")):
            self.members(where, cls, label.get(key), got.get(key), same_agency, label.get(f"{key}_optional", []))
        self.field(where, label, got, "deadline", same_limit)
        self.field(where, label, got, "copies", lambda a, b: a == b)

    def figures(self):
        for cls in CLASSES:
            hit, more, less = self.hits[cls], self.invented[cls], self.missed[cls]
            if hit + more + less:
                yield cls, hit, more, less, 2 * hit / (2 * hit + more + less)


def meeting_likeness(label, got):
    start, other = label.get("start") or "", got.get("start") or ""
    if start and other and is_date(start, other, label.get("part_of_day")):
        likeness = 2.0
    else:
        likeness = 1.0 if start[:10] and start[:10] == other[:10] else 0.0
    likeness += 1.5 * (part_held(label.get("title"), got.get("title")) >= 0.5)
    return likeness + 0.5 * (part_held(label.get("location"), got.get("location")) >= 0.6)


def assignment_likeness(label, got):
    leads, others = label.get("agencies_lead") or [], got.get("agencies_lead") or []
    known = sum(any(is_name(a, b) for b in others) for a in leads)
    return known / max(1, len(leads)) + 1.5 * part_held(label.get("task"), got.get("task"))


def pair(labels, got, likeness, least):
    """One to one, the likest first; what was asked for before what may be."""
    order = sorted(((likeness(a, b), not is_soft(a), -i, -j) for i, a in enumerate(labels)
                    for j, b in enumerate(got)), reverse=True)
    of = {}
    for like, _, i, j in order:
        if like >= least and -i not in of and -j not in of.values():
            of[-i] = -j
    return ([(labels[i], got[j]) for i, j in sorted(of.items())],
            [a for i, a in enumerate(labels) if i not in of],
            [b for j, b in enumerate(got) if j not in of.values()])


def read(program, path):
    run = subprocess.run([program, "import", "--dry-run", "--json", str(path)], capture_output=True, timeout=60)
    if run.returncode:
        raise ValueError(f"status {run.returncode}: {run.stderr.decode(errors='replace').strip()[:200]}")
    documents = json.loads(run.stdout)["documents"]
    if not documents:
        raise ValueError("no document was read")
    return documents[0]


def main():
    options = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    options.add_argument("--misses", action="store_true")
    options.add_argument("--min", type=float, default=0.0)
    options.add_argument("program")
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("names", nargs="*")
    asked = options.parse_args()

    score, count, unread = Score(), 0, 0
    for path in sorted(asked.folder.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        if asked.names and name not in asked.names:
            continue
        got = {}
        count += 1
        try:
            got = read(asked.program, asked.folder / f"{name}.txt")
        except (ValueError, KeyError, OSError, subprocess.TimeoutExpired) as why:
            unread += 1
            print(f"{name}: not read: {why}")
        score.document(name, json.loads(path.read_text()), got)
    if asked.misses:
        print("\n".join(score.notes))
    if not count:
        print(f"{asked.folder}: no labelled notice")
        return 2
    rows = list(score.figures())
    whole = sum(row[-1] for row in rows) / len(rows) if rows else 0.0
    print(f"{'class':14}{'hit':>6}{'invented':>10}{'missed':>8}{'F1':>8}")
    for cls, hit, more, less, f1 in rows:
        print(f"{cls:14}{hit:6}{more:10}{less:8}{f1:8.3f}")
    print(f"{count} notices, {unread} not read, overall F1 {whole:.3f}")
    if unread or whole < asked.min:
        print(f"below what is asked: {asked.min:.2f}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
