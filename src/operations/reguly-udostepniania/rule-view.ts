import type { RequestOf, ResponseOf } from '../../contract/index.js'
import type { Party, Rule } from '../../domain/grant.js'
import type { RegisteredRule, RuleDecision } from '../../domain/registry/rule.js'
import { isRoleCode } from '../../domain/roles.js'
import { isUnitKind } from '../../domain/units.js'

type WireRule = RequestOf<'dodajRegule'>['regula']

/** A rule as its author states it. */
export type StatedRule = Omit<Rule, 'id' | 'author'> & Pick<RegisteredRule, 'special'>

/** What a rule on the wire says; `undefined` where it names a role or kind of unit that is not known. */
export function ruleFromWire(wire: WireRule): StatedRule | undefined {
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
    special: wire.szczegolneKategorie === true,
  }
}

/** A rule as the wire tells it. */
export function ruleOnWire(rule: Omit<Rule, 'id' | 'author'> & { readonly special?: boolean }): WireRule {
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
    ...(rule.special === true ? { szczegolneKategorie: true } : {}),
  }
}

/** A rule of the register as the wire tells it. */
export function registeredOnWire(rule: RegisteredRule): ResponseOf<'listaRegul'>['regula'][number] {
  return {
    idReguly: rule.id,
    regula: ruleOnWire(rule),
    autor: rule.author,
    stan: rule.state,
    rozstrzygniecie: decisionOnWire(rule.decided),
    zakonczenie: decisionOnWire(rule.ended),
  }
}

function decisionOnWire(decision: RuleDecision | undefined) {
  return decision && { login: decision.by, czas: decision.at, uzasadnienie: decision.reason }
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
