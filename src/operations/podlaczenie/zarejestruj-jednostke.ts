import type { RequestOf } from '../../contract/index.js'
import { isArea } from '../../domain/areas.js'
import { civilDateOf } from '../../domain/calendar.js'
import { findRow } from '../../domain/dictionaries/dictionary.js'
import { tercDictionary } from '../../domain/dictionaries/file-form.js'
import { isNip } from '../../domain/identifiers/nip.js'
import { isPesel } from '../../domain/identifiers/pesel.js'
import { isRegon } from '../../domain/identifiers/regon.js'
import { readTerc } from '../../domain/identifiers/teryt.js'
import type { Unit } from '../../domain/registry/unit.js'
import type { RoleCode } from '../../domain/roles.js'
import { composeUnitCode, isTerritoryOf, isUnitKind, type UnitKind } from '../../domain/units.js'
import { type Detail, fault, refuse } from '../../fault/refusal.js'
import { mayGive } from '../competence.js'
import type { House } from '../house.js'
import { newAccount } from '../new-account.js'
import { writes } from '../operation.js'

type Registered = RequestOf<'zarejestrujJednostke'>['jednostka']
type Administrator = RequestOf<'zarejestrujJednostke'>['administratorLokalny']

/** Registers a unit and the account of its administrator, with a temporary password told once. @req A2.2 */
export const zarejestrujJednostke = writes({
  name: 'zarejestrujJednostke',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: call => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { rodzajJednostki: call.input.jednostka.rodzajJednostki, terc: call.input.jednostka.terc },
    change: `konto: ${call.input.administratorLokalny.login}`,
  }),
  async permit(call, house) {
    const { jednostka, administratorLokalny } = call.input
    const { rodzajJednostki: kind, terc } = jednostka
    if (!isUnitKind(kind))
      return refuse('5002', [fault('5002', 'Nie ma takiego rodzaju jednostki.', 'rodzajJednostki')])
    const findings = objections(jednostka, administratorLokalny, kind)
    if (findings.length > 0) return refuse('5021', findings)
    const today = civilDateOf(call.receivedAt)
    if (findRow(await house.control.rows(tercDictionary, terc, today), terc, today) === undefined) {
      return refuse('5002', [fault('5002', 'Nie ma takiego terytorium.', 'jednostka/terc')])
    }
    const administers = administratorRole(kind)
    const planned = { ...unitOf(jednostka, kind, composeUnitCode(terc, kind, 1)) }
    return mayGive(call.caller, administers, planned) ? { kind, administers } : refuse('3016')
  },
  async decide(call, house, { kind, administers }, asked) {
    const { jednostka, administratorLokalny: admin } = call.input
    if ((await house.control.account(admin.login)) !== undefined) {
      return refuse('5007', [fault('5007', 'Login jest zajęty.', 'administratorLokalny/login')])
    }
    const unit = unitOf(jednostka, kind, await freeCode(house, jednostka.terc, kind))
    const grantedBy = call.caller.kind === 'person' ? call.caller.account.login : call.caller.user.login
    const details = {
      login: admin.login,
      unitCode: unit.code,
      firstName: admin.imie,
      surname: admin.nazwisko,
      email: admin.email,
      technical: false,
      ...(admin.telefon === undefined ? {} : { phone: admin.telefon }),
      ...(admin.pesel === undefined ? {} : { pesel: admin.pesel }),
    }
    const role = { role: administers, grantedBy, grantedAt: call.receivedAt }
    const { change, password = '' } = await newAccount(house, details, [role])
    return {
      effect: { on: 'control', changes: [{ change: 'unit-registered', unit }, change] },
      note: {
        ...asked,
        facts: { ...asked.facts, kodJT: unit.code },
        changed: { after: { stan: unit.state, obszary: unit.areas.join(' '), role: administers } },
        concerns: { login: admin.login, unit: unit.code },
      },
      answer: { status: 'SUKCES', body: { kodJT: unit.code, login: admin.login, hasloTymczasowe: password } },
    }
  },
})

/** A voivodeship's office is administered by its voivodeship administrator, a field unit by its local one. */
function administratorRole(kind: UnitKind): RoleCode {
  return kind === 'URZAD_WOJEWODZKI' ? 'ADMIN_WOJEWODZKI' : 'ADMIN_LOKALNY'
}

function objections(unit: Registered, admin: Administrator, kind: UnitKind): readonly Detail[] {
  const findings: Detail[] = []
  if (readTerc(unit.terc) === null || !isTerritoryOf(kind, unit.terc)) {
    findings.push(fault('5021', 'Terytorium nie pasuje do rodzaju jednostki.', 'jednostka/terc'))
  }
  if (!unit.obszar.every(isArea)) findings.push(fault('5002', 'Nie ma takiego obszaru.', 'jednostka/obszar'))
  if (unit.regon !== undefined && !isRegon(unit.regon)) {
    findings.push(fault('5021', 'Numer REGON jest nieprawidłowy.', 'jednostka/regon'))
  }
  if (unit.nip !== undefined && !isNip(unit.nip))
    findings.push(fault('5021', 'Numer NIP jest nieprawidłowy.', 'jednostka/nip'))
  if (admin.pesel !== undefined && !isPesel(admin.pesel)) {
    findings.push(fault('5021', 'Numer PESEL jest nieprawidłowy.', 'administratorLokalny/pesel'))
  }
  return findings
}

function unitOf(unit: Registered, kind: UnitKind, code: string): Unit {
  const { kodPocztowy, miejscowosc, ulica, nrDomu, nrLokalu } = unit.adres
  return {
    code,
    kind,
    name: unit.nazwa,
    territory: unit.terc,
    areas: unit.obszar.filter(isArea),
    state: 'AKTYWNA',
    address: {
      postalCode: kodPocztowy,
      place: miejscowosc,
      house: nrDomu,
      ...(ulica === undefined ? {} : { street: ulica }),
      ...(nrLokalu === undefined ? {} : { flat: nrLokalu }),
    },
    ...(unit.regon === undefined ? {} : { regon: unit.regon }),
    ...(unit.nip === undefined ? {} : { nip: unit.nip }),
  }
}

/** The first code not taken: 01 and up. */
async function freeCode(house: House, territory: string, kind: UnitKind): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const code = composeUnitCode(territory, kind, number)
    if ((await house.control.unit(code)) === undefined) return code
  }
  throw new Error('a territory has more than 99 units of one kind')
}
