import { readFile, writeFile } from 'node:fs/promises'
import { type ConnectionOptions, connect } from 'node:tls'
import t from 'tap'
import { issueCertificate, openAuthority, randomSerial } from '../../src/trust/authority.js'
import { certificatePem, fingerprint } from '../../src/trust/certificates.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import { Installation } from './installation.js'
import * as m from './messages.js'
import { until } from './until.js'

t.setTimeout(900_000)

/** A new TLS certificate without a restart: what an operator's renewal does every year. */

/** SHA-256 of the certificate that the port shows, hex. */
function shown(origin: string, ca: string, more: ConnectionOptions = {}): Promise<string> {
  const { port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', servername: 'localhost', ca, ...more }, () => {
      resolve(fingerprint(socket.getPeerCertificate().raw))
      socket.end()
    })
    socket.once('error', reject)
  })
}

/** Puts a new key and certificate of our authority in the place of the old; gives the certificate's fingerprint. */
async function renewFiles({ home: { keys } }: Installation): Promise<string> {
  const authority = openAuthority(await readFile(keys.authority, 'utf8'), await readFile(keys.authorityKey, 'utf8'))
  const pair = await generateKeyPair('EC-P256')
  const der = await issueCertificate(authority, {
    spki: pair.spki,
    subject: { commonName: 'localhost' },
    purpose: 'TLS-SERVER',
    sans: [{ type: 'dns', value: 'localhost' }],
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 86_400_000),
    serial: randomSerial(),
  })
  await writeFile(keys.tlsKey, pair.privateKeyPem)
  await writeFile(keys.tls, certificatePem(der))
  return fingerprint(der)
}

t.test('@req D2 a renewed TLS certificate is shown without a restart; clients are still asked for theirs', async t => {
  const installation = await Installation.start({ settings: { portalTls: 'yes' } })
  t.teardown(() => installation.remove())
  const { servicesUrl, caPem, gateway } = installation
  const portal = installation.portalUrl.replace('http:', 'https:')
  const before = await shown(servicesUrl, caPem)
  const after = await renewFiles(installation)
  t.equal(await shown(servicesUrl, caPem), before, 'not before it is asked to')
  await gateway.reloadTls()
  t.equal(await shown(servicesUrl, caPem), after)
  t.equal(await shown(portal, caPem), after, 'the portal too')
  await t.rejects(shown(servicesUrl, caPem, { maxVersion: 'TLSv1.1' }), 'old versions stay refused')

  await writeFile(installation.home.keys.tls, 'not a certificate')
  await gateway.reloadTls()
  t.equal(await shown(servicesUrl, caPem), after, 'what cannot be read changes nothing')
  t.ok(installation.logLines.some(line => line.includes('tls-not-reloaded')))
})

t.test('@req D2 a system goes on over its connection and makes new ones after SIGHUP', async t => {
  const installation = await Installation.start()
  t.teardown(() => installation.remove())
  const unit = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
  const system = await installation.connectSystem({ unit, until: 'ACTIVE' })
  await installation.stop()
  await installation.startInChild()
  t.equal((await system.connection.call('pobierzStatusSD', {})).outcome, 'ANSWER')
  const after = await renewFiles(installation)
  installation.hangUp()
  await until(async () => (await shown(installation.servicesUrl, installation.caPem)) === after)
  t.pass('the new certificate is shown')
  t.equal((await system.connection.call('pobierzStatusSD', {})).outcome, 'ANSWER', 'the one that stands')
  const fresh = installation.connect(system.profile)
  t.equal((await fresh.call('pobierzStatusSD', {})).outcome, 'ANSWER', 'a new one, with its certificate')
  t.equal((await installation.post(m.registrationPath, { headers: m.xmlType, body: m.envelope(m.check) })).status, 200)
})
