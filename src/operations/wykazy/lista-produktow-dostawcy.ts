import type { ResponseOf } from '../../contract/index.js'
import type { Area } from '../../domain/areas.js'
import { civilDateOf } from '../../domain/calendar.js'
import { entitlementOf, type Vendor } from '../../domain/registry/conformity.js'
import type { Software } from '../../domain/registry/system.js'
import { refuse } from '../../fault/refusal.js'
import { rolesInUse } from '../competence.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { descriptionOnWire, entryOnWire, vendorOnWire } from './conformity-view.js'

/**
 * A vendor's products: what entitles each version, until when, and how many units use it (numbers only). A vendor sees
 * its own, the central administrator any. @req A1.1
 */
export const listaProduktowDostawcy = reads({
  name: 'listaProduktowDostawcy',
  admission: {
    callers: ['person'],
    roles: ['DOSTAWCA', 'ADMIN_CENTRALNY'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ODCZYT',
    result: 'SUKCES',
    ...(input.idDostawcy === undefined ? {} : { facts: { idDostawcy: input.idDostawcy } }),
  }),
  async permit({ caller, input }, house) {
    const own = await house.control.vendorOfAccount(caller.account.login)
    if (input.idDostawcy === undefined || input.idDostawcy === own?.id) return own ?? refuse('5020')
    // Another vendor answers as one that is not there.
    if (!rolesInUse(caller).includes('ADMIN_CENTRALNY')) return refuse('5020')
    return (await house.control.vendor(input.idDostawcy)) ?? refuse('5020')
  },
  async act(_call, house, vendor, asked) {
    const products = await productsOf(house, vendor)
    const status = products.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const opisSystemu = (await house.control.descriptions()).map(descriptionOnWire)
    return {
      answer: { status, body: { dostawca: vendorOnWire(vendor), produkt: products, opisSystemu } },
      note: { ...asked, result: status, facts: { idDostawcy: vendor.id } },
    }
  },
})

type WireProduct = ResponseOf<'listaProduktowDostawcy'>['produkt'][number]

/** Every version that is entered or used, by product, version and area. */
async function productsOf(house: House, vendor: Vendor): Promise<readonly WireProduct[]> {
  const [all, used, descriptions] = await Promise.all([
    house.control.conformity(),
    house.control.softwareInUse(vendor.name),
    house.control.descriptions(),
  ])
  const entries = all.filter(entry => entry.software.vendor === vendor.name)
  const day = civilDateOf(house.clock.now())
  const versions = new Map<string, { readonly software: Software; readonly area: Area }>()
  for (const { software, area } of [...entries, ...used]) versions.set(keyOf(software, area), { software, area })
  return [...versions.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { software, area }]) => {
      const own = entries.filter(entry => keyOf(entry.software, entry.area) === key)
      const use = used.find(one => keyOf(one.software, one.area) === key)
      const { entitled, until } = entitlementOf(own, descriptions, software, area, day)
      return {
        produkt: software.name,
        wersja: software.version,
        obszar: area,
        uprawnione: entitled,
        doDnia: until,
        liczbaJednostek: use?.units ?? 0,
        liczbaSystemow: use?.systems ?? 0,
        swiadectwo: own.map(entry => entryOnWire(entry, descriptions, day)),
      }
    })
}

function keyOf({ name, version }: Software, area: Area): string {
  return `${name}\n${version}\n${area}`
}
