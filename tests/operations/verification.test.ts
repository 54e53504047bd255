import t from 'tap'
import {
  allow,
  officer,
  ops,
  opsBasis,
  ors,
  otherPup,
  parameters,
  populated,
  pup,
  putInState,
  someone,
} from './populated.js'
import { type Answered, call, entriesOf, refusalOf } from './world.js'

const world = await populated(t, [pup, ors])
const { place } = world
const asker = await officer(place, ops, 'PS')
await allow(place, 'OPS', 'PIU_PS', ['RP.TOZSAMOSC'], opsBasis)

const sets = (...codes: string[]) => codes.map(kodZbioru => ({ kodZbioru }))
const { person } = someone(
  world,
  pup,
  one => one.person.secondName !== undefined && one.person.formerPesels.length === 0,
)
const identity = {
  pesel: person.pesel,
  imie: person.firstName,
  nazwisko: person.surname,
  dataUrodzenia: person.birthDate,
}

async function verified(osoba: typeof identity & Record<string, unknown>, ...codes: string[]) {
  const input = { parametryPytania: parameters, osoba, zbior: sets(...codes) }
  const outcome = (await call(place, 'sprawdzTozsamosc', asker, input)) as Answered<'sprawdzTozsamosc'>
  if (!('answer' in outcome)) throw new Error(JSON.stringify(outcome))
  return { ...outcome.answer, outcome }
}

t.test('@req B1.1 an identity is told to agree, to differ by field names, or to be unknown; never a value', async t => {
  const agrees = await verified(identity, pup.setCode)
  t.match(agrees, { status: 'SUKCES', body: { zbior: [{ status: 'ZGODNA', rozbieznePole: [] }] } })
  const [entry] = await entriesOf(place, agrees.outcome)
  t.match(entry, { act: 'UDOSTEPNIENIE', controller: pup.code, legalBasis: opsBasis })
  t.same(entry?.sets, [{ code: pup.setCode, asked: ['RP.TOZSAMOSC'], given: ['RP.TOZSAMOSC'], count: 1 }])

  const spelled = await verified({ ...identity, nazwisko: ` ${person.surname.toLowerCase()} ` }, pup.setCode)
  t.equal(spelled.body.zbior[0]?.status, 'ZGODNA', 'spelling variants are one name')
  const differs = await verified(
    {
      ...identity,
      nazwisko: 'Inna',
      dataUrodzenia: '1850-01-01',
      drugieImie: 'Inne',
      dokumentTozsamosci: { rodzaj: { kod: 'PASZPORT' }, seriaNumer: 'ZZ0000000' },
    },
    pup.setCode,
  )
  t.match(differs, { status: 'SUKCES' })
  t.same(differs.body.zbior[0], {
    kodZbioru: pup.setCode,
    status: 'NIEZGODNA',
    rozbieznePole: ['dokumentTozsamosci', 'drugieImie', 'nazwisko', 'dataUrodzenia'],
    stanDanychNa: differs.body.zbior[0]?.stanDanychNa,
  })
  const text = JSON.stringify(differs.body)
  for (const value of [person.surname, person.birthDate, person.secondName ?? '-', person.pesel]) {
    t.notOk(text.includes(value), 'no value of the record is in the answer')
  }
  const unknown = await verified({ ...identity, pesel: '44051401359' }, pup.setCode)
  t.match(unknown, { status: 'BRAK_DANYCH', body: { zbior: [{ status: 'NIEZNANA', rozbieznePole: [] }] } })
})

t.test('@req B1.1 a former number finds the person, and the number differs', async t => {
  const changed = someone(world, pup, one => one.person.formerPesels.length > 0).person
  const osoba = {
    pesel: changed.formerPesels[0] ?? '',
    imie: changed.firstName,
    nazwisko: changed.surname,
    dataUrodzenia: changed.birthDate,
  }
  const answer = await verified(osoba, pup.setCode)
  t.same(answer.body.zbior[0]?.rozbieznePole, ['pesel'])
  t.notOk(JSON.stringify(answer.body).includes(changed.pesel))
})

t.test('@req B3 where the identity is not granted the set refuses, like one that is not there', async t => {
  const nowhere = 'CBB-1408-ORS-01-SR-77'
  const answer = await verified(identity, pup.setCode, ors.setCode, nowhere)
  t.equal(answer.status, 'CZESCIOWY')
  t.same(answer.body.zbior.slice(1), [
    { kodZbioru: ors.setCode, status: 'ODMOWA', rozbieznePole: [] },
    { kodZbioru: nowhere, status: 'ODMOWA', rozbieznePole: [] },
  ])
  const empty = await verified(identity, pup.setCode, otherPup.setCode)
  t.equal(empty.body.zbior[1]?.status, 'ODMOWA', 'a set that was never fed')
  const base = { parametryPytania: parameters, osoba: identity, zbior: sets(ors.setCode) }
  const refused = (change: object) => refusalOf(place, 'sprawdzTozsamosc', asker, { ...base, ...change })
  t.equal(await refused({}), '3007')
  t.equal(await refused({ zbior: sets(nowhere) }), '3007')
  t.equal(await refused({ osoba: { ...identity, pesel: '44051401358' } }), '5001')
  const { pesel: _left, ...withoutPesel } = identity
  t.equal(await refused({ osoba: withoutPesel }), '5021')
  t.equal(await refused({ zbior: sets(pup.setCode, pup.setCode) }), '5021')
  t.equal(
    await refused({ zbior: sets(...Array.from({ length: 51 }, (_, n) => `CBB-1408-PUP-01-RP-${n + 10}`)) }),
    '5010',
  )
  t.equal(await refused({ parametryPytania: { ...parameters, cel: { kod: 'BRAK' } } }), '5002')
  t.equal(await refused({ parametryPytania: { ...parameters, podstawaPrawna: { kod: 'USR-23B-1' } } }), '3008')
})

