import { createHash } from 'node:crypto'
import { isRefusal } from '../fault/refusal.js'
import type { Certificate } from '../trust/certificates.js'
import { readCertificate } from '../trust/certificates.js'
import { trustAnchors } from '../trust/path.js'
import { type Expected, verifyDocument } from '../trust/verify-document.js'
import { verifyMessage } from '../trust/verify-message.js'
import { DS, SOAP11, SOAP12, WSSE, WSU } from '../xml/names.js'
import { readXml } from '../xml/read.js'
import { child, childElements, isNamed, textOf, type XmlDocument, type XmlElement } from '../xml/tree.js'
import type { Call, CommandRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import { readBytes, readText, writeBytes } from './frame/files.js'
import type { Text } from './frame/language.js'
import { Stop } from './frame/stop.js'
import { type SecondOpinion, secondOpinionOn } from './second-opinion.js'

const texts = {
  about: {
    pl: 'sprawdź podpis dokumentu albo komunikatu SOAP',
    en: 'verify the signature of a document or SOAP message',
  },
  more: {
    pl: 'Komunikat oceniany jest na chwilę, którą podaje jego podpisany Timestamp; dokument na teraz.',
    en: 'A message is judged at the moment its signed Timestamp names; a document at present.',
  },
  file: { pl: 'plik XML (- to standardowe wejście)', en: 'XML file (- is the standard input)' },
  trust: {
    pl: 'certyfikaty, którym ufasz (PEM; można powtórzyć)',
    en: 'certificates you trust (PEM; may be repeated)',
  },
  request: {
    pl: 'żądanie, na które plik jest odpowiedzią: sprawdź też skrotZadania',
    en: 'the request that the file answers: check skrotZadania too',
  },
  second: {
    pl: 'zapytaj też niezależną implementację (xml-crypto)',
    en: 'ask an independent implementation too (xml-crypto)',
  },
  content: {
    pl: 'plik, który podpis obejmuje z osobna (podpis detached)',
    en: 'the file that the signature covers from outside (detached)',
  },
  id: { pl: 'Id elementu, który ma być podpisany', en: 'Id of the element that is to be signed' },
  plain: {
    pl: 'przyjmij też podpis XML-DSig bez właściwości XAdES',
    en: 'take a plain XML-DSig signature without XAdES properties too',
  },
  out: { pl: 'zapisz podpisaną treść, gdy podpis jest ważny', en: 'write what is signed, where the signature holds' },
  written: { pl: 'Podpisana treść: {file}', en: 'What is signed: {file}' },
  notXml: { pl: 'Plik nie jest poprawnym XML: {reason}', en: 'The file is not well-formed XML: {reason}' },
  verdict: { pl: 'Wynik: {indication} {sub}', en: 'Verdict: {indication} {sub}' },
  signer: { pl: 'Podpisał: {subject} (wystawca: {issuer})', en: 'Signed by: {subject} (issuer: {issuer})' },
  algorithm: { pl: 'Algorytm: {algorithm}; czas podpisu: {time}', en: 'Algorithm: {algorithm}; signing time: {time}' },
  covers: { pl: 'Podpis obejmuje: {what}', en: 'The signature covers: {what}' },
  answers: { pl: 'Odpowiedź na wskazane żądanie: {verdict}', en: 'Answers the request named: {verdict}' },
  opinion: { pl: 'Druga opinia (xml-crypto): {verdict}', en: 'Second opinion (xml-crypto): {verdict}' },
  yes: { pl: 'tak', en: 'yes' },
  no: { pl: 'NIE', en: 'NO' },
  none: {
    pl: 'niemożliwa (brak podpisu albo certyfikatu w pliku)',
    en: 'not possible (no signature or certificate in the file)',
  },
  untrusted: {
    pl: 'Bez --trust CA.pem nie wiadomo, komu ufać.',
    en: 'Without --trust CA.pem it is not known whom to trust.',
  },
} satisfies Record<string, Text>

interface Verdict {
  readonly indication: string
  readonly subIndication?: string | undefined
  readonly findings: readonly string[]
  readonly covers: string
  readonly signer?: Certificate | undefined
  readonly algorithm?: string | undefined
  readonly signingTime?: Date | undefined
  /** The verified Body of a message. */
  readonly body?: XmlElement
  readonly level?: string | undefined
  /** The bytes that the signature covers. */
  readonly content?: Uint8Array | undefined
}

async function verify(call: Call): Promise<Exit> {
  const bytes = readBytes(call.word(0))
  const document = readXml(bytes, { instructions: 'KEEP' })
  if (isRefusal(document)) {
    const [found] = document.details
    throw new Stop('malformed', texts.notXml, { where: call.word(0), values: { reason: found?.text ?? '' } })
  }
  const anchors = trustAnchors(call.all('trust').map(readText))
  const isMessage = [SOAP11, SOAP12].some(ns => isNamed(document.root, ns, 'Envelope'))
  const verdict = isMessage
    ? await judgeMessage(bytes, document, anchors)
    : judgeDocument(bytes, anchors, expectedBy(call, document), call.flag('plain'))
  const out = call.option('out')
  if (out !== undefined && verdict.content !== undefined) {
    writeBytes(out, verdict.content)
    call.terminal.remark(call.terminal.say(texts.written, { file: out }))
  }
  const answersRequest =
    call.option('request') === undefined ? undefined : namesRequest(verdict, call.demand('request'))
  const opinion = call.flag('second-opinion') ? secondOpinionOn(bytes, isMessage) : undefined
  tell(call, verdict, answersRequest, opinion)
  const holds = verdict.indication === 'TOTAL-PASSED' && answersRequest !== false && opinion !== 'INVALID'
  return holds ? 'yes' : 'no'
}

type Anchors = ReturnType<typeof trustAnchors>

async function judgeMessage(bytes: Uint8Array, document: XmlDocument, anchors: Anchors): Promise<Verdict> {
  const verified = await verifyMessage(bytes, {
    forms: ['xades', 'wss'],
    trustAnchors: anchors,
    now: statedMoment(document) ?? new Date(),
    allowSelfSigned: true,
    resolveSigner: async candidate => candidate.fingerprint,
  })
  if (isRefusal(verified)) {
    const findings = verified.details.map(({ text, path }) => (path === undefined ? text : `${text} (${path})`))
    const indication = verified.refused === '1002' ? 'INDETERMINATE' : 'TOTAL-FAILED'
    return { indication, subIndication: verified.details[0]?.code, findings, covers: '–' }
  }
  const { signer } = verified
  return {
    // A self-signed certificate proves the key and nothing about who holds it.
    indication: signer.kind === 'SELF_SIGNED' ? 'INDETERMINATE' : 'TOTAL-PASSED',
    subIndication: signer.kind === 'SELF_SIGNED' ? 'NO_CERTIFICATE_CHAIN_FOUND' : undefined,
    findings: [],
    covers: 'Body, Timestamp, SignedProperties',
    signer: readCertificate(signer.certificate),
    algorithm: verified.signatureAlgorithm,
    signingTime: verified.signingTime,
    body: verified.body,
    content: verified.bodyBytes,
  }
}

/** The moment that the message's own Timestamp names: only the moment to judge at; its signature is checked like all else. */
function statedMoment({ root }: XmlDocument): Date | undefined {
  const header = child(root, root.ns, 'Header')
  const security = header === undefined ? undefined : child(header, WSSE, 'Security')
  const timestamp = security === undefined ? undefined : child(security, WSU, 'Timestamp')
  const created = timestamp === undefined ? undefined : child(timestamp, WSU, 'Created')
  const moment = new Date(created === undefined ? '' : (textOf(created) ?? ''))
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

/** What is to be signed: what the options name, else all of the document. */
function expectedBy(call: Call, { root }: XmlDocument): Expected {
  const [content, id] = [call.option('content'), call.option('id')]
  if (content !== undefined) return { kind: 'BYTES', bytes: readBytes(content) }
  if (id !== undefined) return { kind: 'ELEMENT', id }
  return { kind: isNamed(root, DS, 'Signature') ? 'OBJECT' : 'DOCUMENT' }
}

function judgeDocument(bytes: Uint8Array, anchors: Anchors, expected: Expected, takesPlain: boolean): Verdict {
  const found = verifyDocument(bytes, { trustAnchors: anchors, now: new Date(), expected, takesPlain })
  return {
    indication: found.indication,
    subIndication: found.subIndication,
    findings: found.details.map(detail => detail.text),
    covers: found.scope ?? '–',
    level: found.level,
    content: found.content,
    signer: found.signer,
    algorithm: found.signatureAlgorithm,
    signingTime: found.signingTime,
  }
}

/** Whether the verified Body bears the hash of the request's bytes. */
function namesRequest({ body }: Verdict, requestFile: string): boolean {
  const hash = createHash('sha256').update(readBytes(requestFile)).digest('hex')
  return body !== undefined && hashesIn(body).includes(hash)
}

function hashesIn(element: XmlElement): readonly string[] {
  const own = element.local === 'skrotZadania' ? [textOf(element) ?? ''] : []
  return [...own, ...childElements(element).flatMap(hashesIn)]
}

function tell(
  call: Call,
  verdict: Verdict,
  answersRequest: boolean | undefined,
  opinion: SecondOpinion | undefined,
): void {
  const { terminal } = call
  const { indication, subIndication: sub = '', covers, signer, findings } = verdict
  const algorithm = verdict.algorithm?.replace(/^.*#/, '') ?? '–'
  const time = verdict.signingTime?.toISOString() ?? '–'
  const facts = {
    indication,
    ...(sub === '' ? {} : { subIndication: sub }),
    findings,
    covers,
    ...(verdict.level === undefined ? {} : { level: verdict.level }),
    ...(signer === undefined ? {} : { signer: signer.subject, issuer: signer.issuer, fingerprint: signer.fingerprint }),
    algorithm,
    signingTime: time,
    ...(answersRequest === undefined ? {} : { answersRequest }),
    ...(opinion === undefined ? {} : { secondOpinion: opinion }),
  }
  const word = (value: boolean) => terminal.say(value ? texts.yes : texts.no)
  const opinionWord = opinion === 'NOT_POSSIBLE' ? terminal.say(texts.none) : word(opinion === 'VALID')
  terminal.result(facts, [
    terminal.say(texts.verdict, { indication, sub }).trimEnd(),
    ...findings.map(text => `  ${text}`),
    ...(signer === undefined ? [] : [terminal.say(texts.signer, { subject: signer.subject, issuer: signer.issuer })]),
    terminal.say(texts.algorithm, { algorithm, time }),
    terminal.say(texts.covers, { what: verdict.level === undefined ? covers : `${covers} (${verdict.level})` }),
    ...(answersRequest === undefined ? [] : [terminal.say(texts.answers, { verdict: word(answersRequest) })]),
    ...(opinion === undefined ? [] : [terminal.say(texts.opinion, { verdict: opinionWord })]),
    ...(call.all('trust').length === 0 ? [terminal.say(texts.untrusted)] : []),
  ])
}

export const verifyCommand: CommandRow = {
  name: 'verify',
  text: texts.about,
  more: texts.more,
  arguments: [{ name: '<file>', text: texts.file }],
  options: [
    { flags: '--trust <file>', text: texts.trust, many: true },
    { flags: '--content <file>', text: texts.content },
    { flags: '--id <id>', text: texts.id },
    { flags: '--plain', text: texts.plain },
    { flags: '--out <file>', text: texts.out },
    { flags: '--request <file>', text: texts.request },
    { flags: '--second-opinion', text: texts.second },
  ],
  run: verify,
}
