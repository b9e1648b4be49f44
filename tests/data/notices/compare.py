#!/usr/bin/env python3
"""Compare what the reader reads with the labels beside the notices.

usage: compare.py READ_NOTICE FOLDER

Every NAME.txt has a NAME.gold.json in the shape of `import --dry-run --json`.
Names and dates must be the same but for case, marks and "đồng chí"; titles,
tasks, places and subjects must hold the label's words.  Each difference is
printed; the exit status says whether there was one.  Labels that are only
scored (../score.py) say so and are left out.
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata


def fold(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    text = text.replace("uy ban nhan dan", "ubnd")
    return " ".join(w for w in re.findall(r"[a-z0-9]+", text)
                    if w not in ("dong", "chi", "ong", "ba", "cac"))


def holds(label, got):
    """Four fifths of the label's words stand in what was read."""
    want, have = fold(label).split(), fold(got or "").split()
    return sum(w in have for w in want) >= 0.8 * len(want)


class Comparison:
    def __init__(self, name):
        self.name = name
        self.differences = []

    def differ(self, what, label, got):
        self.differences.append(f"{self.name}: {what}: “{got}”, not “{label}”")

    def same(self, what, label, got):
        if (label or None) != (got or None) and fold(str(label)) != fold(str(got)):
            self.differ(what, label, got)

    def words(self, what, label, got):
        if bool(label) != bool(got) or (label and not holds(label, got)):
            self.differ(what, label, got)

    def names(self, what, label, got):
        want, have = sorted(map(fold, label)), sorted(map(fold, got))
        for name in want:
            if name not in have:
                self.differ(what, name, "")
        for name in have:
            if name not in want:
                self.differ(what, "", name)

    def meeting(self, i, label, got):
        at = f"meeting {i}"
        for key in ("start", "end"):
            self.same(f"{at} {key}", label.get(key), got.get(key))
        for key in ("title", "location", "chair"):
            self.words(f"{at} {key}", label.get(key), got.get(key))
        self.names(f"{at} participants", label["participants"], got["participants"])

    def assignment(self, i, label, got):
        at = f"assignment {i}"
        self.words(f"{at} task", label["task"], got["task"])
        for key in ("agencies_lead", "agencies_support", "recipient"):
            self.names(f"{at} {key}", label[key], got[key])
        for key in ("deadline", "copies"):
            self.same(f"{at} {key}", label[key], got[key])

    def document(self, label, got):
        for key in ("kind", "issuer", "number", "issued_place", "issued_date", "signer"):
            self.same(key, label[key], got[key])
        self.words("subject", label["subject"], got["subject"])
        self.names("addressees", label["addressees"], got["addressees"])
        self.names("distribution", label["distribution"], got["distribution"])
        for kind, compare in (("meetings", self.meeting), ("assignments", self.assignment)):
            if len(label[kind]) != len(got[kind]):
                self.differ(kind, len(label[kind]), len(got[kind]))
            for i, (one, other) in enumerate(zip(label[kind], got[kind])):
                compare(i, one, other)


def main(argv):
    if len(argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    differences, count = [], 0
    for text in sorted(pathlib.Path(argv[2]).glob("*.txt")):
        label = json.loads(text.with_suffix(".gold.json").read_text())
        if label.get("scored_only"):
            continue
        run = subprocess.run([argv[1], "import", "--dry-run", "--json", str(text)],
                             capture_output=True, timeout=60, check=True)
        comparison = Comparison(text.stem)
        comparison.document(label, json.loads(run.stdout)["documents"][0])
        differences += comparison.differences
        count += 1
    for line in differences:
        print(line)
    print(f"{count} notices, {len(differences)} differences")
    return 1 if differences or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
