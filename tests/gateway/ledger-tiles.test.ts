/** The ledger over HTTP, as whoever watches over it fetches it: everything computed anew from what is published alone. */
import t from 'tap'
import { leavesIn } from '../../src/ledger/bundles.js'
import { verifyCheckpoint } from '../../src/ledger/checkpoint.js'
import { leafHash } from '../../src/ledger/hash.js'
import { readVerifierKey } from '../../src/ledger/note.js'
import { rootOf } from '../../src/ledger/tree.js'
import { draft, drafts } from '../ledger/drafts.js'
import { Installation } from './installation.js'

t.setTimeout(900_000)

const installation = await Installation.start()
t.teardown(() => installation.remove())

t.test('@req B6 checkpoint, key, tiles and entries make the whole ledger, and name nobody', async t => {
  await installation.house.ledger.append(drafts(0, 700))
  const trust = readVerifierKey((await installation.get('/dziennik/klucz')).bytes.toString('utf8'))
  const note = (await installation.get('/dziennik/checkpoint')).bytes.toString('utf8')
  const checkpoint = trust && verifyCheckpoint(note, { origin: trust.name, key: trust.key })
  if (typeof checkpoint !== 'object') throw new Error(`no checkpoint: ${checkpoint}`)
  const { size, root } = checkpoint
  const leaves: Buffer[] = []
  for (let index = 0; index * 256 < size; index += 1) {
    const width = Math.min(256, size - index * 256)
    const name = `${String(index).padStart(3, '0')}${width === 256 ? '' : `.p/${width}`}`
    const bundle = await installation.get(`/dziennik/tile/entries/${name}`)
    t.equal(
      bundle.headers['cache-control'],
      width === 256 ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    )
    const hashes = leavesIn(bundle.bytes).map(leafHash)
    t.same((await installation.get(`/dziennik/tile/0/${name}`)).bytes, Buffer.concat(hashes))
    leaves.push(...hashes)
    const text = bundle.bytes.toString('utf8')
    for (const { personal, persons } of [draft(1), draft(5)])
      for (const word of [personal.login, personal.name, personal.caseNumber, ...persons])
        t.notOk(text.includes(word ?? ''), 'nobody is named')
  }
  t.same(rootOf(leaves), root)
  t.same((await installation.get('/dziennik/tile/1/000.p/2')).bytes.length, 64)
})

t.test('what the tree has not, and other spellings, are not there', async t => {
  for (const path of [
    '0/009',
    '0/000.p/256',
    '0/000.p/0',
    '0/x000/000',
    '6/000',
    '0/1',
    'entries/099',
    'entries/',
    '-1/000',
  ])
    t.equal((await installation.get(`/dziennik/tile/${path}`)).status, 404, path)
})
