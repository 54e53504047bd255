#!/usr/bin/env node
/**
 * Checks an exported ledger of accesses, or a person's report, with nothing but Node's own modules: whoever audits needs no other
 * part of the product. docs/ledger-format.md describes the bytes.
 *
 *   node sprawdz-dziennik.mjs FOLDER [--klucz FILE] [--punkt FILE]… [--swiadek FILE]… [--kworum N] [--json]
 *   node sprawdz-dziennik.mjs --raport FILE.xml --klucz FILE [--przekazania FILE] [--json]
 *   node sprawdz-dziennik.mjs --dowod FILE.json --klucz FILE [--przekazania FILE] [--json]
 *
 * The key may be an older one of the ledger: the handovers (in the folder, or at /dziennik/przekazania) lead on from it.
 *
 * Exit code: 0 sound, 1 something is wrong (the first wrong place is named), 2 the program could not do its work.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()
const leafHash = data => sha256(Buffer.of(0), data)
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)
const width = 256

// ── C2SP signed-note, tlog-checkpoint, tlog-cosignature ──

function readKey(text, type = 1) {
  const [, name, id, material] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)\s*$/.exec(text) ?? []
  const bytes = Buffer.from(material ?? '', 'base64')
  if (bytes.length !== 33 || bytes[0] !== type || keyId(name, type, bytes.subarray(1)) !== id)
    throw new Error('klucz ma złą postać')
  return { name, raw: bytes.subarray(1) }
}

function keyId(name, type, raw) {
  return sha256(Buffer.from(`${name}\n`), Buffer.of(type), raw)
    .subarray(0, 4)
    .toString('hex')
}

function signs(raw, text, signature) {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' })
  return signature.length === 64 && verify(null, Buffer.from(text), key, signature)
}

/** Text and signatures of a note, split. */
function partsOf(note) {
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return undefined
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(line => {
      const [dash, signer, value] = line.split(' ')
      const bytes = Buffer.from(value ?? '', 'base64')
      return { signer: dash === '—' ? signer : '', id: bytes.subarray(0, 4).toString('hex'), value: bytes.subarray(4) }
    })
  return { text: note.slice(0, end + 1), signatures }
}

/** One key hands over to the next: both have signed it. */
function handoverOf(note, name) {
  const { text = '', signatures = [] } = partsOf(note) ?? {}
  const [origin, second, size, , old = '', next = '', end] = text.split('\n')
  if (origin !== name || second !== 'przekazanie klucza' || !/^(0|[1-9][0-9]{0,14})$/.test(size) || end !== '')
    return undefined
  const keys = [readKey(old), readKey(next)]
  const isSigned = key =>
    key.name === name &&
    signatures.some(one => one.signer === name && one.id === keyId(name, 1, key.raw) && signs(key.raw, text, one.value))
  return keys.every(isSigned) ? { size: Number(size), old: keys[0].raw, next: keys[1].raw } : undefined
}

/** The keys that the known one leads to, and the trees that each may sign: more than `after`, at most `until` entries. */
function withHandovers({ name, raw }, text) {
  const all = (text.match(/(?:[^\n]+\n)+\n(?:— [^\n]+\n)+/g) ?? []).map(note => handoverOf(note, name))
  const at = all.findIndex(one => one !== undefined && (one.old.equals(raw) || one.next.equals(raw)))
  if (at < 0) return { name, periods: [{ raw, after: -1, until: Infinity }] }
  const follows = (a, b) => a !== undefined && b !== undefined && a.next.equals(b.old) && a.size <= b.size
  let [first, last] = [at, at]
  while (follows(all[first - 1], all[first])) first -= 1
  while (follows(all[last], all[last + 1])) last += 1
  const chain = all.slice(first, last + 1)
  const rest = chain.map((one, i) => ({ raw: one.next, after: one.size, until: chain[i + 1]?.size ?? Infinity }))
  return { name, periods: [{ raw: chain[0].old, after: -1, until: chain[0].size }, ...rest] }
}

