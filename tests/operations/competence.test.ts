import t from 'tap'
import type { OperationName, RequestOf } from '../../src/contract/index.js'
import type { Area } from '../../src/domain/areas.js'
import type { Caller } from '../../src/operations/caller.js'
import { fixturePlace, type Place } from './place.js'
import {
  answered,
  central,
  connectSystem,
  feederOf,
  localAdministratorOf,
  nobody,
  officerOf,
  person,
  refusalOf,
  settle,
  software,
  system,
  systemIdOf,
  voivodeship,
} from './world.js'

const own = 'JT-1408-PUP-01'
const other = 'JT-1414-PUP-01'
const local = localAdministratorOf(own)
const elsewhere = 'admin.lubelski'
const farUnit = 'JT-0663-PUP-01'

/** Adds a second voivodeship with a unit of its own. */
async function withSecondVoivodeship(place: Place): Promise<void> {
  await settle(place)
  const office = unit('URZAD_WOJEWODZKI', '06', elsewhere)
  await answered(place, 'zarejestrujJednostke', await person(place, central), office)
  await answered(place, 'zarejestrujJednostke', await person(place, elsewhere), unit('PUP', '0663', 'admin.lublin'))
}

function unit(
  rodzajJednostki: string,
  terc: string,
  login: string,
  obszar: readonly Area[] = ['RP'],
): RequestOf<'zarejestrujJednostke'> {
  return {
    jednostka: {
      rodzajJednostki,
      nazwa: `Jednostka ${terc}`,
      terc,
      adres: { kodPocztowy: '00-001', miejscowosc: 'Zmyślonowo', nrDomu: '1' },
      obszar,
    },
    administratorLokalny: { login, imie: 'Adam', nazwisko: 'Zmyślony', email: 'adam@przyklad.example' },
  }
}

const user = (kodJT: string, login: string): RequestOf<'utworzUzytkownika'> => ({
  login,
  imie: 'Ula',
  nazwisko: 'Zmyślona',
  kodJT,
})

const rule = (stronaDajaca?: RequestOf<'dodajRegule'>['regula']['stronaDajaca']): RequestOf<'dodajRegule'> => ({
  regula: {
    ...(stronaDajaca === undefined ? {} : { stronaDajaca }),
    stronaPytajaca: { rodzajJednostki: 'OPS' },
    rola: 'PIU_PS',
    podstawaPrawna: 'UPS-105-1',
    kodZakresu: ['RP.STAN'],
    obowiazujeOd: '2026-11-20',
    uzasadnienie: 'Próba',
  },
})

/** What a table's row asks: by whom, what, and with which code it is refused (`undefined`: done). */
type Row<N extends OperationName> = readonly [who: string, input: RequestOf<N>, code: string | undefined]

t.setTimeout(900_000)

