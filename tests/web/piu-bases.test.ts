/** Which legal bases and purposes an officer is offered: those on which a rule in force opens something; page and SOAP say the same. */
import t from 'tap'
import { tellLargeFamily } from '../../fixtures/people/large-family.js'
import { Installation } from '../gateway/installation.js'
import { fed, units } from './piu-kit.js'
import { FormClient } from './portal-kit.js'

t.setTimeout(900_000)

const installation = await Installation.start()
t.teardown(() => installation.remove())
const pup = await installation.workingUnit(units.pup)
const ops = await installation.workingUnit(units.ops)
// Only a set that was fed can be asked.
await fed(installation, pup, [tellLargeFamily(4).records.RP])
await installation.person(ops.officer.login)
const client = await new FormClient(installation.portalUrl).signIn(ops.officer.login)
const pages = ['/portal/zapytanie', '/portal/zapytanie-zbiorcze']
const user = { login: ops.officer.login, rola: 'PIU_PS' }

async function listed() {
  const called = await ops.connection.call('pobierzListeZbiorow', {}, { user })
  if (called.outcome !== 'ANSWER') throw new Error(called.outcome)
  return called.answer
}

/** Values of the field's options on a page. */
function offered(text: string, field: string): readonly string[] {
  const select =
    new RegExp(`<select[^>]*name="${field.replaceAll('.', '\\.')}"[\\s\\S]*?</select>`).exec(text)?.[0] ?? ''
  return [...select.matchAll(/value="([^"]+)"/g)].map(([, value = '']) => value)
}

async function ask(basis: string, scope: 'RP.STAN' | 'RP.TOZSAMOSC' | 'RP.ADRESY') {
  const called = await ops.connection.call(
    'pobierzDane',
    {
      parametryPytania: {
        znakSprawy: 'OPS.1.2026',
        podstawaPrawna: { kod: basis },
        cel: { kod: 'USTALENIE_PRAWA_PS' },
      },
      osoba: { pesel: '44051401359' },
      zbior: [{ kodZbioru: pup.setCode ?? '' }],
      zakres: { kodZakresu: [scope] },
    },
    { user },
  )
  return called.outcome === 'FAULT' ? called.fault.detail.kod : called.outcome
}

t.test('@req B1.1 where no rule opens anything there is no basis to choose, and the page says why', async t => {
  const none = await listed()
  t.match(none, { zbior: { length: 0 }, podstawaPrawna: { length: 0 }, cel: { length: 0 } })
  for (const path of pages) {
    const { text } = await client.get(path)
    t.match(text, /Żadna obowiązująca reguła nie pozwala pytać w tej roli/)
    t.notMatch(text, /name="parametryPytania/)
  }
})

t.test('@req B1.1 a rule on a basis that the unit cannot rely on offers nothing; its basis is named', async t => {
  await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'USR-23B-1', scopes: ['RP.STAN'] })
  const none = await listed()
  t.match(none, { zbior: { length: 0 }, podstawaPrawna: { length: 0 }, cel: { length: 0 } })
  t.same(none.podstawaNiedostepna, ['USR-23B-1'])
  t.equal(await ask('USR-23B-1', 'RP.STAN'), '3008')
  for (const path of pages) {
    const { text } = await client.get(path)
    t.match(text, /nie ma dziś podstawy prawnej[\s\S]*USR-23B-1/)
    t.notMatch(text, /name="parametryPytania/)
  }
})

t.test('@req B1.1 B3 offered is exactly what opens something; page, message and decision agree', async t => {
  await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: ['RP.STAN'] })
  await installation.addRule({
    asker: 'OPS',
    role: 'PIU_PS',
    legalBasis: 'KPA-77',
    scopes: ['RP.STAN', 'RP.TOZSAMOSC'],
  })
  const answer = await listed()
  t.same(answer.podstawaPrawna.map(({ kod, kodZakresu }) => [kod, kodZakresu.toSorted()]).toSorted(), [
    ['KPA-77', ['RP.STAN', 'RP.TOZSAMOSC']],
    ['UPS-105-1', ['RP.STAN']],
  ])
  t.ok(answer.cel.some(one => one.kod === 'USTALENIE_PRAWA_PS'))
  for (const path of pages) {
    const { text } = await client.get(path)
    t.same(
      offered(text, 'parametryPytania.podstawaPrawna.kod'),
      answer.podstawaPrawna.map(one => one.kod),
    )
    t.same(
      offered(text, 'parametryPytania.cel.kod'),
      answer.cel.map(one => one.kod),
    )
    t.match(text, /value="RP\.TOZSAMOSC"[\s\S]*?Tylko na podstawie: KPA-77\./)
    t.notMatch(text, /value="RP\.ADRESY"/, 'no rule opens it')
  }
  for (const { kod, kodZakresu } of answer.podstawaPrawna)
    for (const scope of ['RP.STAN', 'RP.TOZSAMOSC', 'RP.ADRESY'] as const)
      t.equal(await ask(kod, scope), kodZakresu.includes(scope) ? 'ANSWER' : '3007', `${kod} ${scope}`)
  t.equal(await ask('UPS-107-5B', 'RP.STAN'), '3007', 'a basis of the unit’s kind under which no rule opens anything')
})