/** Size, root and signed time of a checkpoint; undefined where it is not the key's, or not one of its time. */
function checkpointOf(note, { name, periods }) {
  for (const { raw, after, until } of periods) {
    const point = checkpointBy(note, { name, raw })
    if (point !== undefined) return point.size > after && point.size <= until ? point : undefined
  }
  return undefined
}

/** How many of the witnesses have signed the checkpoint too; -1 where one of these signatures does not hold. */
function cosignedBy(note, witnesses) {
  const { text = '', signatures = [] } = partsOf(note) ?? {}
  let count = 0
  for (const { name, raw } of witnesses) {
    const own = signatures.filter(one => one.signer === name && one.id === keyId(name, 4, raw))
    const holds = ({ value }) =>
      value.length === 72 && signs(raw, `cosignature/v1\ntime ${value.readBigUInt64BE(0)}\n${text}`, value.subarray(8))
    if (!own.every(holds)) return -1
    if (own.length > 0) count += 1
  }
  return count
}

function checkpointBy(note, { name, raw }) {
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return undefined
  const text = note.slice(0, end + 1)
  const [origin, size, root] = text.split('\n')
  if (origin !== name || !/^(0|[1-9][0-9]{0,15})$/.test(size) || !/^[A-Za-z0-9+/]{43}=$/.test(root)) return undefined
  let time
  let isSigned = false
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [dash, signer, value] = line.split(' ')
    const bytes = Buffer.from(value ?? '', 'base64')
    if (dash !== '—' || signer !== name) continue
    const id = bytes.subarray(0, 4).toString('hex')
    if (id === keyId(name, 1, raw)) {
      if (!signs(raw, text, bytes.subarray(4))) return undefined
      isSigned = true
    }
    if (id === keyId(name, 4, raw)) {
      const seconds = bytes.readBigUInt64BE(4)
      if (!signs(raw, `cosignature/v1\ntime ${seconds}\n${text}`, bytes.subarray(12))) return undefined
      time = Number(seconds)
    }
  }
  return isSigned ? { size: Number(size), root: Buffer.from(root, 'base64'), time } : undefined
}

// ── RFC 9162 §2.1 ──

class Frontier {
  constructor(size = 0, edge = []) {
    this.size = size
    this.edge = edge
  }
  add(hash) {
    let node = hash
    for (let n = this.size; n % 2 === 1; n = (n - 1) / 2) node = nodeHash(this.edge.pop(), node)
    this.edge.push(node)
    this.size += 1
  }
  root() {
    return this.edge.length === 0
      ? sha256(Buffer.alloc(0))
      : this.edge.reduceRight((right, left) => nodeHash(left, right))
  }
  copy() {
    return new Frontier(this.size, [...this.edge])
  }
}

function rootOf(hashes) {
  const tree = new Frontier()
  for (const hash of hashes) tree.add(hash)
  return tree.root()
}

function rootFromProof(index, size, leaf, path) {
  let [fn, sn, hash] = [index, size - 1, leaf]
  for (const sibling of path) {
    if (sn === 0) return undefined
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)]
    } else hash = nodeHash(hash, sibling)
    ;[fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]
  }
  return sn === 0 ? hash : undefined
}

// ── files, C2SP tlog-tiles ──

function tileFile(folder, level, index) {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g)
  const full = join(
    folder,
    'tile',
    String(level),
    ...groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)),
  )
  if (existsSync(full)) return readFileSync(full)
  const widths = existsSync(`${full}.p`) ? readdirSync(`${full}.p`).map(Number).filter(Number.isInteger) : []
  return widths.length === 0 ? undefined : readFileSync(join(`${full}.p`, String(Math.max(...widths))))
}

function leavesOf(bundle) {
  const leaves = []
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + (at + 2 <= bundle.length ? bundle.readUInt16BE(at) : bundle.length)
    if (end > bundle.length) return leaves
    leaves.push(bundle.subarray(at + 2, end))
    at = end
  }
  return leaves
}

function hashesOf(tile) {
  return Array.from({ length: Math.floor(tile.length / 32) }, (_, i) => tile.subarray(i * 32, i * 32 + 32))
}

