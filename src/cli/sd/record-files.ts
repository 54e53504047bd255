import { isElement } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { exclusiveCanonical } from '../../xml/canonical.js'
import { readXml } from '../../xml/read.js'
import { childElements } from '../../xml/tree.js'
import { readBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'

const notRecords: Text = {
  pl: 'Plik nie zawiera rekordów (b:rekord).',
  en: 'The file holds no records (b:rekord).',
}

/** The records of the files, canonical, one at a time. */
export function* recordsIn(files: readonly string[]): Generator<Uint8Array> {
  for (const file of files) {
    const document = readXml(readBytes(file))
    if (isRefusal(document)) {
      const [first] = document.details
      throw new Stop('malformed', notRecords, { where: `${file} ${first?.path ?? ''} ${first?.text ?? ''}` })
    }
    const { root } = document
    const records = isElement(root, 'b:rekord') ? [root] : childElements(root)
    if (records.length === 0 || !records.every(one => isElement(one, 'b:rekord'))) {
      throw new Stop('malformed', notRecords, { where: file })
    }
    for (const record of records) yield exclusiveCanonical(record)
  }
}
