import { createHash } from 'node:crypto'
import { canonicalRows } from '../domain/dictionaries/canonical-rows.js'
import type { Dictionary } from '../domain/dictionaries/dictionary.js'
import type { Account, Credentials } from '../domain/registry/account.js'
import type { Unit } from '../domain/registry/unit.js'
import type { House } from '../operations/house.js'
import { recover } from '../operations/perform.js'
import type { ControlChange, PublishedDictionary } from '../ports/data/control.js'
import type { EntryDraft } from '../ports/data/ledger.js'

/** The person who may do everything that the ministry's administrator may: register units and give roles to others. */
export interface FirstAdministrator {
  readonly login: string
  readonly firstName: string
  readonly surname: string
  readonly email?: string
  /** Has to be changed at the first use. @req A2.5 */
  readonly temporaryPassword: string
}

/** The unit of the ministry: the one that no other unit registers. */
const ministry: Unit = {
  code: 'JT-00-MINISTERSTWO-01',
  kind: 'MINISTERSTWO',
  name: 'Ministerstwo właściwe do spraw zabezpieczenia społecznego',
  address: { postalCode: '00-513', place: 'Warszawa', street: 'ul. Nowogrodzka', house: '1/3/5' },
  territory: '00',
  areas: [],
  state: 'AKTYWNA',
}

const operation = 'instalacja'

/**
 * Puts into a new installation what no operation can, because nobody is there yet who may: the ministry's unit, the first
 * administrator and the first version of the dictionaries. One transaction, with its entries, which become the ledger's first.
 * @throws Error when the installation is not new
 */
export async function found(
  house: House,
  administrator: FirstAdministrator,
  dictionaries: readonly Dictionary[],
): Promise<void> {
  const transactionId = house.ids.uuid()
  const entry = (facts: Readonly<Record<string, string | number>>, change?: string): EntryDraft => ({
    facts: {
      entryId: house.ids.ordered(),
      time: house.clock.now().toISOString(),
      transactionId,
      operation,
      act: 'ADMINISTRACJA',
      controller: ministry.code,
      sets: [],
      result: 'SUKCES',
      facts,
    },
    personal: change === undefined ? {} : { change },
    persons: [],
  })
  const account = await accountOf(house, administrator)
  const first: ControlChange = { change: 'unit-registered', unit: ministry }
  const published = dictionaries.map(publishedForm)
  const publications: ControlChange[] = published.map(dictionary => ({ change: 'dictionary-published', dictionary }))
  const result = await house.control.apply(
    [first, account, ...publications],
    [
      entry({ kodJT: ministry.code, rola: 'ADMIN_CENTRALNY' }, `konto ${administrator.login}`),
      ...published.map(({ code, version, hash }) => entry({ kodSlownika: code, wersja: version, skrot: hash })),
    ],
  )
  if ('conflict' in result) throw new Error(`the installation is not new (${result.conflict})`)
  await recover(house)
}

function publishedForm(dictionary: Dictionary): PublishedDictionary {
  const hash = createHash('sha256').update(canonicalRows(dictionary.rows), 'utf8').digest('hex')
  return { ...dictionary, hash, rowCount: dictionary.rows.length }
}

async function accountOf(house: House, administrator: FirstAdministrator): Promise<ControlChange> {
  const { temporaryPassword, ...person } = administrator
  const grantedAt = house.clock.now()
  const account: Account = {
    ...person,
    unitCode: ministry.code,
    technical: false,
    state: 'AKTYWNE',
    roles: [{ role: 'ADMIN_CENTRALNY', grantedBy: operation, grantedAt }],
    version: 1,
  }
  const credentials: Credentials = {
    login: person.login,
    hash: await house.passwords.hash(temporaryPassword),
    temporary: true,
    failedAttempts: 0,
    version: 1,
  }
  return { change: 'account-created', account, credentials }
}
