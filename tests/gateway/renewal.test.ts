import { randomUUID } from 'node:crypto'
import t from 'tap'
import type { Profile } from '../../src/client/profile.js'
import type { InputOf } from '../../src/contract/index.js'
import { certificatePem } from '../../src/trust/certificates.js'
import { generateKeyPair, type KeyPair } from '../../src/trust/keys.js'
import { createCsr } from '../../src/trust/requests.js'
import { Installation } from './installation.js'
import { toldAtPortal, toldBy } from './told.js'

t.setTimeout(900_000)

const installation = await Installation.start({ settings: { certificateDays: 30 } })
t.teardown(() => installation.remove())

const pup = await installation.workingUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
const ops = await installation.registerUnit({ kind: 'OPS', territory: '1465011', areas: ['PS'] })
const administrator = { login: pup.unit.administrator, rola: 'ADMIN_LOKALNY' }
const user = { user: administrator }
const kodZbioru = pup.setCode ?? ''

/** What stands between the lines of a PEM text. */
function pemBytes(pem: string): Uint8Array {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
}

async function request(pair: KeyPair): Promise<Uint8Array> {
  return pemBytes(await createCsr(pair, { commonName: 'bez znaczenia' }))
}

async function renewed(profile: Profile, input: Partial<InputOf<'odnowCertyfikat'>>) {
  const full = { wycofanyOdcisk: [], ...input }
  const outcome = await installation.connect(profile).call('odnowCertyfikat', full, user)
  if (outcome.outcome !== 'ANSWER') throw new Error(JSON.stringify(outcome.outcome))
  return outcome.answer
}

await t.test(
  '@req D2 old and new certificates of a system are in force side by side until one is withdrawn',
  async t => {
    const [signing, tls] = [await generateKeyPair('EC-P256'), await generateKeyPair('EC-P256')]
    const old = pup.profile
    const answer = await renewed(old, {
      zadanieCertyfikatuPodpisu: await request(signing),
      zadanieCertyfikatuTLS: await request(tls),
    })
    t.equal(answer.certyfikatAktywny.length, 4)
    const next: Profile = {
      ...old,
      signing: {
        keyPem: signing.privateKeyPem,
        certificatePem: certificatePem(answer.certyfikatPodpisu?.certyfikat ?? new Uint8Array()),
      },
      tls: {
        keyPem: tls.privateKeyPem,
        certificatePem: certificatePem(answer.certyfikatTLS?.certyfikat ?? new Uint8Array()),
      },
    }
    const mixed: Profile = { ...old, signing: next.signing }
    for (const profile of [old, next, mixed])
      t.equal(await toldBy(installation, profile, 'pobierzStatusSD', {}, user), 'SUKCES')

    const third = { wycofanyOdcisk: [], zadanieCertyfikatuPodpisu: await request(await generateKeyPair('EC-P256')) }
    t.equal(await toldBy(installation, next, 'odnowCertyfikat', third, user), '5019', 'two are in force already')
    const inForce = answer.certyfikatAktywny
    const oldSigning = inForce.find(
      one => one.przeznaczenie === 'PODPIS' && one.odcisk !== answer.certyfikatPodpisu?.odcisk,
    )
    const wycofanyOdcisk = [oldSigning?.odcisk ?? '']
    t.equal(
      await toldBy(installation, old, 'odnowCertyfikat', { wycofanyOdcisk }, user),
      '5019',
      'no certificate withdraws itself',
    )
    const after = await renewed(next, { wycofanyOdcisk })
    t.same(after.certyfikatAktywny.map(one => one.przeznaczenie).toSorted(), ['PODPIS', 'TLS', 'TLS'])
    t.equal(await toldBy(installation, old, 'pobierzStatusSD', {}, user), '1002', 'the old one signs no more')
    t.equal(
      await toldBy(installation, next, 'odnowCertyfikat', { wycofanyOdcisk }, user),
      '5020',
      'it is withdrawn already',
    )
    const bothTls = after.certyfikatAktywny.filter(one => one.przeznaczenie === 'TLS').map(one => one.odcisk)
    t.equal(
      await toldBy(installation, next, 'odnowCertyfikat', { wycofanyOdcisk: bothTls }, user),
      '5019',
      'one has to stay',
    )
    t.equal(await toldBy(installation, next, 'odnowCertyfikat', third, user), 'SUKCES', 'there is room again')

    t.equal(
      await toldBy(installation, next, 'odnowCertyfikat', { wycofanyOdcisk: [] }, user),
      '5021',
      'nothing was asked',
    )
    const same = bothTls[0] ?? ''
    t.equal(await toldBy(installation, next, 'odnowCertyfikat', { wycofanyOdcisk: [same, same] }, user), '5021')
    const broken = { wycofanyOdcisk: [], zadanieCertyfikatuTLS: Uint8Array.of(48, 3, 2, 1, 1) }
    t.equal(await toldBy(installation, next, 'odnowCertyfikat', broken, user), '5018')

    installation.clock.advance(29 * 86_400_000)
    t.equal(await toldBy(installation, next, 'pobierzStatusSD', {}, user), 'SUKCES')
    installation.clock.advance(-29 * 86_400_000)
    const entry = (await installation.entries()).find(
      one => one.operation === 'odnowCertyfikat' && one.result === 'SUKCES',
    )
    t.match(entry?.facts, { idSystemu: pup.id, certyfikatPodpisu: answer.certyfikatPodpisu?.odcisk })
    Object.assign(pup, { profile: next })
  },
)

