import t from 'tap'
import { systemKinds } from '../../src/domain/registry/system.js'
import { Installation } from './installation.js'

t.setTimeout(900_000)

/** Systems of offices: registered by the office's own administrator, and what they may do. */
const installation = await Installation.start()
t.teardown(() => installation.remove())
const office = await installation.registerUnit({ kind: 'URZAD_WOJEWODZKI', territory: '06', areas: ['PS'] })
const unit = await installation.registerUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })

const registration = (territory: string, login: string) => ({
  jednostka: {
    rodzajJednostki: 'PUP',
    nazwa: 'Powiatowy Urząd Pracy',
    terc: territory,
    adres: { kodPocztowy: '20-001', miejscowosc: 'Lublin', nrDomu: '1' },
    obszar: ['RP'],
  },
  administratorLokalny: { login, imie: 'Jan', nazwisko: 'Zmyślony', email: 'jan@example.invalid' },
})

t.test('@req A2.2 D2 a voivodeship’s system registers units of its voivodeship, and no others', async t => {
  const { connection, id } = await installation.connectSystem({
    unit: office,
    kind: 'SYSTEM_WOJEWODZKI',
    until: 'ACTIVE',
  })
  t.match(await connection.call('pobierzStatusSD', {}), { outcome: 'ANSWER', answer: { system: { idSystemu: id } } })
  const made = await connection.call('zarejestrujJednostke', registration('0663', 'admin.lublin'))
  t.match(made, { outcome: 'ANSWER', answer: { kodJT: 'JT-0663-PUP-01', login: 'admin.lublin' } })
  const elsewhere = await connection.call('zarejestrujJednostke', registration('1465', 'admin.warszawa'))
  t.match(elsewhere, { outcome: 'FAULT', fault: { detail: { kod: '3016' } } })
})

t.test(
  '@req D2 each kind of system stands in a unit of its kind and is registered by that unit’s administrator',
  async t => {
    for (const [kind, { unitKinds }] of Object.entries(systemKinds)) {
      const order = { unit, kind: kind as keyof typeof systemKinds, until: 'REGISTERED' } as const
      const fits = (unitKinds as readonly string[]).includes(unit.kind)
      if (fits) t.match(await installation.connectSystem(order), { unit: { code: unit.code } }, kind)
      else await t.rejects(installation.connectSystem(order), /3016/, kind)
    }
  },
)
