import { isExistingDay } from './calendar.js'
import { type CsvValue, csv, readSheet, type SheetFlaw, type SheetLine } from './sheet.js'

/** A rule as texts, in the words of the wire. */
export interface RuleTexts {
  readonly stronaDajaca?: PartyTexts
  readonly stronaPytajaca: PartyTexts
  readonly rola?: string
  readonly podstawaPrawna?: string
  readonly kodZakresu: readonly string[]
  readonly obowiazujeOd?: string
  readonly obowiazujeDo?: string
  readonly uzasadnienie?: string
  readonly szczegolneKategorie?: string
}

interface PartyTexts {
  readonly [kind: string]: string
}

/** Rules of a table, each with the line it stands in; or what is wrong with the table. */
export type ReadRuleSheet =
  | { readonly rules: readonly RuleTexts[]; readonly lines: readonly number[] }
  | { readonly wrong: readonly SheetFlaw[] }

/** A rule that is written into a table. */
export interface SheetRule {
  readonly idReguly: string
  readonly autor: string
  readonly regula: {
    readonly stronaDajaca?: Partial<Record<'kodZbioru' | 'kodJT' | 'rodzajJednostki', string | undefined>> | undefined
    readonly stronaPytajaca: Partial<Record<'kodJT' | 'rodzajJednostki', string | undefined>>
    readonly rola: string
    readonly podstawaPrawna: string
    readonly kodZakresu: readonly string[]
    readonly szczegolneKategorie?: boolean | undefined
    readonly obowiazujeOd: string
    readonly obowiazujeDo?: string | undefined
    readonly uzasadnienie: string
  }
}

/** Columns that a rule is read from; parties by their codes. */
const ruleColumns = [
  'ktoPyta',
  'rola',
  'podstawaPrawna',
  'czyjeDane',
  'kodZakresu',
  'szczegolneKategorie',
  'obowiazujeOd',
  'obowiazujeDo',
  'uzasadnienie',
] as const
type RuleColumn = (typeof ruleColumns)[number]

const demanded = ['ktoPyta', 'rola', 'podstawaPrawna', 'kodZakresu', 'obowiazujeOd', 'uzasadnienie'] as const
/** They are told of a rule that is there, and mean nothing to one that is to be. */
const toldColumns = ['idReguly', 'autor'] as const
/** What stands in the column of whose data a rule opens, where it is everybody's. */
const everybody = 'KAZDY'

/** Rules as a table for spreadsheets, which can be read in again. @req B3 */
export function ruleSheet(rules: readonly SheetRule[]): Uint8Array {
  return csv(
    [...toldColumns, ...ruleColumns],
    rules.map(({ idReguly, autor, regula }) => [idReguly, autor, ...ruleColumns.map(column => cellOf[column](regula))]),
  )
}

const cellOf: Readonly<Record<RuleColumn, (rule: SheetRule['regula']) => CsvValue>> = {
  ktoPyta: ({ stronaPytajaca: { kodJT, rodzajJednostki } }) => kodJT ?? rodzajJednostki,
  rola: rule => rule.rola,
  podstawaPrawna: rule => rule.podstawaPrawna,
  czyjeDane: ({ stronaDajaca: giver }) => giver?.kodZbioru ?? giver?.kodJT ?? giver?.rodzajJednostki ?? everybody,
  kodZakresu: rule => rule.kodZakresu.join(' '),
  szczegolneKategorie: rule => (rule.szczegolneKategorie === true ? 'TAK' : 'NIE'),
  obowiazujeOd: rule => rule.obowiazujeOd,
  obowiazujeDo: rule => rule.obowiazujeDo,
  uzasadnienie: rule => rule.uzasadnienie,
}

/** Whether a file is a table rather than XML: by its first character that is none of white space. */
export function isRuleSheet(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart()
  return !start.startsWith('<')
}

/** Reads rules from a table: days also as spreadsheets write them in Polish, yes and no in words. @req B3 */
export function readRuleSheet(bytes: Uint8Array): ReadRuleSheet {
  const read = readSheet(bytes, [...toldColumns, ...ruleColumns], demanded)
  if ('wrong' in read) return read
  if (read.lines.length === 0)
    return { wrong: [{ pl: 'W pliku nie ma żadnej reguły.', en: 'The file holds no rule.' }] }
  const wrong = read.lines.flatMap(flawsIn)
  if (wrong.length > 0) return { wrong }
  return { rules: read.lines.map(ruleIn), lines: read.lines.map(({ line }) => line) }
}

