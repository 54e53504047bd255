/** Rules open scopes, and a neighbour asks. */
import type { Person } from '../../fixtures/people/person.js'
import { feedSet } from '../../src/client/feed.js'
import { centralLogin, type Installation, type WorkingUnit } from '../gateway/installation.js'
import { cases, ops, ors, pup, question, recordsIn } from './people.js'
import type { Door, Road } from './road.js'
import { sessionOf } from './session.js'

/**
 * Rules open scopes to the neighbours: an office of social assistance that asks and a family-benefit unit that gives, who are told without
 * exchanges. Gives the one that asks.
 */
export async function openScopes(installation: Installation, road: Road): Promise<WorkingUnit> {
  const asker = await installation.workingUnit(ops)
  const giver = await installation.workingUnit(ors)
  for (const [unit, working] of [
    [ops, asker],
    [ors, giver],
  ] as const) {
    const fed = await feedSet(working.connection, {
      setCode: unit.setCode,
      kind: 'INICJALNE',
      stateAt: installation.clock.now(),
      records: recordsIn(unit.code),
      context: { user: working.feeder },
    })
    if (!('fed' in fed)) throw new Error(`feeding ${unit.setCode} failed`)
  }
  const central = await sessionOf(installation, centralLogin)
  const rule = {
    stronaPytajaca: { rodzajJednostki: 'OPS' },
    rola: 'PIU_PS',
    podstawaPrawna: 'UPS-105-1',
    obowiazujeOd: '2025-06-01',
    uzasadnienie: 'Ustalenie prawa do świadczeń pomocy społecznej',
  }
  const labour = {
    ...rule,
    stronaDajaca: { rodzajJednostki: 'PUP' },
    kodZakresu: ['RP.TOZSAMOSC', 'RP.STAN', 'RP.REJESTRACJE'] as const,
  }
  await road.answered('dodajRegule', 'rodzaj-jednostki', central, { regula: labour })
  const family = { ...rule, stronaDajaca: { kodJT: ors.code }, kodZakresu: ['SR.TOZSAMOSC', 'SR.PRZYZNANE'] as const }
  await road.refused('dodajRegule', 'odmowa-5021-kategorie-szczegolne', central, { regula: family })
  await road.answered('dodajRegule', 'jedna-jednostka', central, { regula: { ...family, szczegolneKategorie: true } })
  await road.refused('dodajRegule', 'odmowa-5002-podstawa-nie-obowiazuje', central, {
    regula: { ...labour, podstawaPrawna: 'UPZ-33' },
  })
  await road.refused('dodajRegule', 'odmowa-5021-rola-bez-zakresu', central, { regula: { ...labour, rola: 'PIU_ON' } })
  await road.answered('listaRegul', 'wszystkie', central, {})
  return asker
}

/** What the neighbour asks, and what it is refused. */
export async function ask(road: Road, asker: WorkingUnit): Promise<void> {
  const officer: Door = { door: 'SIGNED', connection: asker.connection }
  const as = (user: { login: string; rola: string }): Door => ({ ...officer, context: { user } })
  await road.answered('pobierzListeZbiorow', 'zbiory-pytane', officer, {})
  await road.answered('pobierzListeZbiorow', 'brak-zbiorow', officer, { terc: '1414', drzewo: 'SR' })
  await road.refused('pobierzListeZbiorow', 'odmowa-5002-rodzaj-jednostki', officer, { rodzajJednostki: 'ZUS' })
  const both = [pup.setCode, ors.setCode]
  const scopes = ['RP.TOZSAMOSC', 'RP.REJESTRACJE', 'RP.STATUSY', 'SR.TOZSAMOSC', 'SR.DZIECI', 'SR.PRZYZNANE'] as const
  await road.answered(
    'pobierzDane',
    'wspolny-beneficjent',
    officer,
    question([...both, 'CBB-1465-PUP-01-RP-01'], scopes),
  )
  await road.answered(
    'pobierzDane',
    'zakres-udzielony-w-calosci',
    officer,
    question([pup.setCode], ['RP.TOZSAMOSC', 'RP.REJESTRACJE']),
  )
  await road.answered(
    'pobierzDane',
    'brak-danych',
    officer,
    question([pup.setCode], ['RP.STAN'], { pesel: '99923100014' }),
  )
  const { kind, number, country } = cases.foreigner.documents[0] ?? { kind: '', number: '', country: '' }
  const byDocument = (document: { kind: string; number: string; country: string }, person: Person) => ({
    dokumentTozsamosci: { rodzaj: { kod: document.kind }, seriaNumer: document.number, krajWydania: document.country },
    imie: person.firstName,
    nazwisko: person.surname,
    dataUrodzenia: person.birthDate,
  })
  const foreigner = byDocument({ kind, number, country }, cases.foreigner)
  await road.answered('pobierzDane', 'wedlug-dokumentu', officer, question([pup.setCode], ['RP.STAN'], foreigner))
  await road.refused(
    'pobierzDane',
    'odmowa-3004-nieznany-uzytkownik',
    as({ login: 'nikt.taki', rola: 'PIU_PS' }),
    question(both, scopes),
  )
  await road.refused(
    'pobierzDane',
    'odmowa-3006-rola-nienadana',
    as({ login: asker.officer.login, rola: 'PIU_SR' }),
    question(both, scopes),
  )
  await road.refused('pobierzDane', 'odmowa-3006-rola-zasilania', as(asker.feeder), question(both, scopes))
  await road.refused('pobierzDane', 'odmowa-3007-dzieci', officer, question([ors.setCode], ['SR.DZIECI']))
  await road.refused(
    'pobierzDane',
    'odmowa-3007-zbior-zarchiwizowany',
    officer,
    question(['CBB-1408-PUP-01-RP-02'], ['RP.STAN']),
  )
  await road.refused(
    'pobierzDane',
    'odmowa-3007-nieznany-zbior',
    officer,
    question(['CBB-1408-PUP-01-RP-03'], ['RP.STAN']),
  )
  await road.refused(
    'pobierzDane',
    'odmowa-3008-inny-rodzaj-jednostki',
    officer,
    question(both, scopes, undefined, 'USR-23B-1'),
  )
  await road.refused('pobierzDane', 'odmowa-3008-po-terminie', officer, question(both, scopes, undefined, 'UPZ-33'))
  await road.refused('pobierzDane', 'odmowa-5001-zly-pesel', officer, question(both, scopes, { pesel: '44051401358' }))
  const shared = byDocument(cases.sharedDocument, cases.namesakes[0])
  await road.refused('pobierzDane', 'odmowa-5009-kilka-osob', officer, question([pup.setCode], ['RP.STAN'], shared))
  await road.refused(
    'pobierzDane',
    'odmowa-5021-zbior-dwa-razy',
    officer,
    question([pup.setCode, pup.setCode], ['RP.STAN']),
  )
  const unknownPurpose = question([pup.setCode], ['RP.STAN'])
  const curious = { ...unknownPurpose.parametryPytania, cel: { kod: 'CIEKAWOSC' } }
  await road.refused('pobierzDane', 'odmowa-5002-nieznany-cel', officer, {
    ...unknownPurpose,
    parametryPytania: curious,
  })
}
