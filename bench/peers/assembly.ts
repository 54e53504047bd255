/**
 * The same job put together from ready packages, as a good team would in a week: node-soap's server, xml-crypto verifying and
 * signing, libxml2 validating, better-sqlite3 recording with synchronous=FULL. It is a subject of the benchmark and nothing else.
 * Arguments: folder with tls.key.pem, tls.crt.pem, ca.crt.pem, signing.key.pem, signing.crt.pem; path of the database.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { listen } from 'soap'
import { SignedXml } from 'xml-crypto'

const [folder = '', databaseFile = ''] = process.argv.slice(2)
const pem = (name: string) => readFileSync(join(folder, name), 'utf8')
const signingKey = pem('signing.key.pem')
const signingCertificate = pem('signing.crt.pem')
const exc = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'

xmlRegisterFsInputProviders()
const schemaFile = 'xsd/dane-beneficjenta.xsd'
const schema = XsdValidator.fromDoc(
  XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile, option: ParseOption.XML_PARSE_NOENT }),
)

const db = new Database(databaseFile)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(
  'CREATE TABLE IF NOT EXISTS access (id INTEGER PRIMARY KEY, at TEXT, login TEXT, basis TEXT, person TEXT, sets TEXT, scopes TEXT)',
)
const record = db.prepare('INSERT INTO access (at, login, basis, person, sets, scopes) VALUES (?, ?, ?, ?, ?, ?)')
const find = db.prepare('SELECT groups FROM people WHERE pesel = ?')

function verify(xml: string): void {
  const signature = /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(xml)?.[0] ?? ''
  const certificate = /<ds:X509Certificate>([^<]*)</.exec(xml)?.[1] ?? ''
  const publicCert = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`
  const signed = new SignedXml({ publicCert, getCertFromKeyInfo: () => null, idMode: 'wssecurity' })
  signed.loadSignature(signature)
  if (!signed.checkSignature(xml)) throw new Error('signature')
}

function validate(xml: string): void {
  const body = /<soap:Body[^>]*>([\s\S]*)<\/soap:Body>/.exec(xml)?.[1] ?? ''
  const document = XmlDocument.fromString(body)
  try {
    schema.validate(document)
  } finally {
    document.dispose()
  }
}

function sign(xml: string): string {
  const withId = xml.replace('<soap:Body>', '<soap:Body Id="body">')
  const withParts = withId.includes('<soap:Header>')
    ? withId.replace('<soap:Header>', '<soap:Header><Security/>')
    : withId.replace(/(<soap:Envelope[^>]*>)/, '$1<soap:Header><Security/></soap:Header>')
  const signed = new SignedXml({
    privateKey: signingKey,
    publicCert: signingCertificate,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: exc,
  })
  signed.addReference({ xpath: "//*[local-name()='Body']", transforms: [exc], digestAlgorithm: sha256 })
  signed.computeSignature(withParts, { location: { reference: "//*[local-name()='Security']", action: 'append' } })
  return signed.getSignedXml()
}

interface Question {
  readonly kontekst: { readonly idKomunikatu: string; readonly uzytkownik: { readonly login: string } }
  readonly parametryPytania: { readonly podstawaPrawna: { readonly kod: string } }
  readonly osoba: { readonly pesel: string }
  readonly zbior: unknown
  readonly zakres: unknown
}

function answer(question: Question) {
  const { groups } = find.get(question.osoba.pesel) as { groups: string }
  const now = new Date().toISOString()
  const { lastInsertRowid } = record.run(
    now,
    question.kontekst.uzytkownik.login,
    question.parametryPytania.podstawaPrawna.kod,
    question.osoba.pesel,
    JSON.stringify(question.zbior),
    JSON.stringify(question.zakres),
  )
  return {
    daneRezultatu: {
      idTransakcji: '00000000-0000-4000-8000-000000000000',
      znacznikCzasowy: now,
      idKomunikatuZadania: question.kontekst.idKomunikatu,
      skrotZadania: '0'.repeat(64),
      potwierdzenieWpisu: { dziennik: 'peer', numer: Number(lastInsertRowid), skrot: '0'.repeat(64) },
    },
    wynik: { status: 'SUKCES', kod: '0000', komunikat: 'Wykonano.' },
    zbior: JSON.parse(groups),
  }
}

function checked(question: Question, raw: object) {
  const xml = Buffer.concat(bodies.get(raw) ?? []).toString('utf8')
  verify(xml)
  validate(xml)
  return answer(question)
}

const bodies = new WeakMap<object, Buffer[]>()
const server = createServer({
  key: pem('tls.key.pem'),
  cert: pem('tls.crt.pem'),
  ca: pem('ca.crt.pem'),
  requestCert: true,
  rejectUnauthorized: true,
})
server.listen(0, '127.0.0.1', () => {
  const port = {
    pobierzDane: (question: Question, _done: unknown, _headers: unknown, raw: object) => checked(question, raw),
  }
  const services = { DaneBeneficjenta: { DaneBeneficjentaSoap11: port, DaneBeneficjentaSoap12: port } }
  const soap = listen(server, {
    path: '/uslugi/DaneBeneficjenta/v1',
    services,
    xml: readFileSync('wsdl/DaneBeneficjenta.wsdl', 'utf8'),
    uri: join(process.cwd(), 'wsdl/DaneBeneficjenta.wsdl'),
    callback: ready,
  })
  soap.on('response', (response: { result: string }) => {
    response.result = sign(response.result)
  })
})

/** node-soap takes the listeners that were there off the path it serves, so ours comes when it has begun. */
function ready(): void {
  server.on('request', request => {
    const chunks: Buffer[] = []
    bodies.set(request, chunks)
    request.on('data', chunk => chunks.push(chunk))
  })
  const address = server.address()
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : 0 })}\n`)
}
