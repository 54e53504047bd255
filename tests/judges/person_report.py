"""An independent judge of a person's report, with nothing but Python's standard library and the ledger's judge beside it.

  person_report.py < JSON     {"report": XML, "origin", "key": hex, "expected": [numbers], "forbidden": [texts], "profile",
                              "ledger": file, "lookup": hex, "searchKeys": [keys], "controller": code or null, "from", "until"}

Says whether the report is the one that was to be: exactly the entries that the raw ledger holds of the person (worked out here from the
file, the look-up key and docs/ledger-format.md alone), the expected ones among them, each with a proof that leads to a checkpoint which
the key signed, each told as its public facts say, and nobody else's data in it. Prints one JSON object; exits 0 only when all holds.
"""
import datetime
import hashlib
import hmac
import json
import sqlite3
import sys
import xml.etree.ElementTree as ElementTree

import ledger

NS = "{urn:csizs-gw:rejestr-dostepow:v1}"


def text(element, name):
    found = element.find(NS + name)
    return None if found is None else found.text or ""


def moment(value):
    return datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))


TOKEN = 33
GIVEN_OR_ASKED = 1 | 2


def entries_of(given, size):
    """Numbers of the entries that gave data of the person or asked for them, out of the raw file."""
    wanted = {hmac.new(bytes.fromhex(given["lookup"]), key.encode(), hashlib.sha256).digest() for key in given["searchKeys"]}
    first, last = moment(given["from"]), moment(given["until"])
    file = sqlite3.connect("file:%s?mode=ro" % given["ledger"], uri=True)
    found = set()
    parts = ledger.personal_parts(given["ledger"])
    for number, facts_text in file.execute("SELECT idx, facts FROM entries WHERE idx < ?", (size,)):
        if number not in parts:
            continue
        tokens = parts[number][0][3]
        met = [tokens[at:at + TOKEN] for at in range(0, len(tokens), TOKEN)]
        if not any(one[:32] in wanted and one[32] & GIVEN_OR_ASKED for one in met):
            continue
        facts = json.loads(facts_text)
        if given["controller"] is not None and facts["controller"] != given["controller"]:
            continue
        if first <= moment(facts["time"]) <= last:
            found.add(number)
    file.close()
    return found


def judge(given):
    root = ElementTree.fromstring(given["report"])
    if root.tag != NS + "raport" or text(root, "profil") != given["profile"]:
        raise ValueError("not the report that was asked for")
    size, tree, _ = ledger.checkpoint(root.find(NS + "punktKontrolny/" + NS + "nota").text, given["origin"],
                                      bytes.fromhex(given["key"]))
    records = {int(text(one, "numer")): one for one in root.findall(NS + "rekord")}
    held = entries_of(given, size)
    if set(records) != held:
        raise ValueError("missing %s, too many %s" % (sorted(held - set(records)), sorted(set(records) - held)))
    if not set(given["expected"]) <= held:
        raise ValueError("what happened is not in the ledger: %s" % sorted(set(given["expected"]) - held))
    for criterion in root.findall(NS + "kryterium"):
        if criterion.text not in given["searchKeys"]:
            raise ValueError("looked for under somebody else's identifier")
    proven = set()
    for proof in root.findall(NS + "dowod"):
        number = int(text(proof, "numer"))
        facts_text, personal = text(proof, "fakty"), bytes.fromhex(text(proof, "skrotDanychOsobowych"))
        leaf = ledger.sha(b"\x00" + ledger.leaf_data(facts_text, personal))
        path = [bytes.fromhex(one.text) for one in proof.findall(NS + "sciezka")]
        if ledger.root_from_inclusion(number, size, leaf, path) != tree:
            raise ValueError("the proof of %d does not hold" % number)
        record, facts = records[number], json.loads(facts_text)
        if text(record, "skrot") != leaf.hex() or moment(text(record, "czas")) != moment(facts["time"]):
            raise ValueError("entry %d is not told as it stands" % number)
        for element, fact in (("operacja", "operation"), ("cel", "purpose"), ("podstawaPrawna", "legalBasis"),
                              ("kodJT", "unitCode"), ("kodJTAdministratora", "controller"), ("wynik", "result")):
            if text(record, element) != facts.get(fact):
                raise ValueError("%s of entry %d is not told as it stands" % (element, number))
        proven.add(number)
    if proven != set(records):
        raise ValueError("entries without a proof")
    for word in given["forbidden"]:
        if word in given["report"]:
            raise ValueError("somebody else is in the report")
    officers = [one for one in root.iter(NS + "login")]
    if (given["profile"] == "OSOBA") and officers:
        raise ValueError("an officer is named")
    return {"entries": len(records), "treeSize": size, "officers": len(officers)}


def main():
    try:
        verdict = judge(json.load(sys.stdin))
    except (ValueError, KeyError, AttributeError, ElementTree.ParseError) as flaw:
        print(json.dumps({"flaw": str(flaw)}))
        return 1
    print(json.dumps(verdict))
    return 0


if __name__ == "__main__":
    sys.exit(main())
