import { randomUUID } from 'node:crypto'
import t from 'tap'
import { Installation, type WorkingUnit } from '../gateway/installation.js'

/** Honest repeats over the wire. @see contracts.md Repeats */
const installation = await Installation.start()
t.teardown(() => installation.remove())
const pup: WorkingUnit = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const kodZbioru = pup.setCode ?? ''
const feeding = { user: pup.feeder }
const opening = { kodZbioru, rodzaj: 'INICJALNE', stanDanychNa: new Date('2026-11-01T00:00:00Z') } as const

t.test('a repeated read is answered anew, with an entry of its own marked as a repeat', async t => {
  const idKomunikatu = randomUUID()
  const first = await pup.connection.call('pobierzListeSlownikow', {}, { messageId: idKomunikatu })
  const before = (await installation.entries()).length
  const second = await pup.connection.call('pobierzListeSlownikow', {}, { messageId: idKomunikatu })
  t.equal(first.outcome, 'ANSWER')
  t.equal(second.outcome, 'ANSWER')
  const [entry] = await installation.entries(before)
  t.match(entry, { operation: 'pobierzListeSlownikow', messageId: idKomunikatu, repeat: true })
})

t.test('the same message id with other content is refused with 2004 and entered', async t => {
  const idKomunikatu = randomUUID()
  await pup.connection.call('pobierzSlownik', { kodSlownika: 'CEL' }, { messageId: idKomunikatu })
  const before = (await installation.entries()).length
  const other = await pup.connection.call('pobierzSlownik', { kodSlownika: 'PLEC' }, { messageId: idKomunikatu })
  t.match(other, { outcome: 'FAULT', fault: { detail: { kod: '2004' } } })
  t.match(await installation.entries(before), [{ refusal: '2004', messageId: idKomunikatu }])
})

t.test('a repeated write gives its first outcome and has no second effect, across a restart too', async t => {
  const context = { ...feeding, messageId: randomUUID() }
  const first = await pup.connection.call('rozpocznijZasilenie', opening, context)
  if (first.outcome !== 'ANSWER') return t.fail('the feed was not opened')
  const { idZasilenia } = first.answer.zasilenie
  const again = await pup.connection.call('rozpocznijZasilenie', opening, context)
  t.match(again, { outcome: 'ANSWER', answer: { zasilenie: { idZasilenia } } })
  const fresh = await pup.connection.call('rozpocznijZasilenie', opening, feeding)
  t.match(fresh, { outcome: 'FAULT', fault: { detail: { kod: '5014' } } }, 'under a new id it is a new call')
  await installation.restart()
  const later = await pup.connection.call('rozpocznijZasilenie', opening, context)
  t.match(later, { outcome: 'ANSWER', answer: { zasilenie: { idZasilenia } } })
})

t.test('of the same call sent many times at once one has its effect; the others get its outcome or 9004', async t => {
  const state = await pup.connection.call('pobierzStanZasilenia', { kodZbioru }, feeding)
  if (state.outcome !== 'ANSWER') return t.fail('no state')
  const idZasilenia = state.answer.zasilenie[0]?.idZasilenia ?? ''
  const end = { kodZbioru, idZasilenia, liczbaPaczek: 0 }
  await pup.connection.call('zakonczZasilenie', end, feeding)
  const context = { ...feeding, messageId: randomUUID() }
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, () => pup.connection.call('rozpocznijZasilenie', opening, context)),
  )
  const ids = new Set<string>()
  for (const outcome of outcomes) {
    if (outcome.outcome === 'ANSWER') ids.add(outcome.answer.zasilenie.idZasilenia)
    else t.match(outcome, { outcome: 'FAULT', fault: { detail: { kod: '9004' } } })
  }
  t.equal(ids.size, 1)
  const entries = (await installation.entries()).filter(entry => entry.messageId === context.messageId)
  t.equal(
    entries.filter(entry => entry.act === 'ZASILENIE' && entry.repeat !== true && entry.refusal === undefined).length,
    1,
  )
})
