import { encode } from '../../contract/index.js'
import { ruleSheet } from '../../domain/rule-sheet.js'
import { isRefusal } from '../../fault/refusal.js'
import type { PageRow } from '../portal/page-row.js'
import { dayIn } from './rules-page.js'
import { ruleReaders } from './words.js'

/** The rules in force on a day as a file: XML, or CSV for a spreadsheet; both can be read in again. @req B3 */
export const ruleFilePage: PageRow = {
  path: '/portal/reguly/plik',
  title: { pl: 'Reguły jako plik', en: 'Rules as a file' },
  access: ruleReaders,
  async view(at) {
    const day = dayIn(at)
    const listed = await at.perform('listaRegul', { naDzien: day, stan: 'PRZYJETA' })
    if (isRefusal(listed)) return listed
    const { regula } = listed.body
    const name = `reguly-${day}`
    if (at.query.format === 'csv') {
      return { download: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: ruleSheet(regula) }
    }
    const declaration = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n')
    const bytes = encode('ru:wczytajReguly', { regula: regula.map(one => one.regula) })
    return {
      download: `${name}.xml`,
      type: 'application/xml; charset=utf-8',
      bytes: Buffer.concat([declaration, bytes]),
    }
  },
}