function* sequence(folder, level, split) {
  for (let index = 0; ; index += 1) {
    const bytes = tileFile(folder, level, index)
    if (bytes === undefined) return
    yield* split(bytes)
  }
}

// ── the audit ──

const texts = {
  altered: 'wpis nie jest tym, który ma w tym miejscu drzewo',
  deleted: 'wpis, który drzewo ma w tym miejscu, usunięto',
  inserted: 'drzewo nie ma w tym miejscu takiego wpisu',
  reordered: 'wpis leży w innym miejscu, niż go zapisano',
  truncated: 'podpisany punkt kontrolny stwierdza więcej wpisów, niż jest',
  fork: 'historię napisano od nowa: podpisany punkt kontrolny stwierdza inną, od któregoś z tych wpisów',
  'bad-signature': 'punkt kontrolny nie jest podpisany tym kluczem',
  duplicate: 'ten sam identyfikator wpisu drugi raz',
  tree: 'kafel drzewa nie wynika z kafli pod nim',
  unwitnessed: 'żaden punkt kontrolny nie ma podpisów tylu świadków, ilu trzeba',
  unreadable: 'liścia nie można odczytać',
}

/** Which of the four it is, once both sequences were seen to their ends. */
function divergenceKind({ row, leaf, leafAmongRows, rowAmongLeaves, rowsFollow }, rows, leaves) {
  if (leaf === undefined) return 'inserted'
  if (row === undefined) return rowsFollow ? (leafAmongRows ? 'reordered' : 'deleted') : 'truncated'
  if (leafAmongRows && rowAmongLeaves && rows === leaves) return 'reordered'
  if (leafAmongRows && rows > leaves) return 'inserted'
  return rowAmongLeaves && rows < leaves ? 'deleted' : 'altered'
}

/** Every checkpoint that verifies, kept or brought along, by size; what does not is a finding. */
function pointsOf(folder, key, held, find) {
  const kept = existsSync(join(folder, 'checkpoints')) ? readdirSync(join(folder, 'checkpoints')).map(Number) : []
  const notes = kept
    .sort((a, b) => a - b)
    .map(size => [readFileSync(join(folder, 'checkpoints', String(size)), 'utf8'), size])
  if (existsSync(join(folder, 'checkpoint'))) notes.push([readFileSync(join(folder, 'checkpoint'), 'utf8'), undefined])
  for (const note of held) notes.push([note, undefined])
  const points = []
  for (const [note, size] of notes) {
    const point = checkpointOf(note, key)
    if (point === undefined || (size !== undefined && point.size !== size)) find('bad-signature', size ?? 0)
    else points.push({ ...point, note })
  }
  return points.sort((a, b) => a.size - b.size)
}

/** The first place where entries and tree disagree, and what of it turns up further on. */
function seeDivergence(known, index, hash, leaf) {
  if (known === undefined) {
    const agree = hash !== undefined && leaf !== undefined && hash.equals(leaf)
    return agree ? undefined : { index, row: hash, leaf: leaf === undefined ? undefined : Buffer.from(leaf) }
  }
  if (hash !== undefined) known.rowsFollow = true
  if (hash !== undefined && known.leaf?.equals(hash)) known.leafAmongRows = true
  if (leaf !== undefined && known.row?.equals(leaf)) known.rowAmongLeaves = true
  return known
}

/** Looks into the leaves: can each be read, is its id its own, does its time go back by more than five minutes. */
function reader(find) {
  const ids = new Set()
  let latest = 0
  const seen = { entriesBack: 0 }
  return {
    seen,
    look(row, index) {
      try {
        const { facts, version } = JSON.parse(row.toString('utf8'))
        if (version !== 1) throw new Error('version')
        if (ids.has(facts.entryId)) find('duplicate', index)
        ids.add(facts.entryId)
        const time = Date.parse(facts.time)
        if (time < latest - 300_000) seen.entriesBack += 1
        latest = Math.max(latest, time)
      } catch {
        find('unreadable', index)
      }
    },
  }
}