/** Where in the table a path of the request (`…/regula[2]/rola`) stands; `undefined` for one that names no rule. */
export function placeInSheet(
  lines: readonly number[],
  path: string | undefined,
): Pick<SheetFlaw, 'line' | 'column'> | undefined {
  const [, number = '1', field = ''] = /(?:^|\/)regula(?:\[([0-9]+)\])?(?:\/([A-Za-z]+))?/.exec(path ?? '') ?? []
  const line = path?.includes('regula') ? lines[Number(number) - 1] : undefined
  if (line === undefined) return undefined
  const column = columnOf[field] ?? field
  return column === '' ? { line } : { line, column }
}

const columnOf: Readonly<Record<string, RuleColumn>> = { stronaPytajaca: 'ktoPyta', stronaDajaca: 'czyjeDane' }

/** A flaw as a line for people. */
export function flawText({ line, column, pl, en }: SheetFlaw, language: 'pl' | 'en'): string {
  const words = language === 'pl' ? { line: 'wiersz', column: 'kolumna' } : { line: 'line', column: 'column' }
  const place = [
    line === undefined ? [] : `${words.line} ${line}`,
    column === undefined ? [] : `${words.column} ${column}`,
  ]
  const where = place.flat().join(', ')
  const text = language === 'pl' ? pl : en
  return where === '' ? text : `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${text}`
}

function flawsIn({ line, cells }: SheetLine): readonly SheetFlaw[] {
  const flaws: SheetFlaw[] = demanded
    .filter(column => !cells.has(column))
    .map(column => ({ line, column, pl: 'Brakuje wartości.', en: 'The value is missing.' }))
  for (const column of ['obowiazujeOd', 'obowiazujeDo'] as const) {
    const text = cells.get(column)
    if (text === undefined || dayIn(text) !== undefined) continue
    flaws.push({
      line,
      column,
      pl: 'To nie jest dzień: wpisz np. 2026-12-31 albo 31.12.2026.',
      en: 'This is no day: write 2026-12-31 or 31.12.2026.',
    })
  }
  if (yesNoIn(cells.get('szczegolneKategorie')) === undefined) {
    flaws.push({ line, column: 'szczegolneKategorie', pl: 'Wpisz TAK albo NIE.', en: 'Write TAK (yes) or NIE (no).' })
  }
  return flaws
}

function ruleIn({ cells }: SheetLine): RuleTexts {
  const given = (name: 'rola' | 'podstawaPrawna' | 'uzasadnienie') => {
    const text = cells.get(name)
    return text === undefined ? {} : { [name]: text }
  }
  const giver = cells.get('czyjeDane') ?? everybody
  const until = dayIn(cells.get('obowiazujeDo') ?? '')
  return {
    ...(giver === everybody ? {} : { stronaDajaca: partyIn(giver) }),
    stronaPytajaca: partyIn(cells.get('ktoPyta') ?? ''),
    ...given('rola'),
    ...given('podstawaPrawna'),
    kodZakresu: (cells.get('kodZakresu') ?? '').split(/[\s,]+/).filter(Boolean),
    obowiazujeOd: dayIn(cells.get('obowiazujeOd') ?? '') ?? '',
    ...(until === undefined ? {} : { obowiazujeDo: until }),
    ...given('uzasadnienie'),
    ...(yesNoIn(cells.get('szczegolneKategorie')) === 'TAK' ? { szczegolneKategorie: 'true' } : {}),
  }
}

function partyIn(code: string): PartyTexts {
  if (code.startsWith('CBB-')) return { kodZbioru: code }
  return code.startsWith('JT-') ? { kodJT: code } : { rodzajJednostki: code }
}

function dayIn(text: string): string | undefined {
  const [, y1, m1, d1] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text) ?? []
  const [, d2, m2, y2] = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})$/.exec(text) ?? []
  const [year, month, day] = [y1 ?? y2, m1 ?? m2, d1 ?? d2]
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (!isExistingDay(Number(year), Number(month), Number(day))) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const yes = ['TAK', 'TRUE', 'PRAWDA', '1']
const no = ['', 'NIE', 'FALSE', 'FAŁSZ', '0']

function yesNoIn(text = ''): 'TAK' | 'NIE' | undefined {
  const word = text.toUpperCase()
  if (yes.includes(word)) return 'TAK'
  return no.includes(word) ? 'NIE' : undefined
}
