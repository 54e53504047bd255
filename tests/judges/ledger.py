"""An independent judge of the ledger, with nothing but Python's standard library.

Written from RFC 9162 section 2.1, C2SP tlog-checkpoint, tlog-cosignature and signed-note, RFC 8032 section 6 and
docs/ledger-format.md. It shares no code with what it judges.

  ledger.py file DATABASE ORIGIN PUBLICKEYHEX     recomputes tree and checkpoints from the rows of a ledger file
  ledger.py cosigned ORIGIN PUBLICKEYHEX NAME KEYHEX < NOTE   verifies a checkpoint and the co-signature of a witness on it
  ledger.py tiles FOLDER ORIGIN PUBLICKEYHEX       recomputes bundles, tiles of every level and checkpoints of an exported folder
  ledger.py vectors < JSON                         holds this judge itself against published trees and proofs
  ledger.py proofs < JSON                         verifies exported proofs: {"origin", "key", "inclusion": [], "consistency": []}

Prints one JSON object; exits 0 only when everything holds.
"""
import base64
import glob
import hashlib
import json
import os
import re
import sqlite3
import sys


def sha(data):
    return hashlib.sha256(data).digest()


# --- RFC 9162 section 2.1 -------------------------------------------------------------------------------------------

def tree_hash(leaf_hashes):
    if not leaf_hashes:
        return sha(b"")
    if len(leaf_hashes) == 1:
        return leaf_hashes[0]
    k = 1 << ((len(leaf_hashes) - 1).bit_length() - 1)
    return sha(b"\x01" + tree_hash(leaf_hashes[:k]) + tree_hash(leaf_hashes[k:]))


def root_from_inclusion(index, size, leaf, path):
    """Recursion downwards instead of the RFC's loop upwards: another road to the same root."""
    def walk(m, n, rest):
        if n == 1:
            if rest:
                raise ValueError("path too long")
            return leaf
        if not rest:
            raise ValueError("path too short")
        k = 1 << ((n - 1).bit_length() - 1)
        if m < k:
            return sha(b"\x01" + walk(m, k, rest[:-1]) + rest[-1])
        return sha(b"\x01" + rest[-1] + walk(m - k, n - k, rest[:-1]))
    if not 0 <= index < size:
        raise ValueError("index outside the tree")
    return walk(index, size, path)


def roots_from_consistency(first, second, old_root, path):
    """The roots of both trees that a consistency proof leads to (0 < first < second)."""
    def walk(m, n, rest, whole):
        if m == n:
            if whole:
                if rest:
                    raise ValueError("path too long")
                return old_root, old_root
            if len(rest) != 1:
                raise ValueError("path of wrong length")
            return rest[0], rest[0]
        if not rest:
            raise ValueError("path too short")
        k = 1 << ((n - 1).bit_length() - 1)
        if m <= k:
            old, new = walk(m, k, rest[:-1], whole)
            return old, sha(b"\x01" + new + rest[-1])
        old, new = walk(m - k, n - k, rest[:-1], False)
        return sha(b"\x01" + rest[-1] + old), sha(b"\x01" + rest[-1] + new)
    return walk(first, second, path, True)


# --- RFC 8032, Ed25519, as its section 6 writes it ------------------------------------------------------------------

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    A, B = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    C, E = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = B - A, E - C, E + C, B + A
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def point_mul(s, point):
    result = (0, 1, 1, 0)
    while s > 0:
        if s & 1:
            result = point_add(result, point)
        point = point_add(point, point)
        s >>= 1
    return result