t.test('competence', async t => {
  const copy = await fixturePlace(t, withSecondVoivodeship)

  function table<N extends OperationName>(name: string, operation: N, rows: readonly Row<N>[]): void {
    t.test(name, async t => {
      const place = await copy(t)
      for (const [index, [who, input, code]] of rows.entries()) {
        const outcome = await refusalOf(place, operation, await person(place, who), input)
        t.equal(outcome, code, `row ${index + 1}: ${who}`)
      }
    })
  }

  table('@req A2.2 who registers which unit', 'zarejestrujJednostke', [
    [central, unit('URZAD_WOJEWODZKI', '02', 'a.1'), undefined],
    [central, unit('PUP', '1465', 'a.2'), '3016'],
    [voivodeship, unit('PUP', '1465', 'a.3'), undefined],
    [voivodeship, unit('OPS', '1408011', 'a.4', ['PS']), undefined],
    [voivodeship, unit('PUP', '0664', 'a.5'), '3016'],
    [voivodeship, unit('URZAD_WOJEWODZKI', '24', 'a.6'), '3016'],
    [voivodeship, unit('MINISTERSTWO', '00', 'a.7'), '5021'],
    [voivodeship, unit('PUP', '1465', 'a.3'), '5007'],
    [voivodeship, unit('PUP', '14', 'a.8'), '5021'],
    [voivodeship, unit('PUP', '1499', 'a.9'), '5002'],
    [voivodeship, unit('ZUS', '1465', 'a.10'), '5002'],
    [local, unit('PUP', '1465', 'a.11'), '3006'],
    [officerOf(own), unit('PUP', '1465', 'a.12'), '3006'],
  ])

  table('@req A2.10 who creates users where', 'utworzUzytkownika', [
    [local, user(own, 'b.1'), undefined],
    [local, user(own, 'b.1'), '5007'],
    [local, user(other, 'b.2'), '3016'],
    [local, user('JT-1465-PUP-01', 'b.3'), '3016'],
    [voivodeship, user(own, 'b.4'), undefined],
    [voivodeship, user(farUnit, 'b.5'), '3016'],
    [elsewhere, user(farUnit, 'b.6'), undefined],
    [central, user('JT-14-URZAD_WOJEWODZKI-01', 'b.7'), undefined],
    [central, user('JT-00-MINISTERSTWO-01', 'b.8'), undefined],
    [central, user(own, 'b.9'), '3016'],
    [officerOf(own), user(own, 'b.10'), '3006'],
  ])

  table('@req A2.10 who gives which role to whom', 'nadajRole', [
    [local, { login: officerOf(own), rola: ['PIU_PS', 'URZEDNIK_MERYTORYCZNY'] }, undefined],
    [local, { login: officerOf(own), rola: ['IOD'] }, '3016'],
    [local, { login: local, rola: ['PIU_RP'] }, '3016'],
    [local, { login: officerOf(own), rola: ['PIU_PS'] }, '5007'],
    [local, { login: officerOf(own), rola: ['ADMIN_LOKALNY'] }, '3016'],
    [local, { login: officerOf(own), rola: ['OTM_USER', 'ADMIN_CENTRALNY'] }, '3016'],
    [local, { login: local, rola: ['ADMIN_WOJEWODZKI'] }, '3016'],
    [local, { login: officerOf(own), rola: ['SZEF'] }, '5002'],
    [local, { login: officerOf(own), rola: ['ZASILANIE'] }, '5021'],
    [local, { login: feederOf(own), rola: ['PIU_RP'] }, '5021'],
    [local, { login: officerOf(other), rola: ['PIU_PS'] }, '5020'],
    [local, { login: 'nikt.taki', rola: ['PIU_PS'] }, '5020'],
    [voivodeship, { login: officerOf(other), rola: ['IOD'] }, undefined],
    [voivodeship, { login: officerOf(other), rola: ['ADMIN_LOKALNY'] }, '5021'],
    [voivodeship, { login: officerOf(own), rola: ['ADMIN_LOKALNY', 'IOD'] }, '5021'],
    [voivodeship, { login: officerOf(own), rola: ['ADMIN_LOKALNY'] }, undefined],
    [voivodeship, { login: officerOf(own), rola: ['PIU_SR'] }, '3016'],
    [elsewhere, { login: officerOf(own), rola: ['ADMIN_LOKALNY'] }, '5020'],
    [central, { login: officerOf(own), rola: ['ADMIN_LOKALNY'] }, '5020'],
    [central, { login: voivodeship, rola: ['ADMIN_WOJEWODZKI'] }, '5007'],
    [voivodeship, { login: voivodeship, rola: ['ADMIN_LOKALNY'] }, '5020'],
    [central, { login: central, rola: ['IOD'] }, '3016'],
    [central, { login: voivodeship, rola: ['IOD'] }, '5021'],
    [officerOf(other), { login: officerOf(other), rola: ['PIU_PS'] }, '3006'],
  ])

  table('@req B3 who opens what by rule', 'dodajRegule', [
    [central, rule(), undefined],
    [central, rule({ rodzajJednostki: 'PUP' }), undefined],
    [local, rule({ kodJT: own }), undefined],
    [local, rule({ kodZbioru: 'CBB-1408-PUP-01-RP-01' }), undefined],
    [local, rule(), '3016'],
    [local, rule({ rodzajJednostki: 'PUP' }), '3016'],
    [local, rule({ kodJT: other }), '3016'],
    [local, rule({ kodZbioru: 'CBB-1414-PUP-01-RP-01' }), '3016'],
    [voivodeship, rule({ kodJT: own }), '3006'],
    [officerOf(own), rule({ kodJT: own }), '3006'],
  ])

  table('@req C2 who creates sets', 'utworzZbior', [
    [central, { kodJT: own, drzewo: 'RP', nazwa: 'Drugi' }, undefined],
    [central, { kodJT: own, drzewo: 'PS', nazwa: 'Zły' }, '5021'],
    [central, { kodJT: 'JT-1465-PUP-01', drzewo: 'RP', nazwa: 'Niczyj' }, '5020'],
    [voivodeship, { kodJT: own, drzewo: 'RP', nazwa: 'Trzeci' }, '3006'],
    [local, { kodJT: own, drzewo: 'RP', nazwa: 'Trzeci' }, '3006'],
  ])

  table('@req A1.1 A2.9 only the central administrator keeps conformity and dictionaries', 'dodajSwiadectwo', [
    ...[voivodeship, local, officerOf(own)].map(who => [who, conformity('X/1', 'RP'), '3006'] as const),
    [central, conformity('X/1', 'RP'), undefined],
    [central, conformity('X/1', 'RP'), '5007'],
    [central, conformity('X/2', 'NIEMA'), '5002'],
  ])

  t.test(
    '@req C3 systems are activated, seen and given sets by those above their unit; to others they are not there',
    async t => {
      const place = await copy(t)
      const idSystemu = await systemIdOf(place, own, 'RP')
      const foreign = await systemIdOf(place, other, 'RP')
      const by = async <N extends OperationName>(who: string, operation: N, input: RequestOf<N>) =>
        refusalOf(place, operation, await person(place, who), input)
      t.equal(await by(local, 'aktywujSD', { idSystemu: foreign }), '5020')
      t.equal(await by(local, 'aktywujSD', { idSystemu: 'SD-999999' }), '5020')
      t.equal(await by(elsewhere, 'aktywujSD', { idSystemu }), '5020')
      for (const who of [local, voivodeship, central])
        t.equal(await by(who, 'aktywujSD', { idSystemu }), '5019', 'active already')
      t.equal(await by(officerOf(own), 'aktywujSD', { idSystemu }), '3006')
      for (const who of [local, voivodeship, central])
        t.equal(await by(who, 'pobierzStatusSD', { idSystemu }), undefined)
      for (const who of [elsewhere, localAdministratorOf(other), officerOf(own)])
        t.equal(await by(who, 'pobierzStatusSD', { idSystemu }), '5020')
      const set = { kodZbioru: 'CBB-1408-PUP-01-RP-01' }
      t.equal(await by(local, 'przypiszZbior', { ...set, idSystemu }), '5007', 'assigned already')
      t.equal(await by(local, 'przypiszZbior', { ...set, idSystemu: foreign }), '5021', 'a system of another unit')
      t.equal(await by(localAdministratorOf(other), 'przypiszZbior', { ...set, idSystemu }), '5020')
      const second = await connectSystem(place, own, 'RP')
      t.equal(await by(voivodeship, 'przypiszZbior', { ...set, idSystemu: second }), undefined)
      t.equal((await place.control.set(set.kodZbioru))?.systemId, second)
    },
  )

  t.test('@req A2.10 a user acts through a system with the role that the message names, if it is held', async t => {
    const place = await copy(t)
    const id = await systemIdOf(place, own, 'RP')
    const create = async (caller: Caller, login: string) =>
      refusalOf(place, 'utworzUzytkownika', caller, user(own, login))
    t.equal(await create(await system(place, id, { login: local, role: 'ADMIN_LOKALNY' }), 'c.1'), undefined)
    t.equal(await create(await system(place, id, { login: local, role: 'ADMIN_WOJEWODZKI' }), 'c.2'), '3006')
    t.equal(await create(await system(place, id, { login: officerOf(own), role: 'ADMIN_LOKALNY' }), 'c.3'), '3006')
    t.equal(await create(await system(place, id, { login: officerOf(own), role: 'PIU_RP' }), 'c.4'), '3006')
    t.equal(await create(await system(place, id, { login: 'nikt.taki', role: 'ADMIN_LOKALNY' }), 'c.5'), '3004')
    t.equal(
      await create(await system(place, id, { login: localAdministratorOf(other), role: 'ADMIN_LOKALNY' }), 'c.6'),
      '3004',
    )
    t.equal(await create(await system(place, id, { login: central, role: 'ADMIN_CENTRALNY' }), 'c.7'), '3004')
    t.equal(await create(nobody, 'c.8'), '3012')
  })

  t.test('@req A1.1 a product version connects only while something entitles it, in its area and unit', async t => {
    const place = await copy(t)
    await t.rejects(connectSystem(place, own, 'PS'), /5021/, 'the unit does not serve the area')
    await t.rejects(connectSystem(place, 'JT-1465-PUP-01', 'RP'), /3016/, 'no such unit')
    await answered(place, 'zarejestrujJednostke', await person(place, voivodeship), unit('OPS', '1465', 'd.1', ['KDR']))
    await t.rejects(connectSystem(place, 'JT-1465-OPS-01', 'KDR'), /3014/, 'no entry for the area')
  })
})

function conformity(numer: string, obszar: string): RequestOf<'dodajSwiadectwo'> {
  const { nazwa: produkt, wersja, producent } = software
  return {
    swiadectwo: {
      rodzaj: 'DEKLARACJA',
      produkt,
      wersja,
      producent,
      obszar,
      poziom: '1',
      numer,
      wazneOd: '2026-01-01',
      integracjaOTM: false,
    },
  }
}
