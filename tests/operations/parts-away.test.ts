/** The folder of a controller is away: what names people in its entries is said to be unavailable, nowhere to be erased, and everybody else goes on. */
import { mkdir, rename, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { placeController } from '../../src/app/place-controller.js'
import { readVerifierKey } from '../../src/ledger/note.js'
import { draft } from '../ledger/drafts.js'
import { cheapPasswords, fixturePlace, folderFor, openPlace, type Place } from './place.js'
import { answered, central, localAdministratorOf, person, refusalOf, settle, voivodeship } from './world.js'

t.setTimeout(600_000)

const own = 'JT-1408-PUP-01'
const other = 'JT-1408-OPS-01'
const month = '2026-11'

const open = await fixturePlace(t, async place => {
  await settle(place)
  const ministry = (await person(place, central)).unit.code
  for (const [unitCode, by, above] of [
    [own, localAdministratorOf(own), voivodeship],
    [ministry, central, central],
  ] as const) {
    const login = `iod.${unitCode.toLowerCase()}`
    const user = { login, imie: 'Iga', nazwisko: 'Zmyślona', kodJT: unitCode }
    await answered(place, 'utworzUzytkownika', await person(place, by), user)
    await answered(place, 'nadajRole', await person(place, above), { login, rola: ['IOD'] })
  }
})

const question = (n: number, controller: string) => {
  const { facts, personal } = draft(n)
  const criteria = ['PESEL:99923100014']
  return {
    facts: { ...facts, controller, unitCode: other, role: 'PIU_PS', time: `2026-11-03T11:00:0${n}.000Z` },
    personal: { ...personal, login: 'uparty', criteria },
    persons: criteria,
  }
}

async function conditionOf(place: Place): Promise<readonly string[]> {
  const { ocena } = await answered(place, 'pobierzStanBramki', await person(place, central), {})
  return ocena.flatMap(({ kod, przedmiot }) => (kod === 'WPISY_CZEKAJA' ? [przedmiot ?? ''] : []))
}

t.test('@req B5 B6 told as unavailable, never as erased, and whole again when the folder is back', async t => {
  const disk = join(await folderFor(t), 'pup')
  const before = await open(t)
  await before.close()
  await writeFile(before.home.configuration, '{}')
  await placeController({ home: before.home, controller: own, to: disk })
  const place = await openPlace(before.folder, { controllerFolders: new Map([[own, disk]]) }, cheapPasswords)
  t.teardown(() => place.close())
  await place.ledger.append([question(1, own), question(2, own), question(3, other)])
  await place.ledger.moveParts()
  await rename(disk, `${disk}-away`)
  await place.ledger.append([question(4, own), question(5, other)])
  await place.ledger.moveParts()

  const ministry = (await person(place, central)).unit.code
  const inspector = await person(place, `iod.${ministry.toLowerCase()}`)
  const shown = async () => {
    const { rekord } = await answered(place, 'pobierzRekordy', inspector, { operacja: 'pobierzDane' })
    return rekord.map(one => [one.kodJTAdministratora, one.czescOsobowa?.login, one.czescOsobowaNiedostepna])
  }
  t.same(await shown(), [
    [other, 'uparty', undefined],
    [own, 'uparty', undefined],
    [other, 'uparty', undefined],
    [own, undefined, true],
    [own, undefined, true],
  ])
  t.same(await conditionOf(place), [own])
  const order = {
    osoba: [{ pesel: '99923100014' }],
    odChwili: new Date('2026-11-01T00:00:00Z'),
    doChwili: new Date('2026-11-10T00:00:00Z'),
    profil: 'ORGAN',
  } as const
  // The sets that lie there could know the person under other numbers: no report is made without them.
  t.equal(await refusalOf(place, 'raportDlaOsoby', inspector, order), '9003')
  const examined = await answered(place, 'zbadajDostepy', inspector, { miesiac: month })
  t.equal(examined.nieodczytane, 2)
  const local = await person(place, `iod.${own.toLowerCase()}`)
  const { zdarzenie } = await answered(place, 'listaZdarzen', local, {})
  const away = zdarzenie.filter(one => one.czescOsobowaNiedostepna === true)
  t.ok(away.length > 0 && away.every(one => one.login === undefined), 'events say so as well')
  const page = await answered(place, 'pobierzRekordy', local, {})
  t.ok(page.rekord.length > 0, 'its own officer is answered')

  await rename(`${disk}-away`, disk)
  await place.ledger.moveParts()
  t.same(
    (await shown()).map(([, login, isAway]) => [login, isAway]),
    Array.from({ length: 5 }, () => ['uparty', undefined]),
  )
  t.same(await conditionOf(place), [])
  const whole = await answered(place, 'raportDlaOsoby', inspector, order)
  t.same([whole.liczbaRekordow, whole.ostrzezenie], [5, []])
  await rename(join(disk, 'personal.db'), join(disk, 'personal.db-away'))
  await mkdir(join(disk, 'personal.db'))
  const lacking = await answered(place, 'raportDlaOsoby', inspector, order)
  t.equal(lacking.liczbaRekordow, 5, 'every access is told')
  t.match(lacking.ostrzezenie, [/części osobowej.*niedostępny: 3\. Nie usunięto jej/])
  await rmdir(join(disk, 'personal.db'))
  await rename(join(disk, 'personal.db-away'), join(disk, 'personal.db'))
  t.equal((await answered(place, 'zbadajDostepy', inspector, { miesiac: month })).nieodczytane, undefined)
  t.equal(place.logged.filter(line => line.includes('parts.unusable')).length, 2, 'the operator was told once of each')
  t.notMatch(place.logged.join('\n'), /uparty|99923100014/)
  const trust = readVerifierKey(place.house.ledgerKey)
  if (trust === undefined) throw new Error('no key')
  const parts = { folder: place.home.data.sets, elsewhere: new Map([[own, disk]]) }
  await place.ledger.moveParts()
  t.match(await auditSqliteLedger(place.home.data.ledger, { origin: trust.name, key: trust.key }, parts), {
    sound: true,
    personal: { absent: 0 },
  })
})
