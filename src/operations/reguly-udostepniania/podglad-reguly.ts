import type { RequestOf, ResponseOf } from '../../contract/index.js'
import { addDays, civilDateOf } from '../../domain/calendar.js'
import type { Rule } from '../../domain/grant.js'
import { setPermits } from '../../domain/registry/beneficiary-set.js'
import { ruleLife } from '../../domain/registry/rule.js'
import { effectOf, type RuleEffect } from '../../domain/rule-effect.js'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { Call } from '../call.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { checkRule } from './check-rule.js'
import { mayOpen, type RuleCaller, ruleRoles } from './competence.js'
import { lastDayOf } from './ending.js'

/** Most effects that one answer lists. */
const maxEffects = 500

/** What a change would make of the rules that open, which rules it is about, and the first day on which it works. */
interface Planned {
  readonly rules: readonly Rule[]
  readonly about: readonly Rule[]
  readonly from: string
}

/**
 * „Kto co zobaczy”: what would be different for whom if rules were added, a proposed one accepted, or one ended. Changes
 * nothing, and asks the very decision that questions go through.
 * @req B3
 */
export const podgladReguly = reads({
  name: 'podgladReguly',
  admission: { callers: ['person', 'system'], roles: ruleRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ODCZYT',
    result: 'SUKCES',
    facts: { idReguly: input.przyjecie ?? input.koniec?.idReguly ?? 'nowa' },
  }),
  permit: (call, house) => planned(call, house),
  async act(call, house, plan, asked) {
    const today = civilDateOf(call.receivedAt)
    const [, later = today] = [plan.from, today].sort()
    const day = call.input.naDzien ?? later
    const effects = effectOf(
      { rules: await house.control.rules(), day: today },
      { rules: plan.rules, day },
      plan.about,
      (await house.control.units()).map(unit => ({ unitCode: unit.code, unitKind: unit.kind })),
      await askableSets(house),
    )
    const listed = await Promise.all(effects.slice(0, maxEffects).map(effect => onWire(house, effect)))
    const status = effects.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: {
        status,
        body: { naDzien: day, skutek: listed, pominieto: effects.length - listed.length },
      },
      note: { ...asked, result: status, facts: { ...asked.facts, skutki: effects.length } },
    }
  },
})

type Previewed = Call<'podgladReguly', RuleCaller>

async function planned(
  call: Previewed,
  house: House,
): Promise<Planned | Refusal<'3016' | '5002' | '5019' | '5020' | '5021'>> {
  const { regula, przyjecie, koniec } = call.input
  if (przyjecie !== undefined) return plannedAcceptance(call, house, przyjecie)
  if (koniec !== undefined) return plannedEnd(call, house, koniec)
  const checked = await Promise.all(
    regula.map((one, index) => checkRule(house, call.caller, one, call.receivedAt, `regula[${index + 1}]`)),
  )
  const [wrong] = checked.flatMap(one => (isRefusal(one) ? [one] : []))
  if (wrong !== undefined) return wrong
  const added = checked.flatMap((one, index) => (isRefusal(one) ? [] : [{ ...one, id: `NOWA-${index}`, author: '' }]))
  const from = added.map(one => one.validFrom).toSorted()[0] ?? civilDateOf(call.receivedAt)
  return { rules: [...(await house.control.rules()), ...added], about: added, from }
}

async function plannedAcceptance(call: Previewed, house: House, id: string) {
  const rule = await house.control.registeredRule(id)
  if (rule === undefined) return refuse('5020')
  if (!mayOpen(call.caller, rule)) return refuse('3016')
  if (!ruleLife[rule.state].decide) return refuse('5019')
  return { rules: [...(await house.control.rules()), rule], about: [rule], from: rule.validFrom }
}

async function plannedEnd(
  call: Previewed,
  house: House,
  { idReguly, ostatniDzien }: NonNullable<RequestOf<'podgladReguly'>['koniec']>,
) {
  const rule = await house.control.registeredRule(idReguly)
  if (rule === undefined) return refuse('5020')
  if (!mayOpen(call.caller, rule)) return refuse('3016')
  const last = lastDayOf(rule, ostatniDzien, call.receivedAt)
  if (isRefusal(last)) return last
  const rules = (await house.control.rules()).map(one => (one.id === rule.id ? { ...one, validTo: last } : one))
  return { rules, about: [rule], from: addDays(last, 1) }
}

/** The sets that questions can reach now, as the decision sees them. */
async function askableSets(house: House) {
  const sets = (await house.control.sets({})).filter(set => setPermits[set.state].query)
  const known = await Promise.all(sets.map(async set => ({ set, unit: await house.control.unit(set.unitCode) })))
  return known.flatMap(({ set, unit }) =>
    unit === undefined ? [] : [{ code: set.code, unitCode: unit.code, unitKind: unit.kind, tree: set.tree }],
  )
}

async function onWire(house: House, effect: RuleEffect): Promise<ResponseOf<'podgladReguly'>['skutek'][number]> {
  const unit = await house.control.unit(effect.unitCode)
  const accounts = await house.control.accountsOf(effect.unitCode)
  const holders = accounts.filter(
    account => account.state === 'AKTYWNE' && account.roles.some(held => held.role === effect.role),
  )
  return {
    kodJT: effect.unitCode,
    nazwaJednostki: unit?.name ?? effect.unitCode,
    rola: effect.role,
    liczbaOsob: holders.length,
    podstawaPrawna: effect.legalBasis,
    kodZbioru: effect.setCode,
    dzis: effect.today,
    przybywa: effect.gained,
    ubywa: effect.lost,
  }
}