await t.test('@req B4 a feed is aborted by its system or by the unit’s administrator, once', async t => {
  const feeder = { user: pup.feeder }
  const connection = installation.connect(pup.profile)
  const begin = async () => {
    const input = {
      kodZbioru,
      rodzaj: 'INICJALNE',
      stanDanychNa: new Date(installation.clock.now().getTime() - 1000),
    } as const
    const begun = await connection.call('rozpocznijZasilenie', input, feeder)
    if (begun.outcome !== 'ANSWER') throw new Error(begun.outcome)
    return begun.answer.zasilenie.idZasilenia
  }
  const idZasilenia = await begin()
  const aborted = await connection.call('przerwijZasilenie', { kodZbioru, idZasilenia, powod: 'Próba.' }, feeder)
  t.match(aborted, { outcome: 'ANSWER', answer: { zasilenie: { stan: 'PRZERWANE' }, stanZbioru: 'UTWORZONY' } })
  t.equal(
    await toldBy(installation, pup.profile, 'przerwijZasilenie', { kodZbioru, idZasilenia }, user),
    '5016',
    'its administrator may, but it is over',
  )
  t.equal(
    await toldBy(installation, pup.profile, 'przerwijZasilenie', { kodZbioru, idZasilenia: randomUUID() }, user),
    '5013',
  )
  const other = { kodZbioru: 'CBB-1465-PUP-01-RP-09', idZasilenia }
  t.equal(await toldBy(installation, pup.profile, 'przerwijZasilenie', other, user), '5006')
  const second = await begin()
  t.equal(
    await toldAtPortal(installation, ops.administrator, 'przerwijZasilenie', { kodZbioru, idZasilenia: second }),
    '5006',
  )
  t.equal(
    await toldAtPortal(installation, pup.unit.administrator, 'przerwijZasilenie', { kodZbioru, idZasilenia: second }),
    'SUKCES',
  )
  const state = await connection.call('pobierzStanZasilenia', { kodZbioru }, feeder)
  t.match(state, { outcome: 'ANSWER', answer: { zasilenie: [{ idZasilenia: second, stan: 'PRZERWANE' }] } })
})

await t.test('@req C3 a retired system may only ask for its own state; its sets stay assigned', async t => {
  const input = { idSystemu: pup.id }
  t.equal(await toldAtPortal(installation, ops.administrator, 'dezaktywujSD', input), '5020', 'not of another unit')
  const outcome = await installation
    .connect(pup.profile)
    .call('dezaktywujSD', { ...input, powod: 'Zmiana dostawcy.' }, user)
  t.match(outcome, {
    outcome: 'ANSWER',
    answer: { stan: 'NIEAKTYWNY', stanPoprzedni: 'AKTYWNY', zbior: [{ kodZbioru }] },
  })
  const status = await installation.connect(pup.profile).call('pobierzStatusSD', {}, user)
  t.match(status, { outcome: 'ANSWER', answer: { system: { stan: 'NIEAKTYWNY', zbior: [{ kodZbioru }] } } })
  t.equal(await toldBy(installation, pup.profile, 'pobierzListeSlownikow', {}, user), '3002')
  t.equal(await toldBy(installation, pup.profile, 'aktywujSD', input, user), '3002', 'it does not come back by itself')
  t.equal(await toldBy(installation, pup.profile, 'dezaktywujSD', input, user), '3002')
  t.equal(await toldBy(installation, pup.profile, 'odnowCertyfikat', { wycofanyOdcisk: [] }, user), '3002')
  t.equal(
    await toldBy(installation, pup.profile, 'przerwijZasilenie', { kodZbioru, idZasilenia: randomUUID() }, user),
    '3002',
  )
  t.equal(await toldAtPortal(installation, pup.unit.administrator, 'dezaktywujSD', input), '5019')
  t.equal(await toldAtPortal(installation, pup.unit.administrator, 'aktywujSD', input), 'SUKCES')
  t.equal(await toldBy(installation, pup.profile, 'pobierzListeSlownikow', {}, user), 'SUKCES')
})

await t.test('@req C3 the system that takes over a set ends the feed that its predecessor left open', async t => {
  const successor = await installation.connectSystem({ unit: pup.unit, user: pup.feeder })
  const begin = { kodZbioru, rodzaj: 'INICJALNE', stanDanychNa: new Date('2026-01-01T00:00:00Z') } as const
  const left = await installation.connect(pup.profile).call('rozpocznijZasilenie', begin, { user: pup.feeder })
  if (left.outcome !== 'ANSWER') return t.fail(left.outcome)
  const { idZasilenia } = left.answer.zasilenie
  await installation.administer(pup.unit.administrator, 'dezaktywujSD', { idSystemu: pup.id })
  const takeOver = { kodZbioru, idSystemu: successor.id }
  await installation.administer(pup.unit.administrator, 'przypiszZbior', takeOver)
  t.equal(await toldBy(installation, successor.profile, 'rozpocznijZasilenie', begin), '5014')
  t.equal(await toldBy(installation, successor.profile, 'przerwijZasilenie', { kodZbioru, idZasilenia }), 'SUKCES')
  t.equal(await toldBy(installation, successor.profile, 'rozpocznijZasilenie', begin), 'PRZYJETO')
})
