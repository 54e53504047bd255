import { encode } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { csv } from '../frame/csv.js'
import type { PageRow } from '../portal/page-row.js'
import { dayIn } from './rules-page.js'
import { askerText, giverText, type ListedRule, ruleReaders } from './words.js'

/** The rules in force on a day as a file: XML that can be read in again, or CSV for a spreadsheet. @req B3 */
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
      return {
        download: `${name}.csv`,
        type: 'text/csv; charset=utf-8',
        bytes: csv(
          columns,
          regula.map(one => cells(one, askerText(at, one.regula), giverText(at, one.regula))),
        ),
      }
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

const columns = [
  'idReguly',
  'ktoPyta',
  'rola',
  'podstawaPrawna',
  'czyjeDane',
  'kodZakresu',
  'szczegolneKategorie',
  'obowiazujeOd',
  'obowiazujeDo',
  'autor',
  'uzasadnienie',
]

function cells({ idReguly, autor, regula }: ListedRule, asker: string, giver: string) {
  return [
    idReguly,
    asker,
    regula.rola,
    regula.podstawaPrawna,
    giver,
    regula.kodZakresu.join(' '),
    regula.szczegolneKategorie === true,
    regula.obowiazujeOd,
    regula.obowiazujeDo,
    autor,
    regula.uzasadnienie,
  ]
}
