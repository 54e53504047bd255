import { civilDateOf } from '../../domain/calendar.js'
import { type ConformityEntry, entitlementOf } from '../../domain/registry/conformity.js'
import { fault, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'

/**
 * Withdraws an entry of the register of conformity, with a reason. New registrations and activations obey it at once;
 * systems at work are warned and shown, never cut off. @see docs/decisions/0016-lost-conformity-warns-a-system-at-work.md
 * @req A1.1
 */
export const wycofajSwiadectwo = writes({
  name: 'wycofajSwiadectwo',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.powod,
    facts: { idWpisu: input.idWpisu, ...(input.odDnia === undefined ? {} : { odDnia: input.odDnia }) },
  }),
  async permit({ input, receivedAt }) {
    const today = civilDateOf(receivedAt)
    const from = input.odDnia ?? today
    return from < today ? refuse('5021', [fault('5021', 'Wpisu nie wycofuje się wstecz.', 'odDnia')]) : from
  },
  async decide(call, house, from, asked) {
    const entry = await house.control.conformityEntry(call.input.idWpisu)
    if (entry === undefined) return refuse('5020')
    if (entry.withdrawn !== undefined) return refuse('5019')
    const withdrawal = { from, reason: call.input.powod }
    return {
      effect: { on: 'control', changes: [{ change: 'conformity-withdrawn', id: entry.id, withdrawal }] },
      note: { ...asked, changed: { after: { wycofanyOd: from } } },
      answer: {
        status: 'SUKCES',
        body: {
          idWpisu: entry.id,
          odDnia: from,
          liczbaSystemow: await systemsLeft(house, { ...entry, withdrawn: withdrawal }),
        },
      },
    }
  },
})

/** How many systems at work have nothing that entitles them once the entry is as given and its last day is over. */
async function systemsLeft(house: House, changed: ConformityEntry): Promise<number> {
  const { software, area, withdrawn } = changed
  const [entries, descriptions, used] = await Promise.all([
    house.control.conformityOf(software),
    house.control.descriptions(),
    house.control.softwareInUse(software.vendor),
  ])
  const after = entries.map(entry => (entry.id === changed.id ? changed : entry))
  if (entitlementOf(after, descriptions, software, area, withdrawn?.from ?? '').entitled) return 0
  const { name, version } = software
  const row = used.find(one => one.area === area && one.software.name === name && one.software.version === version)
  return row?.systems ?? 0
}
