/** What a data protection officer does at the portal: extracts, sums, what stands out, notices of rectifications. */
import type { Finding } from '../../src/domain/oversight/patterns.js'
import type { Notice } from '../../src/domain/registry/notice.js'
import type { Installation, WorkingUnit } from '../gateway/installation.js'
import { draftOf } from '../ports/samples.js'
import { cases, pup } from './people.js'
import type { Road } from './road.js'
import { sessionOf } from './session.js'

export async function tellOversight(
  installation: Installation,
  road: Road,
  { unit, officer }: WorkingUnit,
): Promise<void> {
  const inspector = await sessionOf(installation, await installation.createUser(unit, ['IOD']))
  const person = { osoba: { pesel: cases.commonToAll.pesel }, rodzaj: 'UDOSTEPNIENIE' } as const
  await road.refused('eksportujRekordy', 'odmowa-5021-bez-powodu', inspector, { filtr: person, format: 'CSV' })
  const filtr = { ...person, powod: 'Pytanie osoby, której dane dotyczą' }
  await road.answered('eksportujRekordy', 'arkusz', inspector, { filtr, format: 'CSV' })
  const period = { odDnia: '2025-01-01', doDnia: '2025-02-01' }
  await road.answered('zestawienieDostepow', 'dwa-miesiace', inspector, period)
  await road.refused('zestawienieDostepow', 'odmowa-5021-okres-wstecz', inspector, { ...period, doDnia: '2024-01-01' })
  await road.answered('zbadajDostepy', 'nic-sie-nie-wyroznia', inspector, { miesiac: '2025-01' })
  await road.refused('zbadajDostepy', 'odmowa-5021-przyszly-miesiac', inspector, { miesiac: '2099-12' })
  await told(installation, unit.code)
  await road.answered('listaUstalen', 'do-wyjasnienia', inspector, {})
  const explanation = { idUstalenia: finding, stan: 'WYJASNIONE', notatka: 'Dyżur interwencyjny.' } as const
  await road.answered('wyjasnijUstalenie', 'wyjasnione', inspector, explanation)
  await road.refused('wyjasnijUstalenie', 'odmowa-5020-nieznane', inspector, { ...explanation, idUstalenia: unknown })
  await road.answered('rejestrCzynnosci', 'wlasnej-jednostki', inspector, {})
  await road.refused('rejestrCzynnosci', 'odmowa-3016-inny-administrator', inspector, {
    kodJTAdministratora: 'JT-1465-PUP-01',
  })
  await road.answered('listaZawiadomien', 'otrzymane', inspector, { kierunek: 'OTRZYMANE' })
  await road.answered('potwierdzZawiadomienie', 'przeczytane', inspector, { idZawiadomienia: notice })
  await road.refused('potwierdzZawiadomienie', 'odmowa-5019-juz-potwierdzone', inspector, { idZawiadomienia: notice })
  await road.answered('mojeZapytania', 'cudzy-wpis', await sessionOf(installation, officer.login), { numer: [0] })
}

const [finding, notice, unknown] = ['a', 'b', 'f'].map(letter => letter.repeat(64)) as [string, string, string]

/** A finding and a notice as the jobs make them, of which the road has no month to wait for. */
async function told(installation: Installation, unitCode: string): Promise<void> {
  const at = installation.clock.now()
  const stoodOut: Finding = {
    id: finding,
    kind: 'NOC_I_SWIETA',
    month: '2026-01',
    controller: unitCode,
    measured: 10,
    limit: 10,
    entries: [],
    foundAt: at,
    state: 'DO_WYJASNIENIA',
  }
  const rectified: Notice = {
    id: notice,
    kind: 'SPROSTOWANIE',
    recipient: unitCode,
    controller: pup.code,
    set: pup.setCode,
    scope: 'RP.ADRESY',
    rectifiedAt: at,
    given: [{ index: 1, at, transactionId: '00000000-0000-4000-8000-00000000abce' }],
  }
  const { control } = installation.house
  await control.apply([{ change: 'findings-noted', findings: [stoodOut] }], [draftOf('zbadajDostepy')])
  const telling = {
    change: 'rectifications-told',
    set: rectified.set,
    expected: 0,
    until: 1,
    notices: [rectified],
  } as const
  await control.apply([telling], [draftOf('zawiadom')])
}
