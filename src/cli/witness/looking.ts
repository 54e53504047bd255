import type { OpenWitness } from '../../app/witness.js'
import { LedgerSite } from '../../client/ledger-site.js'
import { verifyCheckpoint } from '../../ledger/checkpoint.js'
import { consistencySpans } from '../../ledger/proof.js'
import { spanRoot } from '../../ledger/tiles.js'
import { addCheckpointBody, trustIn, type WitnessAlarm } from '../../ledger/witness.js'

/** What a look at a ledger showed. */
export interface Look {
  readonly origin: string
  readonly size: number
  readonly heldSize: number
  readonly alarm?: WitnessAlarm | 'NOT_SIGNED_BY_KEY'
  /** It was not reached, or did not give what was asked of it. */
  readonly silent?: true
}

type Watched = Awaited<ReturnType<OpenWitness['state']['ledgers']>>[number]

/**
 * Fetches the checkpoint and tiles of every ledger whose address is known, computes from the tiles whether it continues what
 * was co-signed, and then co-signs it.
 */
export async function lookAtAll(open: OpenWitness): Promise<readonly Look[]> {
  const looks: Look[] = []
  for (const ledger of await open.state.ledgers()) if (ledger.url !== undefined) looks.push(await lookAt(open, ledger))
  return looks
}

async function lookAt(open: OpenWitness, ledger: Watched): Promise<Look> {
  const { origin, size: heldSize } = ledger
  const site = new LedgerSite({ origin: ledger.url ?? '' })
  const seen = (size: number, rest: Pick<Look, 'alarm' | 'silent'> = {}): Look => ({ origin, size, heldSize, ...rest })
  try {
    const handovers = await site.handovers()
    if (typeof handovers === 'string' && handovers !== '') {
      const { alarm } = await open.witness.addHandovers(origin, handovers)
      if (alarm !== undefined) return seen(0, { alarm })
    }
    const note = await site.checkpoint()
    if (typeof note !== 'string') return seen(0, { silent: true })
    const known = (await open.state.ledger(origin)) ?? ledger
    const checkpoint = verifyCheckpoint(note, trustIn(known))
    if (typeof checkpoint === 'string') return seen(0, { alarm: 'NOT_SIGNED_BY_KEY' })
    if (checkpoint.size < heldSize) {
      await open.witness.keep(ledger, 'ROLLED_BACK', note)
      return seen(checkpoint.size, { alarm: 'ROLLED_BACK' })
    }
    const path = await pathBetween(site, heldSize, checkpoint.size)
    const { status, alarm } = await open.witness.addCheckpoint(addCheckpointBody({ old: heldSize, path, note }))
    if (alarm !== undefined) return seen(checkpoint.size, { alarm: 'FORK' })
    // Somebody brought a newer one meanwhile: the next look starts from there.
    return seen(checkpoint.size, status === 200 || status === 409 ? {} : { silent: true })
  } catch {
    return seen(0, { silent: true })
  } finally {
    site.close()
  }
}

async function pathBetween(site: LedgerSite, earlier: number, later: number): Promise<readonly Uint8Array[]> {
  if (earlier === 0 || earlier === later) return []
  const tiles = site.tiles(later)
  const path: Uint8Array[] = []
  for (const span of consistencySpans(earlier, later)) path.push(await spanRoot(span, tiles))
  return path
}