t.test(
  '@req B1.1 without a PESEL document and names have to agree all: no differences are told by document',
  async t => {
    const [document] = someone(world, pup, one => one.person.documents.length > 0 && one.person.id !== person.id).person
      .documents
    const owner = someone(world, pup, one => one.person.documents.includes(document as never)).person
    const { pesel: _left, ...rest } = identity
    const byDocument = {
      ...rest,
      imie: owner.firstName,
      nazwisko: owner.surname,
      dataUrodzenia: owner.birthDate,
      dokumentTozsamosci: {
        rodzaj: { kod: document?.kind ?? '' },
        seriaNumer: document?.number ?? '',
        krajWydania: document?.country ?? '',
      },
    }
    const ask = (osoba: object) =>
      call(place, 'sprawdzTozsamosc', asker, {
        parametryPytania: parameters,
        osoba: osoba as typeof identity,
        zbior: sets(pup.setCode),
      })
    t.match(await ask(byDocument), { answer: { body: { zbior: [{ status: 'ZGODNA' }] } } })
    t.match(await ask({ ...byDocument, nazwisko: 'Inna' }), { answer: { body: { zbior: [{ status: 'NIEZNANA' }] } } })
  },
)

t.test('@req B3 benefits are told by kind and period as far as their groups are granted', async t => {
  await allow(place, 'OPS', 'PIU_PS', ['RP.SWIADCZENIA_PRZYZNANE', 'RP.ZASILKI_POBRANE', 'SR.PRZYZNANE'], opsBasis)
  const labour = someone(world, pup, one => one.content?.tree === 'RP' && one.content.labour.grantedBenefits.length > 0)
  const granted = labour.record.content?.tree === 'RP' ? labour.record.content.labour.grantedBenefits : []
  const first = granted[0]
  const ask = (input: object, ...codes: string[]) =>
    call(place, 'sprawdzSwiadczenia', asker, {
      parametryPytania: parameters,
      osoba: { pesel: labour.person.pesel },
      zbior: sets(...codes),
      ...input,
    }) as Promise<Answered<'sprawdzSwiadczenia'>>
  const all = await ask({ okres: { dataOd: '1990-01-01', dataDo: '2099-12-31' } }, pup.setCode)
  const [set] = all.answer.body.zbior
  t.equal(set?.status, 'TAK')
  t.equal(all.answer.status, 'CZESCIOWY', 'one group of benefits is refused')
  t.same(set?.zakresUdzielony, ['RP.SWIADCZENIA_PRZYZNANE', 'RP.ZASILKI_POBRANE'])
  t.same(set?.zakresOdmowiony, ['RP.INNE_POBRANE'])
  t.equal(set?.swiadczenie.filter(one => one.kodZakresu === 'RP.SWIADCZENIA_PRZYZNANE').length, granted.length)
  t.ok(set?.swiadczenie.every(one => one.kodZakresu !== 'RP.INNE_POBRANE'))
  t.notMatch(JSON.stringify(set), /kwota/i, 'no amounts')
  const [entry] = await entriesOf(place, all)
  t.ok(entry?.sets[0]?.given.every(scope => ['RP.SWIADCZENIA_PRZYZNANE', 'RP.ZASILKI_POBRANE'].includes(scope)))

  const day = first?.from ?? ''
  const onDay = await ask({ okres: { dataOd: day, dataDo: day } }, pup.setCode)
  t.ok(onDay.answer.body.zbior[0]?.swiadczenie.some(one => one.dataOd === day))
  t.ok(onDay.answer.body.zbior[0]?.swiadczenie.every(one => one.dataOd <= day && (one.dataDo ?? day) >= day))
  const before = await ask({ okres: { dataOd: '1990-01-01', dataDo: '1990-01-02' } }, pup.setCode)
  t.match(before.answer.body.zbior[0], { status: 'NIE', swiadczenie: [] })
  const stranger = await ask({ osoba: { pesel: '44051401359' } }, pup.setCode)
  t.equal(stranger.answer.body.zbior[0]?.status, 'NIE', 'who is not known there has none')
  const family = await ask({ okres: { dataOd: '1990-01-01', dataDo: '2099-12-31' } }, pup.setCode, ors.setCode)
  t.match(family.answer.body.zbior[1], { zakresUdzielony: ['SR.PRZYZNANE'], zakresOdmowiony: ['SR.WYPLACONE'] })
  const backwards = { okres: { dataOd: '2026-02-01', dataDo: '2026-01-01' } }
  t.match(await ask(backwards, pup.setCode), { refusal: { refused: '5021' } })
  t.match(await ask({ osoba: { pesel: '44051401358' } }, pup.setCode), { refusal: { refused: '5001' } })
  t.match(await ask({}, 'CBB-1414-OPS-01-PS-01'), { refusal: { refused: '3007' } })
})

t.test('closed sets are verified, archived ones are as if not there @see contracts.md Set states', async t => {
  putInState(place, pup.setCode, 'ZAMKNIETY')
  const closed = await verified(identity, pup.setCode)
  t.match(closed.body.zbior[0], { status: 'ZGODNA', zamkniety: true })
  putInState(place, pup.setCode, 'ZARCHIWIZOWANY')
  const input = { parametryPytania: parameters, osoba: identity, zbior: sets(pup.setCode) }
  t.equal(await refusalOf(place, 'sprawdzTozsamosc', asker, input), '3007')
  putInState(place, pup.setCode, 'AKTYWNY')
})
