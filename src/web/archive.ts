import { strToU8, type Zippable, zipSync } from 'fflate'
import { wsdlFiles, xsdFiles } from '../contract/index.js'
import type { SiteFacts } from './site.js'

/** The oldest moment that a ZIP can tell: the same contract gives the same bytes. */
const madeAt = new Date(1980, 0, 1)

const readMe = `CSIZS gateway: the contract as files

wsdl/      one WSDL per service (SOAP 1.1 and 1.2, document/literal wrapped), with the address of the gateway that gave this archive
xsd/       the schemas that they import
faults.md  every fault code, what it says and what to do
examples/  recorded requests and answers per operation: the element in the Body, without envelope and signature
`

/** Everything that a vendor needs of the contract, as one ZIP; its bytes depend on the contract and the address only. */
export function archive(facts: Pick<SiteFacts, 'addressed' | 'faultsText' | 'examples'>): Uint8Array {
  const files: [string, string][] = [
    ['README.txt', readMe],
    ['faults.md', facts.faultsText],
  ]
  for (const [name, text] of Object.entries(wsdlFiles)) {
    files.push([`wsdl/${name}`, facts.addressed(text, name.replace('.wsdl', ''))])
  }
  for (const [name, text] of Object.entries(xsdFiles)) files.push([`xsd/${name}`, text])
  for (const [operation, examples] of facts.examples) {
    for (const { name, request, response } of examples) {
      files.push(
        [`examples/${operation}/${name}.request.xml`, request],
        [`examples/${operation}/${name}.response.xml`, response],
      )
    }
  }
  const content: Zippable = {}
  for (const [name, text] of files.sort(([a], [b]) => (a < b ? -1 : 1))) content[`csizs-uslugi/${name}`] = strToU8(text)
  return zipSync(content, { level: 9, mtime: madeAt })
}
