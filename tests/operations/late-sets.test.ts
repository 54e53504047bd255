/** Several controllers at once: each set has its time; what is late or fails is named, and holds nobody up. */
import t from 'tap'
import { allow, officer, ops, opsBasis, ors, parameters, populated, pup, someone } from './populated.js'
import { SlowSets, timesOfSets } from './slow-sets.js'
import { type Answered, call, entriesOf } from './world.js'

t.setTimeout(900_000)

const world = await populated(t, [pup, ops, ors], 150)
const { place } = world
const sets = new SlowSets(place.house.sets)
await allow(place, 'OPS', 'PIU_PS', ['RP.STAN', 'RP.ADRESY', 'SR.STAN'], opsBasis)
const asker = await officer(place, ops, 'PS')
const { pesel } = someone(world, pup).person

async function ask(czekajMs?: number, codes = [pup.setCode, ors.setCode], person = pesel) {
  const outcome = await call(place, 'pobierzDane', asker, {
    parametryPytania: parameters,
    osoba: { pesel: person },
    zbior: codes.map(kodZbioru => ({ kodZbioru })),
    zakres: { kodZakresu: ['RP.STAN', 'SR.STAN'] },
    czekajMs,
  })
  if ('refusal' in outcome) throw new Error(outcome.refusal.refused)
  return outcome as Answered<'pobierzDane'>
}

t.test(
  '@req B5 a slow set is late by itself; asked again, the question under way is taken up, not asked twice',
  async t => {
    sets.slow(pup.setCode)
    const before = sets.asked.get(pup.setCode) ?? 0
    const times = timesOfSets(t)
    const asked = ask(30)
    await times.areUpOnceWaiting(1)
    const first = await asked
    t.match(first.answer, {
      status: 'CZESCIOWY',
      details: [{ code: '9003', text: 'Zbiór nie odpowiedział w czasie.', path: pup.setCode }],
    })
    t.match(first.answer.body.zbior, [
      { kodZbioru: pup.setCode, status: 'NIEDOSTEPNY', spozniony: true, grupy: undefined },
      { kodZbioru: ors.setCode, status: 'BRAK_DANYCH' },
    ])
    t.match(
      (await entriesOf(place, first)).map(({ controller, sets: told }) => ({
        controller,
        given: told.map(one => one.given),
      })),
      [
        { controller: pup.code, given: [[]] },
        { controller: ors.code, given: [[]] },
      ],
      'one entry of each controller, which says that nothing was given',
    )
    sets.answer(pup.setCode)
    const second = await ask(2_000, [pup.setCode])
    t.match(second.answer.body.zbior, [{ status: 'SUKCES', zakresUdzielony: ['RP.STAN'] }])
    t.equal(second.answer.body.zbior[0]?.spozniony, undefined)
    t.equal(sets.asked.get(pup.setCode), before + 1, 'the set was asked once')
    t.match(await entriesOf(place, second), [{ controller: pup.code, sets: [{ given: ['RP.STAN'], count: 1 }] }])
  },
)

t.test('@req B3 a late answer is taken up only with leave for the same question', async t => {
  sets.slow(pup.setCode)
  const times = timesOfSets(t)
  const asked = ask(30)
  await times.areUpOnceWaiting(1)
  await asked
  const other = { ...world.story.persons.find(one => one.pesel !== undefined && one.pesel !== pesel) }
  sets.answer(pup.setCode)
  const before = sets.asked.get(pup.setCode) ?? 0
  const foreign = await ask(2_000, [pup.setCode], other.pesel ?? '')
  t.equal(sets.asked.get(pup.setCode), before + 1, 'somebody else is another question')
  t.not(foreign.answer.body.zbior[0]?.spozniony, true)
})

t.test('@req B5 one that fails is named, the others answer; it is no longer late', async t => {
  sets.fail(ors.setCode)
  const { answer } = await ask(2_000)
  t.match(answer.body.zbior, [
    { status: 'SUKCES' },
    { kodZbioru: ors.setCode, status: 'NIEDOSTEPNY', spozniony: undefined },
  ])
  t.match(answer.details, [{ code: '9003', text: 'Zbiór chwilowo niedostępny.', path: ors.setCode }])
  t.ok(place.logged.some(line => line.includes('set.unreadable')))
  sets.fail(ors.setCode, false)
})

t.test('No caller waits longer than the settings allow, and a set that hangs is not asked without end', async t => {
  const hurried = { ...place, house: { ...place.house, settings: { ...place.house.settings, setAnswerMs: 30 } } }
  sets.slow(pup.setCode)
  const before = sets.asked.get(pup.setCode) ?? 0
  const pesels = world.story.persons
    .flatMap(one => (one.pesel === undefined || one.pesel === pesel ? [] : [one.pesel]))
    .slice(-40)
  const times = timesOfSets(t)
  const asked = Promise.all(
    pesels.map(async one => {
      const outcome = await call(hurried, 'pobierzDane', asker, {
        parametryPytania: parameters,
        osoba: { pesel: one },
        zbior: [{ kodZbioru: pup.setCode }],
        zakres: { kodZakresu: ['RP.STAN'] },
        czekajMs: 60_000,
      })
      return 'refusal' in outcome ? outcome.refusal.refused : outcome.answer.body.zbior[0]?.spozniony
    }),
  )
  await times.areUpOnceWaiting(16)
  t.same(new Set(await asked), new Set([true]))
  t.ok((sets.asked.get(pup.setCode) ?? 0) - before <= 16, 'at most sixteen wait for one set')
  sets.answer(pup.setCode)
})
