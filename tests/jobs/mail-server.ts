/** A real SMTP server (aiosmtpd) for tests, which writes each mail into a folder; and how a mail is read. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'

/** Takes mails to anybody but `nikt@…`, reads them by Python's own rules, and numbers its files in the order they came. */
const program = `
import os, sys, time, itertools, json, base64
from email import message_from_bytes, policy
from aiosmtpd.controller import Controller
count = itertools.count()
def told(content):
    mail = message_from_bytes(content, policy=policy.default)
    files = [base64.b64encode(part.get_payload(decode=True)).decode() for part in mail.iter_attachments()]
    names = [part.get_filename() for part in mail.iter_attachments()]
    return {'to': mail['To'], 'subject': mail['Subject'], 'id': mail['Message-ID'], 'automatic': mail['Auto-Submitted'],
            'text': mail.get_body().get_content(), 'attachments': files, 'names': names}
class Keep:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith('nikt@'):
            return '550 no such mailbox'
        envelope.rcpt_tos.append(address)
        return '250 OK'
    async def handle_DATA(self, server, session, envelope):
        place = '%s/%03d' % (sys.argv[2], next(count))
        with open(place + '.tmp', 'w') as f:
            json.dump(told(envelope.content), f)
        os.rename(place + '.tmp', place)
        if len(sys.argv) > 3:
            time.sleep(float(sys.argv[3]))
        return '250 OK'
c = Controller(Keep(), hostname='127.0.0.1', port=int(sys.argv[1]))
c.start()
print('ready', flush=True)
while True:
    time.sleep(1)
`

/** A mail as its reader sees it. */
export interface ReceivedMail {
  readonly to: string
  readonly subject: string
  /** Message-ID */
  readonly id: string
  /** Auto-Submitted */
  readonly automatic: string
  readonly text: string
  /** Base64 */
  readonly attachments: readonly string[]
  readonly names: readonly string[]
}

export interface MailServer {
  readonly port: number
  /** Every mail that it took, in their order. */
  got(): Promise<readonly ReceivedMail[]>
}

/**
 * Starts one on loopback; it ends with the test.
 * @param slowSeconds how long it thinks after it has kept a mail and before it says so: between the two a sender does not know
 */
export async function mailServer(test: Pick<Test, 'teardown'>, slowSeconds?: number): Promise<MailServer> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-mail-'))
  const kept = await mkdtemp(join(tmpdir(), 'csizs-mail-kept-'))
  const port = await freePort()
  const script = join(folder, 'serve.py')
  await writeFile(script, program)
  const slow = slowSeconds === undefined ? [] : [String(slowSeconds)]
  const child: ChildProcess = spawn('/usr/bin/python3', [script, String(port), kept, ...slow], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  test.teardown(async () => {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
    await rm(kept, { recursive: true, force: true })
  })
  await new Promise<void>(resolve => child.stdout?.once('data', () => resolve()))
  return {
    port,
    got: async () => {
      const files = (await readdir(kept)).filter(name => !name.endsWith('.tmp')).toSorted()
      return Promise.all(files.map(async name => JSON.parse(await readFile(join(kept, name), 'utf8'))))
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** The bytes of a mail's one attachment. */
export function attachmentOf(mail: ReceivedMail | undefined): Buffer {
  return Buffer.from(mail?.attachments[0] ?? '', 'base64')
}