def point_equal(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def recover_x(y, sign):
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * SQRT_M1 % P
    if (x * x - x2) % P != 0:
        raise ValueError("not a point")
    return P - x if x & 1 != sign else x


def decompress(data):
    y = int.from_bytes(data, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = recover_x(y, sign)
    return (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def ed25519_verifies(public, message, signature):
    if len(signature) != 64:
        return False
    a, r = decompress(public), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % Q
    return point_equal(point_mul(s, BASE), point_add(r, point_mul(h, a)))


# --- C2SP signed-note, tlog-checkpoint, tlog-cosignature ------------------------------------------------------------

def parts(note):
    text, signatures = note.rsplit("\n\n", 1)
    lines = []
    for line in signatures.rstrip("\n").split("\n"):
        dash, name, value = line.split(" ")
        blob = base64.b64decode(value, validate=True)
        if dash == "\u2014":
            lines.append((name, blob[:4], blob[4:]))
    return text + "\n", lines


def key_id(name, kind, public):
    return sha(name.encode() + b"\n" + bytes([kind]) + public)[:4]


def cosigned(text, lines, name, public):
    """Time of the timed cosignature by the key, None where there is none."""
    for who, kid, value in lines:
        if who == name and kid == key_id(name, 4, public):
            seconds = int.from_bytes(value[:8], "big")
            if not ed25519_verifies(public, ("cosignature/v1\ntime %d\n" % seconds + text).encode(), value[8:]):
                raise ValueError("cosignature of %s does not hold" % name)
            return seconds
    return None


def checkpoint(note, origin, public):
    """Size, root and signed time of a checkpoint whose two signature lines by the key hold.

    `public` is the key, or a list of (key, after, until): keys and the sizes of trees that each may sign.
    """
    text, lines = parts(note)
    first = text.split("\n")
    if first[0] != origin or first[-1] != "" or str(int(first[1])) != first[1]:
        raise ValueError("not a checkpoint of this ledger")
    size = int(first[1])
    periods = public if isinstance(public, list) else [(public, -1, size)]
    for key, after, until in periods:
        plain = [value for who, kid, value in lines if who == origin and kid == key_id(origin, 1, key)]
        if not plain:
            continue
        if not after < size <= until:
            raise ValueError("a key out of its time")
        if not all(ed25519_verifies(key, text.encode(), value) for value in plain):
            raise ValueError("signature does not hold")
        return size, base64.b64decode(first[2], validate=True), cosigned(text, lines, origin, key)
    raise ValueError("not signed by a known key")


def verifier_key(line, origin):
    name, kid, material = line.split("+", 2)
    blob = base64.b64decode(material, validate=True)
    if name != origin or blob[0] != 1 or key_id(name, 1, blob[1:]).hex() != kid:
        raise ValueError("not a key of this ledger")
    return blob[1:]


def chain(notes, origin, public):
    """Keys that the known first one hands over to, each with the sizes of trees that it may sign."""
    periods, key, after = [], public, -1
    for note in notes:
        text, lines = parts(note)
        first, second, size, root, old, new, end = text.split("\n")
        if first != origin or second != "przekazanie klucza" or end != "":
            raise ValueError("not a handover")
        old, new = verifier_key(old, origin), verifier_key(new, origin)
        for one in (old, new):
            values = [value for who, kid, value in lines if who == origin and kid == key_id(origin, 1, one)]
            if not values or not all(ed25519_verifies(one, text.encode(), value) for value in values):
                raise ValueError("handover not signed by both keys")
        if old != key or int(size) < after:
            raise ValueError("the chain of keys breaks off")
        periods.append((old, after, int(size)))
        key, after = new, int(size)
    return periods + [(key, after, 1 << 62)]


# --- docs/ledger-format.md --------------------------------------------------------------------------------

def leaf_data(facts_text, personal_hash):
    """Built from the parsed facts, so that the canonical form is judged as well (the ledger's texts are of ASCII names)."""
    whole = {"facts": json.loads(facts_text), "personalHash": personal_hash.hex(), "version": 1}
    return json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def personal_parts(path):
    """Parts by the index of their entry: those that wait in the ledger's file, and those in the controllers' folders beside it."""
    parts = {}
    database = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
    for idx, controller, opening, sealed, tokens in database.execute(
            "SELECT idx, controller, opening, sealed, tokens FROM personal"):
        parts.setdefault(idx, []).append((controller, opening, sealed, tokens))
    database.close()
    for name in sorted(glob.glob(os.path.join(os.path.dirname(path), "sets", "*", "personal.db"))):
        folder = os.path.basename(os.path.dirname(name))
        database = sqlite3.connect("file:%s?mode=ro" % name, uri=True)
        if database.execute("SELECT controller FROM owner").fetchall() != [(folder,)]:
            raise ValueError("%s is another controller's" % name)
        for idx, opening, sealed, tokens in database.execute(
                "SELECT idx, opening, sealed, tokens FROM personal WHERE opening <> zeroblob(32)"):
            parts.setdefault(idx, []).append((folder, opening, sealed, tokens))
        database.close()
    return parts


def judge_file(path, origin, public):
    database = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
    leaves, parts = [], personal_parts(path)
    for idx, facts, personal_hash in database.execute("SELECT idx, facts, personal_hash FROM entries ORDER BY idx"):
        if idx != len(leaves):
            raise ValueError("index %d where %d is due" % (idx, len(leaves)))
        leaves.append(sha(b"\x00" + leaf_data(facts, personal_hash)))
        for controller, opening, sealed, tokens in parts.get(idx, []):
            if sha(opening + sha(sealed) + sha(tokens)) != personal_hash or controller != json.loads(facts)["controller"]:
                raise ValueError("personal part of %d is not the one recorded" % idx)
    if any(idx >= len(leaves) for idx in parts):
        raise ValueError("a personal part of no entry")
    present = len(parts)
    sizes = []
    notes = database.execute("SELECT value FROM identity WHERE name GLOB 'handover/*' ORDER BY name")
    public = chain([note for (note,) in notes], origin, public)
    for size, note in database.execute("SELECT size, note FROM checkpoints ORDER BY size"):
        stated, root, _ = checkpoint(note, origin, public)
        if stated != size or root != tree_hash(leaves[:size]) or size > len(leaves):
            raise ValueError("checkpoint of %d does not agree" % size)
        sizes.append(size)
    return {"entries": len(leaves), "personal": present, "checkpoints": sizes, "root": tree_hash(leaves).hex()}


def unhex(values):
    return [bytes.fromhex(value) for value in values]


def judge_proofs(given):
    origin, public = given["origin"], bytes.fromhex(given["key"])
    for proof in given["inclusion"]:
        size, root, _ = checkpoint(proof["checkpoint"]["note"], origin, public)
        leaf = sha(b"\x00" + leaf_data(proof["facts"], bytes.fromhex(proof["personalHash"])))
        if leaf.hex() != proof["leafHash"]:
            raise ValueError("leaf of %d" % proof["index"])
        if root_from_inclusion(proof["index"], size, leaf, unhex(proof["path"])) != root:
            raise ValueError("inclusion of %d" % proof["index"])
    for proof in given["consistency"]:
        first, old_root, _ = checkpoint(proof["held"], origin, public)
        second, new_root, _ = checkpoint(proof["checkpoint"]["note"], origin, public)
        path = unhex(proof["path"])
        if first in (0, second):
            good = path == [] and (first == 0 or old_root == new_root)
        else:
            good = roots_from_consistency(first, second, old_root, path) == (old_root, new_root)
        if not good:
            raise ValueError("consistency of %d with %d" % (first, second))
    return {"inclusion": len(given["inclusion"]), "consistency": len(given["consistency"])}


def judge_vectors(given):
    """The published trees: what judges here has to agree with them before it may judge."""
    leaves = [sha(b"\x00" + bytes.fromhex(leaf)) for leaf in given["leaves"]]
    roots = unhex(given["roots"])
    for size, root in enumerate(roots):
        if tree_hash(leaves[:size]) != root:
            raise ValueError("root of %d leaves" % size)
    for index, size, path in given["inclusion"]:
        if root_from_inclusion(index, size, leaves[index], unhex(path)) != roots[size]:
            raise ValueError("inclusion of %d in %d" % (index, size))
    for first, second, path in given["consistency"]:
        if first == second:
            good = path == []
        else:
            good = roots_from_consistency(first, second, roots[first], unhex(path)) == (roots[first], roots[second])
        if not good:
            raise ValueError("consistency of %d with %d" % (first, second))
    return {"roots": len(roots), "inclusion": len(given["inclusion"]), "consistency": len(given["consistency"])}


# --- C2SP tlog-tiles -------------------------------------------------------------------------------------------------

def tile_path(folder, level, index, width):
    name = "%03d" % (index % 1000)
    while index >= 1000:
        index //= 1000
        name = "x%03d/%s" % (index % 1000, name)
    return "%s/tile/%s/%s%s" % (folder, level, name, "" if width == 256 else ".p/%d" % width)


def widths(count):
    return [256] * (count // 256) + ([count % 256] if count % 256 else [])


def judge_tiles(folder, origin, public):
    """An exported folder: bundles, tiles of every level and every checkpoint, all computed from the leaves' data."""
    key = bytes.fromhex(public)
    try:
        text = open(folder + "/przekazania", encoding="utf-8").read()
    except FileNotFoundError:
        text = ""
    notes = ["".join(one) for one in re.findall("((?:[^\n]+\n)+\n)((?:\u2014 [^\n]+\n)+)", text)]
    keys = chain(notes, origin, key)
    newest = open(folder + "/checkpoint", encoding="utf-8").read()
    size, root, _ = checkpoint(newest, origin, keys)
    leaves = []
    for index, width in enumerate(widths(size)):
        data = open(tile_path(folder, "entries", index, width), "rb").read()
        for _ in range(width):
            length = int.from_bytes(data[:2], "big")
            leaf, data = data[2:2 + length], data[2 + length:]
            if len(leaf) != length or json.loads(leaf)["version"] != 1:
                raise ValueError("bundle %d breaks off" % index)
            leaves.append(sha(b"\x00" + leaf))
        if data:
            raise ValueError("bundle %d holds more" % index)
    row, level, tiles = leaves, 0, 0
    while row:
        for index, width in enumerate(widths(len(row))):
            if open(tile_path(folder, level, index, width), "rb").read() != b"".join(row[256 * index:256 * index + width]):
                raise ValueError("tile %d/%d" % (level, index))
            tiles += 1
        row = [tree_hash(row[256 * i:256 * (i + 1)]) for i in range(len(row) // 256)]
        level += 1
    if tree_hash(leaves) != root:
        raise ValueError("the newest checkpoint does not agree")
    kept = sorted(int(name) for name in os.listdir(folder + "/checkpoints"))
    for one in kept:
        stated, root, _ = checkpoint(open("%s/checkpoints/%d" % (folder, one), encoding="utf-8").read(), origin, keys)
        if stated != one or root != tree_hash(leaves[:one]):
            raise ValueError("checkpoint of %d does not agree" % one)
    return {"entries": size, "tiles": tiles, "levels": level, "checkpoints": len(kept)}


def judge_cosigned(note, origin, key, name, witness):
    size, _, _ = checkpoint(note, origin, bytes.fromhex(key))
    text, lines = parts(note)
    time = cosigned(text, lines, name, bytes.fromhex(witness))
    if time is None:
        raise ValueError("not co-signed by the witness")
    return {"size": size, "time": time}


def main():
    try:
        if sys.argv[1] == "file":
            verdict = judge_file(sys.argv[2], sys.argv[3], bytes.fromhex(sys.argv[4]))
        elif sys.argv[1] == "vectors":
            verdict = judge_vectors(json.load(sys.stdin))
        elif sys.argv[1] == "tiles":
            verdict = judge_tiles(*sys.argv[2:])
        elif sys.argv[1] == "cosigned":
            verdict = judge_cosigned(sys.stdin.buffer.read().decode(), *sys.argv[2:])
        else:
            verdict = judge_proofs(json.load(sys.stdin))
    except (ValueError, KeyError, OSError, sqlite3.Error) as flaw:
        print(json.dumps({"flaw": str(flaw)}))
        return 1
    print(json.dumps(verdict))
    return 0


if __name__ == "__main__":
    sys.exit(main())
