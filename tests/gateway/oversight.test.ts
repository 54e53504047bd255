/** Oversight over the signed front door: a data protection officer's own system, and notices of corrected data between units' systems. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory, type UnitRecord } from '../../fixtures/people/story.js'
import { feedSet } from '../../src/client/feed.js'
import { judge } from '../judges/available.js'
import { answerIn, Installation, type WorkingUnit } from './installation.js'

t.setTimeout(900_000)
const xmlsec1 = judge('xmlsec1')
const installation = await Installation.start()
t.teardown(() => installation.remove())
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
const stranger = await installation.workingUnit({ kind: 'OPS', territory: '1465', areas: ['PS'] })
await installation.addRule({
  asker: 'OPS',
  role: 'PIU_PS',
  legalBasis: 'UPS-105-1',
  scopes: ['RP.TOZSAMOSC', 'RP.ADRESY'],
})
const records = recordsOfUnit(tellStory({ seed: 1, persons: 100 }), 'JT-1408-PUP-01')
const kodZbioru = pup.setCode ?? ''

async function fed(kind: 'INICJALNE' | 'KOREKTA', content: readonly UnitRecord[]): Promise<void> {
  const outcome = await feedSet(pup.connection, {
    setCode: kodZbioru,
    kind,
    stateAt: new Date(installation.clock.now().getTime() - 60_000),
    records: content.map(encodeRecord),
    context: { user: pup.feeder },
  })
  if (!('fed' in outcome)) throw new Error('the set was not fed')
}
await fed('INICJALNE', records)

const bearers = (pesel: string | undefined) => records.filter(({ person }) => person.pesel === pesel).length
const [subject] = records.filter(
  ({ person }) => person.pesel !== undefined && bearers(person.pesel) === 1 && person.addresses.length > 0,
)
const pesel = subject?.person.pesel
if (subject === undefined || pesel === undefined) throw new Error('nobody')

const question = {
  parametryPytania: {
    znakSprawy: 'PS.19.2026',
    podstawaPrawna: { kod: 'UPS-105-1' },
    cel: { kod: 'USTALENIE_PRAWA_PS' },
  },
  osoba: { pesel },
  zbior: [{ kodZbioru }],
  zakres: { kodZakresu: ['RP.TOZSAMOSC', 'RP.ADRESY'] as const },
}

const notices = async ({ connection, feeder: user, setCode }: WorkingUnit) =>
  answerIn(await connection.call('pobierzWymaganeKorekty', { kodZbioru: setCode ?? '' }, { user })).zawiadomienie

t.test('@req B6 RODO 19: A gave a datum to B, A’s system corrects it, B’s system is told; nobody else is', async t => {
  const given = answerIn(await ops.connection.call('pobierzDane', question))
  t.equal(given.zbior[0]?.status, 'SUKCES')
  t.same(await notices(ops), [])
  const addresses = subject.person.addresses.map(address => ({ ...address, house: '77B' }))
  await fed('KOREKTA', [
    { ...subject, person: { ...subject.person, addresses }, version: subject.version + 1, operation: 'ZMIEN' },
  ])
  t.match(await notices(ops), [
    {
      rodzaj: 'SPROSTOWANIE',
      kodJTAdministratora: pup.unit.code,
      kodZbioru,
      kodZakresu: 'RP.ADRESY',
      udostepnienie: [
        {
          idTransakcji: given.daneRezultatu.idTransakcji,
          idSystemu: ops.id,
          znakSprawy: 'PS.19.2026',
          kryterium: [`PESEL:${pesel}`],
        },
      ],
    },
  ])
  t.same(await notices(stranger), [], 'a unit that was given nothing')
  t.same(await notices(pup), [], 'nor the one that corrected')
  const entries = await installation.entries()
  t.match(
    entries.filter(({ operation }) => operation === 'zawiadomOSprostowaniu'),
    [{ controller: pup.unit.code, facts: { kodZakresu: 'RP.ADRESY', odbiorcy: ops.unit.code } }],
  )
})

t.test(
  '@req B6 D2 a data protection officer’s own system: search, report, proof, checkpoint; and no data of the set',
  async t => {
    const login = await installation.createUser(pup.unit, ['IOD'])
    const { connection, id } = await installation.connectSystem({ unit: pup.unit, kind: 'SYSTEM_IOD', until: 'ACTIVE' })
    const context = { user: { login, rola: 'IOD' } }
    const unexplained = await connection.call('pobierzRekordy', { osoba: { pesel } }, context)
    t.match(unexplained, { outcome: 'FAULT', fault: { detail: { kod: '5021' } } }, 'not without a reason')
    const search = { osoba: { pesel }, powod: 'Skarga ZM.3.2026', rodzaj: 'UDOSTEPNIENIE' } as const
    const { rekord, daneRezultatu } = answerIn(await connection.call('pobierzRekordy', search, context))
    t.match(rekord, [{ operacja: 'pobierzDane', kodJT: ops.unit.code, czescOsobowa: { login: ops.officer.login } }])
    const [receipt] = daneRezultatu.potwierdzenieWpisu
    t.match(await installation.entries(receipt?.numer ?? -1).then(([entry]) => entry), {
      operation: 'pobierzRekordy',
      systemId: id,
      role: 'IOD',
      established: 'SD',
      controller: pup.unit.code,
    })
    const one = answerIn(await connection.call('pobierzRekordy', { numer: rekord[0]?.numer }, context))
    t.match(one.rekord, [{ numer: rekord[0]?.numer, skrot: rekord[0]?.skrot }])
    const proof = answerIn(await connection.call('pobierzDowodWpisu', { numer: rekord[0]?.numer ?? -1 }, context))
    t.equal(proof.skrot, rekord[0]?.skrot)
    const period = { odChwili: new Date('2020-01-01T00:00:00Z'), doChwili: new Date('2199-01-01T00:00:00Z') }
    const order = { osoba: [{ pesel }], profil: 'ORGAN', znakSprawy: 'IOD.1.2026', ...period } as const
    const report = answerIn(await connection.call('raportDlaOsoby', order, context))
    t.ok(
      report.rekord.some(({ operacja }) => operacja === 'zawiadomOSprostowaniu'),
      'that recipients were told is told',
    )
    if (!xmlsec1.missing) {
      const file = join(installation.home.folder, 'raport.xml')
      writeFileSync(file, report.dokument)
      const ids = ['--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties']
      const sealed = await xmlsec1.run(['--verify', '--trusted-pem', installation.home.keys.authority, ...ids, file])
      t.equal(sealed.code, 0)
    }
    const faultOf = async (code: string, called: ReturnType<typeof connection.call>) =>
      t.match(await called, { outcome: 'FAULT', fault: { detail: { kod: code } } }, code)
    await faultOf('3006', connection.call('pobierzDane', question, context))
    await faultOf('3006', connection.call('pobierzRekordy', search, { user: { login, rola: 'ADMIN_LOKALNY' } }))
    await faultOf('3016', connection.call('pobierzRekordy', { kodJTAdministratora: ops.unit.code }, context))
    await faultOf('3004', connection.call('pobierzRekordy', {}, { user: { login: ops.officer.login, rola: 'IOD' } }))
    await faultOf('5006', connection.call('pobierzWymaganeKorekty', { kodZbioru }, { user: pup.feeder }))
  },
)

t.test(
  '@req B3 D2 a data protection officer’s system gives nobody’s data, not even to an officer who may read them',
  async t => {
    const { connection } = await installation.connectSystem({
      unit: ops.unit,
      kind: 'SYSTEM_IOD',
      until: 'CONFIRMED',
      user: ops.officer,
    })
    const refused = await connection.call('pobierzDane', question)
    t.match(refused, { outcome: 'FAULT', fault: { detail: { kod: '3006' } } })
    t.equal(
      answerIn(await ops.connection.call('pobierzDane', question)).zbior[0]?.status,
      'SUKCES',
      'its domain system does',
    )
  },
)
