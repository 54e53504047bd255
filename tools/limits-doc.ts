/** Writes docs/limits.md from the constants of the code; with `--check` only compares, and fails when they differ. */
import { usualPatience } from '../src/app/serve.js'
import { settings } from '../src/app/settings.js'
import { conditionLimits } from '../src/domain/condition.js'
import { maxVersionsBridged } from '../src/domain/dictionaries/changes.js'
import { warningDays } from '../src/domain/registry/conformity.js'
import { maxActivePerPurpose } from '../src/domain/registry/system.js'
import { largeMessageBytes } from '../src/gateway/queue.js'
import { maxLeafBytes } from '../src/ledger/leaf.js'
import { maxWaitingOrders, personsPerPage } from '../src/operations/dane-beneficjenta/order.js'
import { maxPage } from '../src/operations/paging.js'
import { systemsPerPage } from '../src/operations/wykazy/lista-systemow.js'
import { nonconformitiesPerPage } from '../src/operations/zasilanie-cbb/nonconformity-view.js'
import { maxCertificateBytes } from '../src/trust/xmldsig/read-signature.js'
import { rowsPerPage } from '../src/web/dictionaries/dictionary-page.js'
import { maxDictionaryFileBytes } from '../src/web/dictionaries/publication-page.js'
import { defaultLimits } from '../src/xml/limits.js'
import { generatedPage } from './generated-page.js'

const file = 'docs/limits.md'
const kilobytes = (bytes: number) => `${bytes / 1024} KB`
const seconds = (ms: number) => `${ms / 1000} s`
const percent = (share: number) => `${share * 100} %`

type Row = readonly [what: string, value: string | number, beyond: string]

/** Limits that an operator sets: their defaults. */
const set: readonly Row[] = [
  ['Largest message, after content decoding', kilobytes(settings.maxMessageBytes.fallback ?? 0), '4004'],
  ['Messages worked on at once', settings.maxMessagesInFlight.fallback ?? 0, 'they wait their turn'],
  ['Messages beyond those', settings.maxMessagesWaiting.fallback ?? 0, '9004'],
  ['Messages of one certificate or address', settings.maxMessagesPerSource.fallback ?? 0, '9004'],
  ['Bytes of all messages taken on', kilobytes(settings.maxBytesInFlight.fallback ?? 0), '9004'],
  ['Requests per certificate or address and minute', settings.requestsPerMinute.fallback ?? 0, '1005'],
  ['Sets in one query', settings.maxSetsPerQuery.fallback ?? 0, '5010'],
  ['Records in one package', settings.maxRecordsPerPackage.fallback ?? 0, '5015'],
  ['Failed passwords until an account rests', settings.maxFailedAttempts.fallback ?? 0, '3013'],
]

const fixed: readonly Row[] = [
  ['A message is large, and has a lane of its own, from', kilobytes(largeMessageBytes), '–'],
  ['Time to answer a message that was read whole', seconds(usualPatience.answerMs), '9002'],
  ['Time to send a whole request', seconds(usualPatience.requestMs), 'the connection is cut'],
  ['Depth of XML', defaultLimits.maxDepth, '4004'],
  ['Child nodes of one element', defaultLimits.maxChildren, '4004'],
  ['Elements of a document', defaultLimits.maxElements, '4004'],
  ['Attributes of one element', defaultLimits.maxAttributes, '4004'],
  ['A certificate in a signature', kilobytes(maxCertificateBytes), '2007'],
  ['Certificates of a system in force for one purpose', maxActivePerPurpose, '5019'],
  ['Orders of data of one system that wait', maxWaitingOrders, '5010'],
  ['Persons in one part of an order’s result', personsPerPage, 'the next part'],
  ['Non-conformities in one answer', nonconformitiesPerPage, 'the next page'],
  ['Systems in one answer', systemsPerPage, 'the next page'],
  ['Rows of other lists in one answer', maxPage, 'the next page'],
  ['Versions of a dictionary that a difference bridges', maxVersionsBridged, '5022'],
  ['Rows of a dictionary on one page of the portal', rowsPerPage, 'the next page'],
  ['File of a dictionary sent to the portal', kilobytes(maxDictionaryFileBytes), '4004'],
  ['An entry of the ledger', `${maxLeafBytes} bytes`, '9001'],
]

const told: readonly Row[] = [
  ['Ends of certificates and of conformity are shown', `${warningDays.join(', ')} days ahead`, '–'],
  [
    'A certificate of the gateway is told',
    `${conditionLimits.certificateWarnDays} days ahead`,
    `bad from ${conditionLimits.certificateBadDays} days`,
  ],
  [
    'Free space on the disk is told below',
    percent(conditionLimits.diskWarnShare),
    `bad below ${percent(conditionLimits.diskBadShare)}`,
  ],
  ['A queue is told as full from', percent(conditionLimits.queueWarnShare), '–'],
  ['A job that fails is bad from', `${conditionLimits.failuresBad} failures in a row`, '–'],
]

const table = (rows: readonly Row[], third: string) =>
  `| limit | value | ${third} |\n|---|---|---|\n${rows.map(row => `| ${row.join(' | ')} |`).join('\n')}`

const text = `# Limits

<!-- Generated from the constants of the code by tools/limits-doc.ts. Not edited by hand. -->

What the gateway takes, and what is said beyond it (codes: [faults](faults.md)).

## Set by the operator

Defaults; [configuration](configuration.md) says how they are set and how far.

${table(set, 'beyond it')}

## Fixed

${table(fixed, 'beyond it')}

## When it is told

${table(told, 'and')}
`

generatedPage(file, 'the constants of the code', text)
