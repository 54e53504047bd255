import Sqlite from 'better-sqlite3'
import t from 'tap'
import { answerIn, Installation } from '../gateway/installation.js'
import { asVisitor, notice } from '../gateway/unit-connection.js'
import { until } from '../gateway/until.js'
import { judge } from '../judges/available.js'
import { mailServer, type ReceivedMail } from './mail-server.js'

/** The gateway is killed while it sends: no mail is lost, and one that comes twice is known by its Message-ID. */

t.setTimeout(900_000)
const smtp = judge('smtp')

const mails = 5

t.test(
  '@req A2.3 killed twice while sending, after a mail arrived and before the server said so',
  { skip: smtp.missing },
  async t => {
    const server = await mailServer(t)
    await server.answer(0)
    const installation = await Installation.make({
      settings: { smtpHost: '127.0.0.1', smtpPort: server.port, smtpTls: 'no', smtpFrom: 'bramka@csizs.example' },
    })
    t.teardown(() => installation.remove())
    await installation.startInChild()
    // Its administrator is told of each notice.
    await installation.voivodeship('14')
    for (let count = 0; count < mails; count++) answerIn(await asVisitor(installation, 'zglosGotowosc', notice()))
    await installation.kill()
    const queued = read(installation)
    t.equal(queued.length, mails)
    t.ok(queued.every(mail => mail.state === 'OCZEKUJE' || mail.state === 'WYSYLANA'))

    // The first mail may have been on its way already.
    let kills = 1
    for (const answered of [0, 1]) {
      const had = (await server.got()).length
      await server.answer(had + answered)
      await installation.startInChild()
      await until(async () => (await server.got()).length > had + answered)
      // The server has the mail and has not said so yet.
      await installation.kill()
      kills += 1
      t.equal(read(installation).filter(mail => mail.state === 'WYSYLANA').length, 1, 'one was on its way')
    }

    await server.answer(1_000)
    await installation.startInChild()
    await until(() => read(installation).every(mail => mail.state === 'WYSLANA'))
    await installation.stop()
    const got = await server.got()
    const ids = got.map(mail => mail.id)
    const expected = queued.map(mail => `<${mail.id}@csizs.example>`)
    t.same(new Set(ids), new Set(expected), 'every mail came, under the number under which it was queued')
    t.ok(got.length <= mails + kills, `${got.length} arrived of ${mails}: once more for each kill at most`)
    for (const id of new Set(ids)) {
      const same = got.filter(mail => mail.id === id)
      t.equal(new Set(same.map(content)).size, 1, 'one that came twice is the same mail')
      const kept = read(installation).find(mail => id.includes(mail.id))
      if (same.length > 1) t.equal(kept?.twice, 1, 'and is marked as one that may have come twice')
    }
    t.ok(
      read(installation).every(mail => mail.sealed === null),
      'what was sent is not kept',
    )
  },
)

const content = ({ to, subject, text }: ReceivedMail): string => `${to} ${subject} ${text}`

interface Kept {
  readonly id: string
  readonly state: string
  readonly twice: number
  readonly sealed: Uint8Array | null
}

/** The queue as it is on disk. */
function read(installation: Installation): readonly Kept[] {
  const db = new Sqlite(installation.home.data.control, { readonly: true, timeout: 5_000 })
  try {
    return db.prepare('SELECT id, state, twice, sealed FROM mails ORDER BY position').all() as Kept[]
  } finally {
    db.close()
  }
}
