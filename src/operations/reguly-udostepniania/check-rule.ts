import type { RequestOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { findRow } from '../../domain/dictionaries/dictionary.js'
import { legalBasisDictionary } from '../../domain/dictionaries/legal-basis.js'
import { mayOpenScope } from '../../domain/roles.js'
import { specialAmong } from '../../domain/scopes.js'
import { fault, type Refusal, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'
import { mayOpen, type RuleCaller } from './competence.js'
import { ruleFromWire, type StatedRule } from './rule-view.js'

type WireRule = RequestOf<'dodajRegule'>['regula']

/**
 * Whether a rule may be made by this caller: it names what exists, its dates agree, its role can be given what it opens,
 * and special categories are opened knowingly.
 * @param path of the rule in the request
 * @req B3
 */
export async function checkRule(
  house: House,
  caller: RuleCaller,
  wire: WireRule,
  at: Date,
  path: string,
): Promise<StatedRule | Refusal<'3016' | '5002' | '5021'>> {
  const rule = ruleFromWire(wire)
  if (rule === undefined) return refuse('5002', [fault('5002', 'Nie ma takiej roli lub rodzaju jednostki.', path)])
  const today = civilDateOf(at)
  const [, from = today] = [today, rule.validFrom].sort()
  const rows = await house.control.rows(legalBasisDictionary, rule.legalBasis, from)
  if (findRow(rows, rule.legalBasis, from) === undefined) {
    return refuse('5002', [fault('5002', 'Podstawa prawna nie obowiązuje.', `${path}/podstawaPrawna`)])
  }
  const flaws = flawsOf(rule, path)
  if (flaws.length > 0) return refuse('5021', flaws)
  return mayOpen(caller, rule) ? rule : refuse('3016')
}

function flawsOf(rule: StatedRule, path: string) {
  const flaws = rule.scopes
    .filter(scope => !mayOpenScope(rule.role, scope))
    .map(scope => fault('5021', `Rola nie może otwierać zakresu ${scope}.`, `${path}/kodZakresu`))
  if (rule.validTo !== undefined && rule.validTo < rule.validFrom) {
    flaws.push(fault('5021', 'Koniec obowiązywania jest przed początkiem.', `${path}/obowiazujeDo`))
  }
  const special = specialAmong(rule.scopes)
  if (special.length > 0 && !rule.special) {
    const text = `Zakresy ${special.join(', ')} obejmują dane szczególnych kategorii: potwierdź, że reguła ma je otwierać.`
    flaws.push(fault('5021', text, `${path}/szczegolneKategorie`))
  }
  return flaws
}
