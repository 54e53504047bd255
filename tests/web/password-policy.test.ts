/** The password policy at the page and over SOAP: whatever is typed, both give the domain's verdict, and what is taken signs in. */

import t from 'tap'
import { newProfile } from '../../src/client/register.js'
import { normalizePassword, passwordFindings } from '../../src/domain/password-policy.js'
import { certificatePem } from '../../src/trust/certificates.js'
import { openKeyPair } from '../../src/trust/keys.js'
import { createSelfSigned } from '../../src/trust/requests.js'
import { pemSigner } from '../../src/trust/signers.js'
import { Installation, password, software } from '../gateway/installation.js'
import fc from '../properties/seeded.js'
import { FormClient, plain } from './portal-kit.js'

t.setTimeout(900_000)
const installation = await Installation.start()
t.teardown(() => installation.remove())
const unit = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
const login = await installation.createUser(unit, [])
await installation.person(login)
/** The account's password as it is now. */
let present: string = password

const facts = { address: installation.servicesUrl, kodJT: unit.code, obszar: 'RP', oprogramowanie: software }
const fresh = await newProfile(facts, installation.caPem, 'EC-P256')
const keys = openKeyPair(fresh.signing.keyPem)
const certificate = certificatePem(await createSelfSigned(keys, { commonName: 'nowy' }, installation.clock.now()))
const system = installation.connect(fresh, { signer: pemSigner(fresh.signing.keyPem, certificate) })

/** Codes of what is wrong with the password, by a signed message; none: it was taken. */
async function overSoap(hasloNowe: string): Promise<readonly string[]> {
  const called = await system.call('zmienHaslo', { login, hasloObecne: present, hasloNowe })
  if (called.outcome === 'ANSWER') {
    present = hasloNowe
    return []
  }
  if (called.outcome !== 'FAULT') throw new Error(called.outcome)
  const { detail } = called.fault
  if (detail.kod !== '3015') throw new Error(`refused with ${detail.kod}`)
  return detail.szczegoly.map(({ kod }) => kod)
}

/** The texts at the field of the new password; none: it was taken. */
async function atThePage(hasloNowe: string): Promise<string> {
  const change = { login, hasloObecne: present, hasloNowe, powtorz: hasloNowe }
  const reply = await new FormClient(installation.portalUrl).send('/portal/zmiana-hasla', 'zmien', change)
  if (reply.status === 303) {
    present = hasloNowe
    return ''
  }
  const [, told = ''] =
    /id="p-zmien-hasloNowe-blad"><span class="heard">Błąd:<\/span> ([^<]+)</.exec(plain(reply.text)) ?? []
  return told
}

const letters = [
  'a',
  'b',
  'ż',
  'ł',
  'A',
  'Ź',
  '0',
  '7',
  '!',
  '#',
  '€',
  '„',
  ' ',
  '\u00a0',
  'ß',
  '中',
  '😀',
  'e\u0301',
  '<',
  '&',
  '"',
]
/** Mostly near the edges of the policy: short, long, one kind of character missing. */
const passwords = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 14 }).map(one => one.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('Aa1!', 'aa1!', 'AA1!', 'Aa!!', 'Aa11'), fc.constantFrom(...letters), fc.nat(130))
      .map(([start, letter, count]) => start + letter.repeat(count)),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 20 }) },
)

t.test('@req A2.5 page, SOAP and domain agree on every password, and what is taken signs in', async t => {
  let taken = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(passwords, async typed => {
      fc.pre(normalizePassword(typed) !== normalizePassword(present))
      const findings = passwordFindings(typed)
      const before = present
      const codes = await overSoap(typed)
      t.same(
        codes,
        findings.map(({ code }) => code),
        `SOAP: ${JSON.stringify(typed)}`,
      )
      if (codes.length === 0) {
        await new FormClient(installation.portalUrl).signIn(login, typed)
        // The page changes it back and forth, by the same verdict.
        t.equal(await atThePage(before), '')
        taken += 1
      } else {
        refused += 1
      }
      t.equal(await atThePage(typed), findings.map(({ text }) => text).join(' '), `page: ${JSON.stringify(typed)}`)
    }),
    // What was taken stays: a smaller example could not be tried as the first one was.
    { numRuns: 80, endOnFailure: true },
  )
  t.ok(taken > 5, `${taken} were taken`)
  t.ok(refused > 20, `${refused} were refused`)
})
