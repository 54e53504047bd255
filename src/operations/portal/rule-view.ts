import type { RequestOf } from '../../contract/index.js'
import type { Party, Rule } from '../../domain/grant.js'
import { isRoleCode } from '../../domain/roles.js'
import { isUnitKind } from '../../domain/units.js'

type WireRule = RequestOf<'dodajRegule'>['regula']

/** What a rule on the wire says; `undefined` where it names a role or kind of unit that is not known. */
export function ruleFromWire(wire: WireRule): Omit<Rule, 'id' | 'author'> | undefined {
  const asker = partyOf(wire.stronaPytajaca)
  const giver = wire.stronaDajaca === undefined ? undefined : giverOf(wire.stronaDajaca)
  if (asker === undefined || !isRoleCode(wire.rola)) return undefined
  if (wire.stronaDajaca !== undefined && giver === undefined) return undefined
  return {
    ...(giver === undefined ? {} : { giver }),
    asker,
    role: wire.rola,
    legalBasis: wire.podstawaPrawna,
    scopes: wire.kodZakresu,
    validFrom: wire.obowiazujeOd,
    ...(wire.obowiazujeDo === undefined ? {} : { validTo: wire.obowiazujeDo }),
    reason: wire.uzasadnienie,
  }
}

/** A rule as the wire tells it. */
export function ruleOnWire(rule: Rule): WireRule {
  return {
    stronaDajaca:
      rule.giver === undefined
        ? undefined
        : 'setCode' in rule.giver
          ? { kodZbioru: rule.giver.setCode }
          : partyOnWire(rule.giver),
    stronaPytajaca: partyOnWire(rule.asker),
    rola: rule.role,
    podstawaPrawna: rule.legalBasis,
    kodZakresu: rule.scopes,
    obowiazujeOd: rule.validFrom,
    obowiazujeDo: rule.validTo,
    uzasadnienie: rule.reason,
  }
}

function giverOf(wire: NonNullable<WireRule['stronaDajaca']>): Rule['giver'] {
  return wire.kodZbioru === undefined ? partyOf(wire) : { setCode: wire.kodZbioru }
}

function partyOf(wire: WireRule['stronaPytajaca']): Party | undefined {
  if (wire.kodJT !== undefined) return { unitCode: wire.kodJT }
  const kind = wire.rodzajJednostki
  return kind !== undefined && isUnitKind(kind) ? { unitKind: kind } : undefined
}

function partyOnWire(party: Party): WireRule['stronaPytajaca'] {
  return 'unitCode' in party ? { kodJT: party.unitCode } : { rodzajJednostki: party.unitKind }
}
