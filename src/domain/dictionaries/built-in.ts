import { areas } from '../areas.js'
import type { CivilDate } from '../calendar.js'
import { roles } from '../roles.js'
import { scopes } from '../scopes.js'
import type { Dictionary, DictionaryRow, RowAttribute } from './dictionary.js'

const validFrom = '2000-01-01'

function dictionary(code: string, name: string, bindsFrom: CivilDate, rows: readonly DictionaryRow[]): Dictionary {
  return { code, name, version: 1, publishedAt: bindsFrom, bindsFrom, graceUntil: bindsFrom, rows }
}

function row(kod: string, nazwa: string, index: number, atrybuty: readonly RowAttribute[]): DictionaryRow {
  return { kod, nazwa, obowiazujeOd: validFrom, status: 'AKTYWNY', kolejnosc: index + 1, atrybuty }
}

function attributes(nazwa: string, values: readonly string[]): readonly RowAttribute[] {
  return values.map(wartosc => ({ nazwa, wartosc }))
}

/**
 * The dictionaries whose codes are fixed by the software: areas, roles and scope codes, made from the tables that
 * decide over rights. All others come from files.
 */
export function builtInDictionaries(bindsFrom: CivilDate): readonly Dictionary[] {
  const areaRows = Object.entries(areas).map(([code, area], index) => row(code, area.titlePl, index, []))
  const roleRows = Object.entries(roles).map(([code, role], index) =>
    row(code, role.titlePl, index, attributes('obszar', role.areas)),
  )
  const scopeRows = Object.entries(scopes).map(([code, scope], index) =>
    row(code, scope.titlePl, index, [
      ...attributes('drzewo', [scope.tree]),
      ...attributes('wytyczne', [scope.b9]),
      ...attributes('szczegolnaKategoria', [scope.specialCategory ? 'TAK' : 'NIE']),
    ]),
  )
  return [
    dictionary('OBSZAR', 'Obszar zabezpieczenia społecznego', bindsFrom, areaRows),
    dictionary('ROLA', 'Rola użytkownika', bindsFrom, roleRows),
    dictionary('ZAKRES', 'Zakres danych o beneficjencie', bindsFrom, scopeRows),
  ]
}
