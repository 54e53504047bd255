import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Condition, JobRun, OwnCertificate, QueueState, StoreSize } from '../domain/condition.js'
import type { ConditionSource } from '../ports/runtime/condition.js'
import { readCertificate } from '../trust/certificates.js'
import type { Home } from './home.js'
import type { Keys } from './keys.js'

/** What a door says of its queue. */
export type QueueGauge = () => Omit<QueueState, 'name'>

/** Reads off how the gateway is: disk, files, certificates; and whatever part reports itself here. */
export class Gauges implements ConditionSource {
  readonly #home: Home
  readonly #certificates: readonly OwnCertificate[]
  readonly #startedAt: Date
  readonly #queues = new Map<QueueState['name'], QueueGauge>()
  #causes: () => Promise<readonly string[]> = async () => []
  #jobs: () => readonly JobRun[] = () => []

  constructor(home: Home, keys: Keys, startedAt: Date) {
    this.#home = home
    this.#certificates = ownCertificates(keys)
    this.#startedAt = startedAt
  }

  /** From now on the queue is told of. */
  watchQueue(name: QueueState['name'], gauge: QueueGauge): void {
    this.#queues.set(name, gauge)
  }

  watchReadiness(causes: () => Promise<readonly string[]>): void {
    this.#causes = causes
  }

  watchJobs(runs: () => readonly JobRun[]): void {
    this.#jobs = runs
  }

  async condition(): Promise<Omit<Condition, 'mails' | 'setTroubles' | 'lacksElearningToken' | 'partTroubles'>> {
    const { data } = this.#home
    const [causes, control, ledger, sets, disk] = await Promise.all([
      this.#causes(),
      sizeOf('control', await databaseFiles(data.control)),
      sizeOf('ledger', await databaseFiles(data.ledger)),
      sizeOf('sets', await filesBelow(data.sets)),
      statfs(data.folder),
    ])
    return {
      causes,
      startedAt: this.#startedAt,
      queues: [...this.#queues].map(([name, gauge]) => ({ name, ...gauge() })),
      stores: [control, ledger, sets],
      disk: { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize },
      certificates: this.#certificates,
      jobs: this.#jobs(),
    }
  }
}

function ownCertificates(keys: Keys): readonly OwnCertificate[] {
  const [rsa = '', ec = ''] = keys.signingCertificates
  const rows = [
    ['authority', keys.authority.certificatePem],
    ['tls', keys.tls.certificate],
    ['signing-rsa', rsa],
    ['signing-ec', ec],
  ] as const
  return rows.flatMap(([name, pem]) => {
    const certificate = readCertificate(pem)
    return certificate === undefined ? [] : [{ name, notAfter: certificate.notAfter }]
  })
}

/** A database's file and those beside it (`-wal`, `-shm`). */
async function databaseFiles(file: string): Promise<readonly string[]> {
  return [file, `${file}-wal`, `${file}-shm`]
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** What is not there, or went meanwhile, counts nothing. */
async function sizeOf(name: StoreSize['name'], files: readonly string[]): Promise<StoreSize> {
  const sizes = await Promise.all(files.map(async file => (await stat(file).catch(() => undefined))?.size))
  const present = sizes.filter(size => size !== undefined)
  return { name, bytes: present.reduce((sum, size) => sum + size, 0), files: present.length }
}
