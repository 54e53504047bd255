import { civilDateOf } from '../../domain/calendar.js'
import { type BeneficiarySet, permitsUse } from '../../domain/registry/beneficiary-set.js'
import type { Unit } from '../../domain/registry/unit.js'
import { isUnitKind } from '../../domain/units.js'
import { fault, refuse } from '../../fault/refusal.js'
import type { Call } from '../call.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { type AskingCaller, askerOf, askerRoles, askingCallers } from './asker.js'
import { OpenBases, purposesOn } from './bases.js'

/** Most sets one list may hold; beyond it the caller narrows the territory. */
const maxListed = 500

/**
 * The sets that the caller may ask something of, by territory, kind of unit and tree, and on which bases, for which
 * purposes: what a question may name without being refused for it.
 * @req B1.1
 */
export const pobierzListeZbiorow = reads({
  name: 'pobierzListeZbiorow',
  admission: { callers: askingCallers, roles: askerRoles, system: 'ACTIVE', dictionaries: 'CONFIRMED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  async permit(call) {
    const kind = call.input.rodzajJednostki
    if (kind === undefined || isUnitKind(kind)) return askerOf(call.caller)
    return refuse('5002', [fault('5002', 'Nie ma takiego rodzaju jednostki.', 'rodzajJednostki')])
  },
  async act(call, house, asker) {
    const day = civilDateOf(call.receivedAt)
    const bases = await OpenBases.read(house, asker, day)
    const askable = (await knownSets(call, house)).filter(({ set, unit }) =>
      bases.opens({ code: set.code, unitCode: unit.code, unitKind: unit.kind, tree: set.tree }),
    )
    if (askable.length > maxListed) return refuse('5010')
    const listed = await Promise.all(askable.map(one => listedOnWire(one, house)))
    const status = listed.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const body = {
      zbior: listed,
      podstawaPrawna: bases.available(),
      cel: listed.length === 0 ? [] : await purposesOn(house, day),
      podstawaNiedostepna: bases.unavailable(),
    }
    return { answer: { status, body }, note: { act: 'ODCZYT', result: status, facts: { liczba: listed.length } } }
  },
})

interface Listed {
  readonly set: BeneficiarySet
  readonly unit: Unit
}

/** The sets of the question whose state lets them be asked, whoever asks. */
async function knownSets(call: Call<'pobierzListeZbiorow', AskingCaller>, house: House): Promise<readonly Listed[]> {
  const { terc, drzewo, rodzajJednostki } = call.input
  const sets = await house.control.sets({
    ...(terc === undefined ? {} : { terc }),
    ...(drzewo === undefined ? {} : { tree: drzewo }),
  })
  const known = await Promise.all(sets.map(async set => ({ set, unit: await house.control.unit(set.unitCode) })))
  return known.flatMap(({ set, unit }) => {
    if (unit === undefined || !permitsUse(set, 'query')) return []
    return rodzajJednostki !== undefined && unit.kind !== rodzajJednostki ? [] : [{ set, unit }]
  })
}

async function listedOnWire({ set, unit }: Listed, house: House) {
  return {
    kodZbioru: set.code,
    nazwa: set.name,
    kodJT: unit.code,
    nazwaJednostki: unit.name,
    rodzajJednostki: unit.kind,
    terc: unit.territory,
    drzewo: set.tree,
    stan: set.state,
    stanDanychNa: await house.sets.dataAsOf({ set: set.code, controller: unit.code }),
  }
}
