/** A real SMTP server (aiosmtpd) for tests, which writes each mail into a folder; and how a mail is read. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'

/** Takes mails to anybody but `nikt@…`, reads them by Python's own rules, and numbers its files in the order they came. */
const program = `
import asyncio, os, sys, socket, time, itertools, json, base64
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
        number = next(count)
        place = '%s/%03d' % (folder, number)
        with open(place + '.tmp', 'w') as f:
            json.dump(told(envelope.content), f)
        os.rename(place + '.tmp', place)
        while not may_answer(number):
            await asyncio.sleep(0.02)
        return '250 OK'
def may_answer(number):
    try:
        with open(answered) as f:
            return number < int(f.read() or 0)
    except FileNotFoundError:
        return True
def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]
def start():
    # Somebody else may have taken the port meanwhile.
    while True:
        port = free_port()
        try:
            Controller(Keep(), hostname='127.0.0.1', port=port).start()
            return port
        except OSError:
            pass
folder, answered = sys.argv[1:]
print(start(), flush=True)
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
  /**
   * Says of the first so many mails that it took them, and of later ones nothing until it may: between the two a sender does not know.
   * Until this is called it says so of each at once.
   */
  answer(mails: number): Promise<void>
}

/** Starts one on loopback; it ends with the test. */
export async function mailServer(test: Pick<Test, 'teardown'>): Promise<MailServer> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-mail-'))
  const kept = await mkdtemp(join(tmpdir(), 'csizs-mail-kept-'))
  const script = join(folder, 'serve.py')
  await writeFile(script, program)
  const answered = join(folder, 'answered')
  const child: ChildProcess = spawn('/usr/bin/python3', [script, kept, answered], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  test.teardown(async () => {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
    await rm(kept, { recursive: true, force: true })
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.once('data', told => resolve(Number(told)))
    child.once('exit', code => reject(new Error(`the mail server ended with ${code}`)))
  })
  return {
    port,
    got: async () => {
      const files = (await readdir(kept)).filter(name => !name.endsWith('.tmp')).toSorted()
      return Promise.all(files.map(async name => JSON.parse(await readFile(join(kept, name), 'utf8'))))
    },
    answer: async mails => {
      await writeFile(`${answered}.tmp`, String(mails))
      await rename(`${answered}.tmp`, answered)
    },
  }
}

/** The bytes of a mail's one attachment. */
export function attachmentOf(mail: ReceivedMail | undefined): Buffer {
  return Buffer.from(mail?.attachments[0] ?? '', 'base64')
}
