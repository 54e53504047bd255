import t from 'tap'
import type { Account } from '../../src/domain/registry/account.js'
import { moodleCsv } from '../../src/operations/portal/moodle-csv.js'
import { moodle } from '../../src/outside/moodle.js'
import { fixturePlace } from '../operations/place.js'
import { answered, call, localAdministratorOf, person, settle } from '../operations/world.js'
import { MoodleSite } from './moodle-site.js'

const learner = (login: string, email = `${login.toLowerCase()}@urzad.example`) => ({
  login,
  firstName: 'Żaneta',
  surname: 'Łąka-Próbna',
  email,
})
const options = { course: 'OTM', role: 'student', roleId: 5, timeoutMs: 60_000 }

t.setTimeout(900_000)

t.test('@req A3.5 learners get accounts and are enrolled; asked again nothing is doubled', async t => {
  const site = await MoodleSite.start()
  t.teardown(() => site.close())
  const platform = moodle({ ...options, url: site.url, token: site.token })
  const learners = [learner('Olga.Pierwsza'), learner('olga.druga')]
  t.same(await platform.enrol(learners), [{ login: 'Olga.Pierwsza' }, { login: 'olga.druga' }])
  t.match(site.users, [
    { username: 'olga.pierwsza', firstname: 'Żaneta', lastname: 'Łąka-Próbna', email: 'olga.pierwsza@urzad.example' },
    { username: 'olga.druga' },
  ])
  t.same(await platform.enrol(learners), [{ login: 'Olga.Pierwsza' }, { login: 'olga.druga' }])
  t.equal(site.users.length, 2)
  t.same(
    site.enrolments.map(one => [one.courseid, one.roleid]),
    [
      [17, 5],
      [17, 5],
    ],
  )
})

t.test('the site judges calls by what Moodle documents: nothing left out, nothing else, of the right type', async t => {
  const site = await MoodleSite.start()
  t.teardown(() => site.close())
  const calls = async (wsfunction: string, parameters: Readonly<Record<string, string>>) => {
    const body = new URLSearchParams({ wstoken: site.token, wsfunction, moodlewsrestformat: 'json', ...parameters })
    const answer = await fetch(`${site.url}/webservice/rest/server.php`, { method: 'POST', body })
    return ((await answer.json()) as { errorcode?: string } | null)?.errorcode
  }
  const enrolment = { 'enrolments[0][roleid]': '5', 'enrolments[0][userid]': '100', 'enrolments[0][courseid]': '17' }
  t.equal(await calls('enrol_manual_enrol_users', enrolment), undefined)
  const wrong = [{ 'enrolments[0][userid]': 'olga' }, { 'enrolments[0][role]': '5' }, { roleid: '5' }]
  for (const change of wrong)
    t.equal(await calls('enrol_manual_enrol_users', { ...enrolment, ...change }), 'invalidparameter')
  t.equal(await calls('core_user_create_users', { 'users[0][username]': 'olga' }), 'invalidparameter')
})

t.test('@req A3.5 one who fails holds up nobody, and is told with the platform’s code alone', async t => {
  const site = await MoodleSite.start()
  t.teardown(() => site.close())
  const platform = moodle({ ...options, url: site.url, token: site.token })
  const outcomes = await platform.enrol([
    learner('a.a', 'wspolny@urzad.example'),
    learner('b.b', 'wspolny@urzad.example'),
    learner('c.c'),
  ])
  t.same(outcomes, [{ login: 'a.a' }, { login: 'b.b', error: 'emailexists' }, { login: 'c.c' }])
  t.notMatch(JSON.stringify(outcomes), /wspolny/)
})

t.test(
  'a wrong token, an unknown course and a platform that is not there are told of everybody, once asked',
  async t => {
    const site = await MoodleSite.start()
    const both = [learner('a.a'), learner('b.b')]
    const { url } = site
    const of = (change: object) => moodle({ ...options, url, token: site.token, ...change }).enrol(both)
    t.same(
      (await of({ token: 'wrong' })).map(one => one.error),
      ['invalidtoken', 'invalidtoken'],
    )
    t.equal(site.calls.length, 1, 'a wrong token is not tried for each')
    t.same(
      (await of({ course: 'INNY' })).map(one => one.error),
      ['NIEZNANY_KURS', 'NIEZNANY_KURS'],
    )
    t.same(
      (await of({ url: url.replace('/moodle', '/x') })).map(one => one.error),
      ['HTTP_404', 'HTTP_404'],
    )
    await site.close()
    t.same(
      (await of({})).map(one => one.error),
      ['BRAK_POLACZENIA', 'BRAK_POLACZENIA'],
    )
  },
)

t.test('the file for Moodle’s upload is quoted, and no name is taken for a formula', async t => {
  const account = (login: string, firstName: string, surname: string, email?: string) =>
    ({ login, firstName, surname, ...(email === undefined ? {} : { email }) }) as Account
  const text = moodleCsv(
    [
      account('Ola.A', 'Ola "Olka"', 'Nowak, Ćma', 'o@u.pl'),
      account('b.b', '=1+1', '@SUM(A1)', 'b@u.pl'),
      account('c.c', 'Bez', 'Adresu'),
    ],
    { course: 'OTM', role: 'student' },
  )
  t.equal(
    text,
    'username,firstname,lastname,email,course1,role1\nola.a,"Ola ""Olka""","Nowak, Ćma",o@u.pl,OTM,student\n' +
      "b.b,'=1+1,'@SUM(A1),b@u.pl,OTM,student\n",
  )
})

t.test(
  '@req A3.5 the local administrator’s act: partial success is told, entered, and mended by repeating',
  async t => {
    const copy = await fixturePlace(t, settle)
    const site = await MoodleSite.start()
    t.teardown(() => site.close())
    const opened = await copy(t)
    const elearning = moodle({ ...options, url: site.url, token: site.token })
    const place = { ...opened, house: { ...opened.house, elearning } }
    const unit = 'JT-1408-OPS-01'
    const admin = localAdministratorOf(unit)
    for (const [login, email] of [
      ['otm.a', 'a@u.pl'],
      ['otm.b', undefined],
    ] as const) {
      const base = { login, imie: 'Ola', nazwisko: 'Zmyślona', kodJT: unit }
      await answered(
        place,
        'utworzUzytkownika',
        await person(place, admin),
        email === undefined ? base : { ...base, email },
      )
      await answered(place, 'nadajRole', await person(place, admin), { login, rola: ['OTM_USER'] })
    }
    const outcome = await call(place, 'zalozKontaELearning', await person(place, admin), { kodJT: unit })
    t.match(outcome, {
      answer: {
        status: 'CZESCIOWY',
        body: {
          konto: [
            { login: 'otm.a', stan: 'ZAPISANE' },
            { login: 'otm.b', stan: 'BLAD', blad: 'BRAK_EMAIL' },
          ],
        },
      },
    })
    const fixed = { login: 'otm.b', imie: 'Ola', nazwisko: 'Zmyślona', email: 'b@u.pl' }
    await answered(place, 'zmienUzytkownika', await person(place, admin), fixed)
    t.match(await call(place, 'zalozKontaELearning', await person(place, admin), { kodJT: unit }), {
      answer: { status: 'SUKCES' },
    })
    t.equal(site.users.length, 2)
    const listed = await answered(place, 'listaKontELearning', await person(place, admin), { kodJT: unit })
    t.same(
      listed.konto.map(one => one.stan),
      ['ZAPISANE', 'ZAPISANE'],
    )
    t.equal(listed.platforma, site.url)
  },
)
