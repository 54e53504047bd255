import t from 'tap'
import { decode, encodeFaultDetail, type FaultFacts, validateElement } from '../../src/contract/index.js'
import { type FaultCode, faultCatalogue, faultRow } from '../../src/fault/catalogue.js'
import { fault, isRefusal, refuse, warning } from '../../src/fault/refusal.js'
import { writeFault } from '../../src/soap/fault.js'
import { exclusiveCanonicalText } from '../../src/xml/canonical.js'
import { readXml } from '../../src/xml/read.js'
import { XmlWriter } from '../../src/xml/write.js'

const facts: FaultFacts = {
  transactionId: '00000000-0000-4000-8000-000000000001',
  messageId: '00000000-0000-4000-8000-000000000002',
  requestHash: '0'.repeat(64),
  receipts: [{ dziennik: 'csizs.example/dziennik', numer: 0, skrot: 'f'.repeat(64) }],
  language: 'pl',
}
const codes = Object.keys(faultCatalogue) as readonly FaultCode[]

function read(bytes: Uint8Array) {
  const document = readXml(bytes)
  if (isRefusal(document)) throw new Error('not well-formed')
  return document.root
}

t.test('The detail of every fault of the catalogue is valid, in both languages', async t => {
  t.ok(codes.length > 50)
  for (const code of codes) {
    for (const language of ['pl', 'en'] as const) {
      const refusal = refuse(code, [fault('XSD-TYP', 'Tekst.', '/a/b[2]'), warning('X', 'Tekst.')], new Date(0))
      const bytes = encodeFaultDetail(refusal, { ...facts, language })
      const tree = read(bytes)
      t.same(validateElement(bytes, tree), [], code)
      t.equal(tree.local, faultRow(code).kind === 'BUSINESS' ? 'bladBiznesowy' : 'bladTechniczny')
    }
  }
})

t.test('A detail says what is known and nothing else', async t => {
  const bare = { transactionId: facts.transactionId, receipts: [], language: 'en' as const }
  const detail = decode('f:bladTechniczny', read(encodeFaultDetail(refuse('9004'), bare)))
  t.same(detail, {
    kod: '9004',
    opis: faultRow('9004').en,
    idTransakcji: facts.transactionId,
    potwierdzenieWpisu: [],
    ponowienie: 'TAK',
    szczegoly: [],
  })
})

const faultCodes: readonly (readonly [FaultCode, string])[] = [
  ['4007', 'soap:VersionMismatch'],
  ['4008', 'soap:MustUnderstand'],
  ['3007', 'soap:Client'],
  ['4002', 'soap:Client'],
  ['9001', 'soap:Server'],
]

for (const [code, faultcode] of faultCodes) {
  t.test(`A fault ${code} is ${faultcode} in SOAP 1.1 and canonical as written @see BP R1004`, async t => {
    const detail = encodeFaultDetail(refuse(code), facts)
    const writer = new XmlWriter()
    writeFault({ code, text: 'Ą & <b>', language: 'pl', detail }, '1.1')(writer)
    const text = writer.string()
    t.equal(exclusiveCanonicalText(read(writer.bytes())), text)
    t.match(
      text,
      `<faultcode>${faultcode}</faultcode><faultstring xml:lang="pl">${code} Ą &amp; &lt;b&gt;</faultstring>`,
    )
    const children = read(writer.bytes()).children.map(child =>
      child.kind === 'element' ? `${child.ns}|${child.local}` : '',
    )
    t.same(children, ['|faultcode', '|faultstring', '|detail'])
  })
}
