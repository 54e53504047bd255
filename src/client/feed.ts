import { createHash } from 'node:crypto'
import type { ResponseOf } from '../contract/index.js'
import type { SdConnection } from './connection.js'
import type { CallContext } from './context.js'
import type { Outcome } from './outcome.js'

type FeedKind = 'INICJALNE' | 'PRZYROSTOWE' | 'KOREKTA'
type Nonconformity = ResponseOf<'przekazPaczke'>['niezgodnosc'][number]

/** What is to be fed into which set. */
export interface FeedOrder {
  readonly setCode: string
  readonly kind: FeedKind
  /** The moment whose data the records give. */
  readonly stateAt: Date
  /** Canonical `b:rekord` elements, in an order that stays the same when the feed is resumed. */
  readonly records: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** Records in a package: 200 where absent, never more than the gateway takes. Has to stay the same when resumed. */
  readonly recordsPerPackage?: number
  readonly context?: CallContext
  /** Told after each package: records taken and refused so far. */
  readonly onProgress?: (progress: { readonly packages: number; readonly records: number }) => void
  /** Told of each record that the gateway found fault with. */
  readonly onNonconformity?: (found: Nonconformity & { readonly packageNumber: number }) => void
}

/** A feed that went through. */
export interface Fed {
  readonly fed: ResponseOf<'zakonczZasilenie'>['zasilenie']
  readonly setState: string
  /** Packages that had been taken before this run. */
  readonly resumedAfter: number
  readonly receipts: ResponseOf<'zakonczZasilenie'>['daneRezultatu']['potwierdzenieWpisu']
}

/** Why a feed ended early; what was taken stays taken, and the same call resumes it. */
export type FeedEnd = Exclude<Outcome<never>, { outcome: 'ANSWER' }> | { readonly outcome: 'OTHER_RECORDS' }

const defaultRecordsPerPackage = 200
/** A package is closed before it grows beyond this, whatever it may hold. */
const maxPackageBytes = 4 * 1024 * 1024

/**
 * Feeds records into a set, package by package. A feed that was interrupted goes on where it stopped: the last package that was taken
 * is sent again first, which the gateway answers as a repeat only when the records are still the same.
 * @see contracts.md Feed packages
 */
export async function feedSet(connection: SdConnection, order: FeedOrder): Promise<Fed | FeedEnd> {
  const opened = await openFeed(connection, order)
  if ('outcome' in opened) return opened
  const { idZasilenia, taken, size } = opened
  let number = 0
  let records = 0
  for await (const packed of packages(order.records, size)) {
    number += 1
    records += packed.length
    if (number < taken) continue
    const sent = await sendPackage(connection, order, idZasilenia, number, packed)
    if ('outcome' in sent) return number === taken && sent.outcome === 'FAULT' ? { outcome: 'OTHER_RECORDS' } : sent
    if (number > taken) {
      for (const found of sent.niezgodnosc) order.onNonconformity?.({ ...found, packageNumber: number })
    }
    order.onProgress?.({ packages: number, records })
  }
  const { setCode: kodZbioru, context } = order
  const closed = await connection.call('zakonczZasilenie', { kodZbioru, idZasilenia, liczbaPaczek: number }, context)
  if (closed.outcome !== 'ANSWER') return closed
  const { zasilenie, stanZbioru, daneRezultatu } = closed.answer
  return { fed: zasilenie, setState: stanZbioru, resumedAfter: taken, receipts: daneRezultatu.potwierdzenieWpisu }
}

interface Opened {
  readonly idZasilenia: string
  /** Packages that the gateway has. */
  readonly taken: number
  readonly size: number
}

async function openFeed(connection: SdConnection, order: FeedOrder): Promise<Opened | FeedEnd> {
  const { setCode: kodZbioru, kind: rodzaj, context } = order
  const wanted = order.recordsPerPackage ?? defaultRecordsPerPackage
  const state = await connection.call('pobierzStanZasilenia', { kodZbioru }, context)
  if (state.outcome !== 'ANSWER') return state
  const open = state.answer.zasilenie.find(one => one.stan === 'OTWARTE' && one.rodzaj === rodzaj)
  if (open !== undefined) {
    const taken = (open.nastepnaPaczka ?? open.liczbaPaczek + 1) - 1
    return { idZasilenia: open.idZasilenia, taken, size: wanted }
  }
  const begun = await connection.call(
    'rozpocznijZasilenie',
    { kodZbioru, rodzaj, stanDanychNa: order.stateAt },
    context,
  )
  if (begun.outcome !== 'ANSWER') return begun
  const { zasilenie, maksRekordow } = begun.answer
  return { idZasilenia: zasilenie.idZasilenia, taken: 0, size: Math.min(wanted, maksRekordow) }
}

async function sendPackage(
  connection: SdConnection,
  order: FeedOrder,
  idZasilenia: string,
  numerPaczki: number,
  records: readonly Uint8Array[],
): Promise<ResponseOf<'przekazPaczke'> | FeedEnd> {
  const hash = createHash('sha256')
  for (const record of records) hash.update(record)
  const sent = await connection.call(
    'przekazPaczke',
    {
      kodZbioru: order.setCode,
      idZasilenia,
      numerPaczki,
      liczbaRekordow: records.length,
      skrotPaczki: hash.digest('hex'),
      pakiet: { rekord: records },
    },
    order.context,
  )
  return sent.outcome === 'ANSWER' ? sent.answer : sent
}

async function* packages(
  records: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<readonly Uint8Array[]> {
  let packed: Uint8Array[] = []
  let length = 0
  for await (const record of records) {
    if (packed.length > 0 && length + record.byteLength > maxPackageBytes) {
      yield packed
      packed = []
      length = 0
    }
    packed.push(record)
    length += record.byteLength
    if (packed.length === size) {
      yield packed
      packed = []
      length = 0
    }
  }
  if (packed.length > 0) yield packed
}
