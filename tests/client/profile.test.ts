import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { holdsProfile, readProfile, writeProfile } from '../../src/client/profile.js'
import { newProfile } from '../../src/client/register.js'

const folder = await mkdtemp(join(tmpdir(), 'csizs-profile-'))
t.teardown(() => rm(folder, { recursive: true }))
const facts = {
  address: 'https://127.0.0.1:8443',
  kodJT: 'JT-1408-OPS-01',
  obszar: 'PS',
  oprogramowanie: { nazwa: 'Próbny SD', wersja: '1.0', producent: 'Próba' },
}
const profile = await newProfile(facts, 'CA', 'EC-P256')

t.test('a profile comes back as it was written, readable by its owner only', async t => {
  const place = join(folder, 'sd')
  await writeProfile(place, profile)
  t.ok(holdsProfile(place))
  t.same(await readProfile(place), profile)
  t.equal((await stat(place)).mode & 0o777, 0o700)
  for (const file of await readdir(place)) t.equal((await stat(join(place, file))).mode & 0o777, 0o600, file)
  const registered = {
    ...profile,
    facts: { ...facts, idSystemu: 'SD-000001', uzytkownik: { login: 'anna', rola: 'PIU_PS' } },
    tls: { ...profile.tls, certificatePem: 'T' },
    signing: { ...profile.signing, certificatePem: 'S' },
    gatewayPem: 'G',
  }
  await writeProfile(place, registered)
  t.same(await readProfile(place), registered)
  t.notOk((await readdir(place)).some(file => file.endsWith('.new')))
})

t.test('both keys of a profile are its own and differ', async t => {
  t.not(profile.tls.keyPem, profile.signing.keyPem)
  t.not((await newProfile(facts, 'CA')).signing.keyPem, profile.signing.keyPem)
})

t.test('what is missing or malformed is named', async t => {
  t.same(await readProfile(join(folder, 'nothing')), { broken: 'MISSING', file: join(folder, 'nothing', 'sd.json') })
  const place = join(folder, 'broken')
  await writeProfile(place, profile)
  for (const text of [
    '{',
    '[]',
    '{}',
    JSON.stringify({ ...facts, kodJT: 1 }),
    JSON.stringify({ ...facts, uzytkownik: {} }),
  ]) {
    await writeFile(join(place, 'sd.json'), text)
    t.same(await readProfile(place), { broken: 'MALFORMED', file: join(place, 'sd.json') }, text)
  }
  await rm(join(place, 'tls.key.pem'))
  t.match(await readProfile(place), { broken: 'MISSING', file: join(place, 'tls.key.pem') })
})
