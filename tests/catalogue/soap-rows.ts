import * as m from '../gateway/messages.js'
import { signed, xml } from './make.js'
import { answered, counted, type Group, type Row } from './row.js'

const open = { counted: 'sprawdzPolaczenie' } as const
const service = 'RejestracjaSD'
const wrong = (what: string, body: string, rest: Partial<Row> = {}) => counted(what, '4002', service, xml(body), rest)
const unknown = (what: string, content: string, rest: Partial<Row> = {}) =>
  counted(what, '4005', service, xml(m.envelope(content)), rest)
const version = (what: string, body: string, rest: Partial<Row> = {}) => counted(what, '4007', service, xml(body), rest)
const header = (content: string) => m.envelope(m.check, `<e:Header>${content}</e:Header>`)
const block = (attributes = '', content = '') => `<x:y xmlns:x="urn:x" ${attributes}>${content}</x:y>`
const must = (what: string, body: string, rest: Partial<Row> = {}) => counted(what, '4008', service, xml(body), rest)
const odd = (what: string, body: string, rest: Partial<Row> = {}) => answered(what, open, xml(body), rest)
const root = (inside: string, attributes = '') =>
  `<e:Envelope xmlns:e="${m.soap11}"${attributes}>${inside}</e:Envelope>`
const body = `<e:Body>${m.check}</e:Body>`
const addressing = 'xmlns:a="http://www.w3.org/2005/08/addressing"'
const r = (name: string) => `<r:${name} xmlns:r="${m.registration}"></r:${name}>`