/** Holds every tile above the leaves against the ones below it. */
function auditLevels(folder, find) {
  for (let level = 1, below = [...sequence(folder, 0, hashesOf)]; below.length >= width; level += 1) {
    const above = Math.floor(below.length / width)
    const follows = Array.from({ length: above }, (_, i) => rootOf(below.slice(i * width, i * width + width)))
    const there = [...sequence(folder, level, hashesOf)]
    const at = follows.findIndex((hash, i) => there[i] === undefined || !hash.equals(there[i]))
    const leaves = width ** level
    if (at >= 0) find('tree', at * leaves, (at + 1) * leaves - 1)
    else if (there.length > follows.length) find('tree', follows.length * leaves)
    below = follows
  }
}

function audit(folder, key, held, { witnesses, quorum }) {
  const findings = []
  const find = (kind, index, until) =>
    findings.push({ kind, index, ...(until === undefined ? {} : { until }), text: texts[kind] })
  const points = pointsOf(folder, key, held, find)
  const [own, stored] = [new Frontier(), new Frontier()]
  const { look, seen } = reader(find)
  let [covered, next] = [0, 0]
  let divergence
  let fork
  const meet = size => {
    for (; next < points.length && points[next].size <= size; next += 1) {
      const { size: wanted, root } = points[next]
      if (wanted !== size) continue
      if ([own, stored].some(tree => tree.size === size && tree.root().equals(root))) covered = size
      else fork ??= { first: covered, last: size - 1 }
    }
  }
  const [bundles, tiles] = [sequence(folder, 'entries', leavesOf), sequence(folder, 0, hashesOf)]
  meet(0)
  for (let index = 0; ; index += 1) {
    const [row, leaf] = [bundles.next().value, tiles.next().value]
    if (row === undefined && leaf === undefined) break
    const hash = row === undefined ? undefined : leafHash(row)
    divergence = seeDivergence(divergence, index, hash, leaf)
    if (row !== undefined) {
      own.add(hash)
      look(row, index)
    }
    if (leaf !== undefined) stored.add(leaf)
    meet(index + 1)
  }
  if (divergence !== undefined) find(divergenceKind(divergence, own.size, stored.size), divergence.index)
  if (fork !== undefined) find('fork', fork.first, fork.last)
  const size = Math.max(own.size, stored.size)
  const beyond = points.find(point => point.size > size)
  if (beyond !== undefined) find('truncated', size, beyond.size - 1)
  if (points.length === 0 && size > 0) find('deleted', 0, size - 1)
  auditLevels(folder, find)
  const signed =
    witnesses.length === 0 ? [] : points.map(({ note, size }) => ({ size, by: cosignedBy(note, witnesses) }))
  for (const { size, by } of signed) if (by < 0) find('bad-signature', size)
  const witnessed = Math.max(0, ...signed.filter(({ by }) => by >= quorum).map(({ size }) => size))
  if (witnesses.length > 0 && !signed.some(({ by }) => by >= quorum)) find('unwitnessed', 0)
  findings.sort((a, b) => a.index - b.index)
  const checkpointsBack = points.filter((point, i) => i > 0 && point.time < points[i - 1].time).length
  return {
    sound: findings.length === 0,
    findings,
    entries: own.size,
    covered,
    root: own.root().toString('hex'),
    checkpoints: points.length,
    ...(witnesses.length === 0 ? {} : { witnessed }),
    clock: { entriesBack: seen.entriesBack, checkpointsBack },
  }
}

// ── a person's report ──

function unescaped(text) {
  const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));/g, (_all, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : named[name],
  )
}

