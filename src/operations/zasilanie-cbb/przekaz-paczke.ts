import { civilDateOf } from '../../domain/calendar.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import { againstHeld } from '../../feeds/index.js'
import type { Feed, TakenPackage } from '../../ports/data/set-contents.js'
import type { Answer } from '../operation.js'
import { writes } from '../operation.js'
import { feeder } from './admission.js'
import { undemanded } from './correction-check.js'
import { fedSet, feedNote, mayGoOn, placeOf } from './fed-set.js'
import { findingOnWire } from './nonconformity-view.js'

/**
 * Takes a package of records: bad records become non-conformities, the rest is taken. The same package sent again
 * (number and hash) gets its first outcome; another content under a taken number is refused.
 * @see contracts.md "Feed packages" · @req B4 B8
 */
export const przekazPaczke = writes({
  name: 'przekazPaczke',
  admission: feeder,
  place: placeOf,
  asked: call =>
    feedNote(call.input.kodZbioru, undefined, 0, {
      idZasilenia: call.input.idZasilenia,
      numerPaczki: call.input.numerPaczki,
      rekordy: call.input.liczbaRekordow,
    }),
  async permit(call, house) {
    const { rekord } = call.input.pakiet
    if (rekord.length !== call.input.liczbaRekordow)
      return mismatch('Liczba rekordów jest inna niż podana.', 'liczbaRekordow')
    if (rekord.length > house.settings.maxRecordsPerPackage) return mismatch('Paczka ma za dużo rekordów.', 'pakiet')
    const fed = await fedSet(house, call.caller, call.input.kodZbioru)
    if (isRefusal(fed)) return fed
    const today = civilDateOf(call.receivedAt)
    const read = await house.readPackage(rekord, { tree: fed.set.tree, dictionaries: house.control, today })
    if (isRefusal(read)) return read
    const { skrotPaczki } = call.input
    if (skrotPaczki !== undefined && skrotPaczki !== read.hash)
      return mismatch('Skrót paczki nie zgadza się z treścią.', 'skrotPaczki')
    return { ...fed, read }
  },
  async decide(call, house, { set, at, read }, asked) {
    const { idZasilenia, numerPaczki } = call.input
    const feed = await house.sets.feed(at, idZasilenia)
    if (feed === undefined) return refuse('5013')
    const earlier = await house.sets.package(at, idZasilenia, numerPaczki)
    if (earlier !== undefined) {
      if (earlier.hash !== read.hash) return mismatch('Pod tym numerem przyjęto inną paczkę.', 'numerPaczki')
      return { answer: answerOf(earlier, true), note: { ...asked, result: 'PRZYJETO' } }
    }
    const due = dueIn(feed, numerPaczki)
    if (isRefusal(due)) return due
    const may = mayGoOn(set)
    if (isRefusal(may)) return may
    const held = await house.sets.versions(
      at,
      idZasilenia,
      read.records.map(record => record.recordId),
    )
    const { records, nonconformities: found, ...counts } = againstHeld(read, held)
    const unasked = await undemanded(house, at, feed, read)
    const nonconformities = [...found, ...unasked].sort((a, b) => a.place - b.place)
    const taken: TakenPackage = {
      feedId: idZasilenia,
      number: numerPaczki,
      hash: read.hash,
      ...counts,
      nonconformities,
    }
    const facts = { idZasilenia, numerPaczki, przyjete: taken.taken, odrzucone: taken.refused, skrotPaczki: read.hash }
    return {
      effect: { on: 'set', step: { step: 'package-taken', ...at, package: taken, records, at: call.receivedAt } },
      note: { ...feedNote(set.code, set.unitCode, taken.taken, facts), result: 'PRZYJETO' },
      answer: answerOf(taken, false),
    }
  },
})

/** Packages come in order and without gaps, while the feed is open. */
function dueIn(feed: Feed, number: number): 'DUE' | Refusal<'5015' | '5016'> {
  if (feed.state !== 'OTWARTE') return refuse('5016')
  return number === feed.packages + 1
    ? 'DUE'
    : mismatch(`Oczekiwano paczki o numerze ${feed.packages + 1}.`, 'numerPaczki')
}

function mismatch(text: string, path: string): Refusal<'5015'> {
  return refuse('5015', [fault('5015', text, path)])
}

function answerOf(taken: TakenPackage, repeated: boolean): Answer<'przekazPaczke'> {
  return {
    status: taken.refused === 0 ? 'PRZYJETO' : 'CZESCIOWY',
    body: {
      idZasilenia: taken.feedId,
      numerPaczki: taken.number,
      skrotPaczki: taken.hash,
      powtorzona: repeated,
      liczbaPrzyjetych: taken.taken,
      liczbaOdrzuconych: taken.refused,
      niezgodnosc: taken.nonconformities.map(findingOnWire),
    },
  }
}