/* biome-ignore format: one row per message */
export const soapRows: Group = {
  mark: 'SOAP',
  title: 'SOAP: version, header blocks, shape of the envelope, the Body’s element',
  rows: [
    version('not an envelope', '<a/>', { stands: ['NoSoap'] }),
    version('an HTML page', '<html><body>x</body></html>'),
    version('the operation without an envelope', m.check),
    version('an Envelope without a namespace', `<Envelope><Body>${m.check}</Body></Envelope>`),
    version('an Envelope of an unknown namespace (R1015)', m.envelope(m.check, '', 'urn:koperta'), { stands: ['wrong envelope namespace'] }),
    version('an Envelope of SOAP 1.2’s draft', m.envelope(m.check, '', 'http://www.w3.org/2001/12/soap-envelope')),
    version('an envelope in small letters', m.envelope(m.check).replaceAll('Envelope', 'envelope')),
    counted('SOAP 1.2 under the media type of SOAP 1.1', '4009', service, xml(m.envelope(m.check, '', m.soap12)), { status: 415, stands: ['SOAP 1.2 envelope'] }),
    version('an unknown version with a mandatory header: the version first (R2725)', m.envelope(m.check, `<e:Header>${block('e:mustUnderstand="1"')}</e:Header>`, 'urn:koperta')),

    must('a mandatory header that is not understood (R1027)', header(block('e:mustUnderstand="1"')), { stands: ['mustUnderstand=1 unknown header'] }),
    must('a mandatory header for the next node', header(block(`e:mustUnderstand="1" e:actor="http://schemas.xmlsoap.org/soap/actor/next"`))),
    must('a mandatory header of WS-Addressing', header(`<a:To ${addressing} e:mustUnderstand="1">x</a:To>`)),
    must('a mandatory header and two Bodies: understanding first (R1025)', root(`<e:Header>${block('e:mustUnderstand="1"')}</e:Header>${body}${body}`)),
    must('a mandatory header and an unknown operation', m.envelope(r('nieznana'), `<e:Header>${block('e:mustUnderstand="1"')}</e:Header>`)),
    wrong('mustUnderstand="true" (R1013)', header(block('e:mustUnderstand="true"'))),
    wrong('mustUnderstand="2"', header(block('e:mustUnderstand="2"'))),
    odd('a mandatory header for somebody else', header(block(`e:mustUnderstand="1" e:actor="urn:ktos"`))),
    odd('a header that is not mandatory', header(block('e:mustUnderstand="0"'))),
    odd('headers of WS-Addressing', header(`<a:MessageID ${addressing}>urn:uuid:1</a:MessageID>`)),
    odd('an empty Header', header('')),

    wrong('no Body', root(''), { stands: ['MissingBody'] }),
    wrong('a Header and no Body', root('<e:Header></e:Header>')),
    wrong('an empty Body', root('<e:Body></e:Body>'), { stands: ['MalformedBody2'] }),
    wrong('a Body of text', root('<e:Body>sprawdzPolaczenie</e:Body>')),
    wrong('two Bodies', root(body + body), { stands: ['MalformedBody1', 'two Bodies / missing element'] }),
    wrong('two elements in the Body', m.envelope(m.check + m.check)),
    wrong('text beside the Body’s element', m.envelope(`x${m.check}`)),
    wrong('a Header after the Body', root(`${body}<e:Header></e:Header>`)),
    wrong('two Headers', root(`<e:Header></e:Header><e:Header></e:Header>${body}`)),
    wrong('an element after the Body (R1011)', root(`${body}<x:y xmlns:x="urn:x"></x:y>`)),
    wrong('an element before the Body', root(`<x:y xmlns:x="urn:x"></x:y>${body}`)),
    wrong('text in the Envelope', root(`x${body}`)),
    wrong('text in the Header', m.envelope(m.check, '<e:Header>x</e:Header>')),
    wrong('encodingStyle on the Envelope (R1032)', root(body, ` e:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"`)),
    wrong('mustUnderstand on the Body (R1032)', root(body.replace('<e:Body>', '<e:Body e:mustUnderstand="1">'))),
    wrong('a Body’s element without a namespace (R1014)', m.envelope('<sprawdzPolaczenie></sprawdzPolaczenie>')),

    unknown('a Body’s element of another namespace', '<r:sprawdzPolaczenie xmlns:r="urn:inna"></r:sprawdzPolaczenie>', { stands: ['body in wrong namespace'] }),
    unknown('an unknown operation', r('nieznana'), { stands: ['unknown operation', 'MalformedBody3'] }),
    unknown('an operation in other letters', r('SprawdzPolaczenie')),
    unknown('an operation of another service', '<s:pobierzSlownik xmlns:s="urn:csizs-gw:slowniki:v1"></s:pobierzSlownik>'),
    unknown('an operation of the portal', '<o:zaloguj xmlns:o="urn:csizs-gw:portal:v1"></o:zaloguj>'),
    unknown('an answer as a question', r('sprawdzPolaczenieOdpowiedz')),
    unknown('a Fault as a question', '<e:Fault><faultcode>e:Client</faultcode><faultstring>x</faultstring></e:Fault>'),
    unknown('a context as a question', '<w:kontekst xmlns:w="urn:csizs-gw:wspolne:v1"></w:kontekst>'),
    unknown('an object’s own property as a question', r('constructor')),
    counted('a service’s own address with another’s message', '4005', 'Slowniki', signed('pobierzSlownik', { edit: text => text.replaceAll('slowniki:v1', 'rejestracja-sd:v1') })),

    counted('an unsigned message that is not valid', '4002', 'sprawdzPolaczenie', xml(m.envelope(`<r:sprawdzPolaczenie xmlns:r="${m.registration}"><r:x></r:x></r:sprawdzPolaczenie>`)), { stands: ['unknown extra element'] }),
    counted('text in an element that takes none', '4002', 'sprawdzPolaczenie', xml(m.envelope(`<r:sprawdzPolaczenie xmlns:r="${m.registration}">x</r:sprawdzPolaczenie>`))),
    counted('encodingStyle on the Body’s element', '4002', 'sprawdzPolaczenie', xml(m.envelope(m.check.replace('<r:sprawdzPolaczenie', `<r:sprawdzPolaczenie xmlns:e="${m.soap11}" e:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"`)))),
    counted('xsi:type', '4002', 'sprawdzPolaczenie', xml(m.envelope(m.check.replace('<r:sprawdzPolaczenie', '<r:sprawdzPolaczenie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="inny"')))),
    counted('xsi:schemaLocation that names a place', '4002', 'sprawdzPolaczenie', xml(m.envelope(m.check.replace('<r:sprawdzPolaczenie', '<r:sprawdzPolaczenie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x http://127.0.0.1:1/x.xsd"')))),
    counted('xsi:nil', '4002', 'sprawdzPolaczenie', xml(m.envelope(m.check.replace('<r:sprawdzPolaczenie', '<r:sprawdzPolaczenie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"')))),
    counted('a message for registered systems, unsigned and without a certificate', '1001', 'pobierzStatusSD', xml(m.envelope(r('pobierzStatusSD'))), { stands: ['Unsigned message'] }),
  ],
}