function all(xml, name) {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?: [^>]*)?>([\\s\\S]*?)</(?:\\w+:)?${name}>`, 'g'))].map(
    match => match[1],
  )
}

function auditReport(xml, key) {
  const findings = []
  const [note] = all(xml, 'nota').map(unescaped)
  const point = checkpointOf(note ?? '', key)
  if (point === undefined)
    return { sound: false, findings: [{ kind: 'bad-signature', index: 0, text: texts['bad-signature'] }], entries: 0 }
  const records = new Map(all(xml, 'rekord').map(one => [Number(all(one, 'numer')[0]), one]))
  const proofs = all(xml, 'dowod')
  for (const proof of proofs) {
    const index = Number(all(proof, 'numer')[0])
    const facts = unescaped(all(proof, 'fakty')[0] ?? '')
    const personal = all(proof, 'skrotDanychOsobowych')[0] ?? ''
    const hash = leafHash(Buffer.from(`{"facts":${facts},"personalHash":"${personal}","version":1}`))
    const path = all(proof, 'sciezka').map(one => Buffer.from(one, 'hex'))
    const record = records.get(index)
    const { time, operation } = JSON.parse(facts)
    const told =
      record !== undefined &&
      Date.parse(all(record, 'czas')[0]) === Date.parse(time) &&
      all(record, 'operacja')[0] === operation
    const proven = rootFromProof(index, point.size, hash, path)?.equals(point.root) === true
    if (!proven || !told || all(record ?? '', 'skrot')[0] !== hash.toString('hex'))
      findings.push({ kind: 'altered', index, text: texts.altered })
    records.delete(index)
  }
  for (const index of records.keys()) findings.push({ kind: 'inserted', index, text: 'wpis bez dowodu' })
  return { sound: findings.length === 0, findings, entries: proofs.length, treeSize: point.size }
}

// ── the proof of one entry ──

function auditProof({ index, leafHash: stated, facts, personalHash, path, checkpoint }, key) {
  const point = checkpointOf(checkpoint.note, key)
  const wrong = kind => ({ sound: false, findings: [{ kind, index, text: texts[kind] }], entries: 1 })
  if (point === undefined) return wrong('bad-signature')
  const hash = leafHash(Buffer.from(`{"facts":${facts},"personalHash":"${personalHash}","version":1}`))
  const root = rootFromProof(
    index,
    point.size,
    hash,
    path.map(one => Buffer.from(one, 'hex')),
  )
  if (hash.toString('hex') !== stated || root?.equals(point.root) !== true) return wrong('altered')
  return { sound: true, findings: [], entries: 1, treeSize: point.size }
}

// ── the program ──

function main(args) {
  const take = name => {
    const values = []
    for (let at = args.indexOf(name); at >= 0; at = args.indexOf(name)) values.push(args.splice(at, 2)[1])
    return values
  }
  const json = args.includes('--json')
  const words = args.filter(one => one !== '--json')
  args = words
  const [keyFile] = take('--klucz')
  const held = take('--punkt').map(file => readFileSync(file, 'utf8'))
  const [report] = take('--raport')
  const [proof] = take('--dowod')
  const witnesses = take('--swiadek').map(file => readKey(readFileSync(file, 'utf8'), 4))
  const [quorum = witnesses.length] = take('--kworum').map(Number)
  if (quorum > witnesses.length) throw new Error('świadków jest mniej niż --kworum')
  const handoverFiles = take('--przekazania')
  const [folder] = args
  const document = report ?? proof
  if (document === undefined && folder === undefined)
    throw new Error('podaj folder dziennika, --raport PLIK.xml albo --dowod PLIK.json')
  if (document !== undefined && keyFile === undefined) throw new Error('do raportu i dowodu podaj --klucz PLIK')
  const [handovers = join(folder ?? '', 'przekazania')] = handoverFiles
  const chain = existsSync(handovers) ? readFileSync(handovers, 'utf8') : ''
  const key = withHandovers(readKey(readFileSync(keyFile ?? join(folder, 'klucz'), 'utf8')), chain)
  const told = document === undefined ? '' : readFileSync(document, 'utf8')
  const verdict =
    report !== undefined
      ? auditReport(told, key)
      : proof !== undefined
        ? auditProof(JSON.parse(told), key)
        : audit(folder, key, held, { witnesses, quorum })
  if (json) console.log(JSON.stringify(verdict))
  else {
    console.log(verdict.sound ? `Spójny. Wpisów: ${verdict.entries}.` : 'NIESPÓJNY:')
    for (const { kind, index, until, text } of verdict.findings)
      console.log(`  ✗ ${kind} #${index}${until === undefined ? '' : `–${until}`}: ${text}`)
  }
  return verdict.sound ? 0 : 1
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (cause) {
  console.error(`Nie można sprawdzić: ${cause.message}`)
  process.exitCode = 2
}
