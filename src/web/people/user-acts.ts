import type { OperationName } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import type { Bilingual } from '../frame/language.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import { operationAct } from '../portal/operation-act.js'
import type { Act, ActContext, GoTo } from '../portal/page-row.js'

const reason: Field = {
  name: 'powod',
  kind: 'multiline',
  label: { pl: 'Powód', en: 'Reason' },
  hint: { pl: 'Trafia do dziennika.', en: 'It goes into the ledger.' },
}

const loginOf = (at: ActContext) => ({ login: at.params.login ?? '' })

function back(at: ActContext, text: Bilingual, facts: readonly (readonly [string, string])[] = []): GoTo {
  return {
    goTo: `/portal/uzytkownicy/${encodeURIComponent(at.params.login ?? '')}`,
    flash: { kind: 'success', text: at.say(text), facts },
  }
}

/** An act on the account of the page that says no more than that it was done. */
function simply(
  name: string,
  operation: Extract<
    OperationName,
    'zablokuj' | 'odblokuj' | 'dezaktywuj' | 'nadajRole' | 'odbierzRole' | 'zmienUzytkownika'
  >,
  submit: Bilingual,
  done: Bilingual,
  fields: readonly Field[],
  tone: NonNullable<Act['tone']> = 'main',
): Act {
  return operationAct({ name, operation, submit, fields, tone, fixed: loginOf, done: at => back(at, done) })
}

const roles = (label: Bilingual): Field => ({
  name: 'rola',
  kind: 'checkboxes',
  label,
  wrong: { pl: 'Zaznacz co najmniej jedną rolę.', en: 'Tick at least one role.' },
})

const ownPassword: Field = {
  name: 'hasloAdministratora',
  kind: 'password',
  label: { pl: 'Twoje hasło', en: 'Your password' },
  hint: {
    pl: 'Potwierdza, że to Ty: otwarta sesja nie wystarcza.',
    en: 'Confirms that it is you: an open session is not enough.',
  },
  autocomplete: 'current-password',
  width: 'medium',
}

const wrongPassword = { pl: 'To nie jest Twoje obecne hasło.', en: 'That is not your present password.' }
const noFactor = {
  pl: 'To konto nie ma drugiego składnika: nie ma czego usuwać.',
  en: 'This account has no second factor: there is nothing to remove.',
}

/** The phone and the recovery codes are lost: the factor goes, with the administrator's own password. */
const takeFactorAway: Act = {
  name: 'usun-skladnik',
  fields: [reason, ownPassword],
  submit: { pl: 'Usuń drugi składnik', en: 'Remove the second factor' },
  tone: 'danger',
  async run(at) {
    const done = await at.performDraft('usunDrugiSkladnik', {
      ...loginOf(at),
      powod: at.sent.value(reason.name),
      hasloAdministratora: at.sent.value(ownPassword.name),
    })
    if (!isRefusal(done)) {
      return back(at, {
        pl: 'Drugi składnik został usunięty, sesje konta zakończone. Przy następnym logowaniu wystarczy hasło.',
        en: 'The second factor was removed and the account’s sessions ended. The next sign-in needs the password only.',
      })
    }
    if (done.refused === '3010') return { mend: [{ field: ownPassword.name, text: at.say(wrongPassword) }] }
    if (done.refused === '5019') return { mend: [{ text: at.say(noFactor) }] }
    return { mend: findingsOf('usunDrugiSkladnik', done, this.fields, at.sent, at.language) }
  },
}

/** What an administrator does with an account. @req A2.10 B7 */
export const userActs: readonly Act[] = [
  simply(
    'nadaj',
    'nadajRole',
    { pl: 'Nadaj role', en: 'Give the roles' },
    { pl: 'Role zostały nadane.', en: 'The roles were given.' },
    [roles({ pl: 'Role do nadania', en: 'Roles to give' })],
  ),
  simply(
    'odbierz',
    'odbierzRole',
    { pl: 'Odbierz role', en: 'Take the roles' },
    { pl: 'Role zostały odebrane; działa to od razu.', en: 'The roles were taken; it holds at once.' },
    [roles({ pl: 'Role do odebrania', en: 'Roles to take' }), reason],
    'danger',
  ),
  simply(
    'popraw',
    'zmienUzytkownika',
    { pl: 'Zapisz dane', en: 'Save' },
    { pl: 'Dane zostały zapisane.', en: 'The data were saved.' },
    [
      { name: 'imie', label: { pl: 'Imię', en: 'First name' } },
      { name: 'nazwisko', label: { pl: 'Nazwisko', en: 'Surname' } },
      { name: 'email', kind: 'email', label: { pl: 'Służbowy e-mail', en: 'Service e-mail' } },
      { name: 'telefon', kind: 'phone', label: { pl: 'Telefon służbowy', en: 'Service telephone' } },
    ],
    'quiet',
  ),
  operationAct({
    name: 'haslo',
    operation: 'resetujHaslo',
    submit: { pl: 'Wydaj nowe hasło tymczasowe', en: 'Issue a new temporary password' },
    fields: [reason],
    fixed: loginOf,
    done: (at, { body }) =>
      back(
        at,
        {
          pl: 'Nowe hasło tymczasowe jest pokazane tylko teraz. Przekaż je tej osobie; dotychczasowe przestało działać.',
          en: 'The new temporary password is shown only now. Hand it to the person; the former one serves no more.',
        },
        [[at.say({ pl: 'Hasło tymczasowe', en: 'Temporary password' }), body.hasloTymczasowe]],
      ),
  }),
  takeFactorAway,
  simply(
    'zablokuj',
    'zablokuj',
    { pl: 'Zablokuj konto', en: 'Lock the account' },
    { pl: 'Konto zostało zablokowane, jego sesje zakończone.', en: 'The account was locked, its sessions ended.' },
    [reason],
    'danger',
  ),
  simply(
    'odblokuj',
    'odblokuj',
    { pl: 'Odblokuj konto', en: 'Unlock the account' },
    { pl: 'Konto zostało odblokowane.', en: 'The account was unlocked.' },
    [reason],
  ),
  simply(
    'wylacz',
    'dezaktywuj',
    { pl: 'Wyłącz konto na stałe', en: 'Retire the account for good' },
    { pl: 'Konto zostało wyłączone na stałe.', en: 'The account was retired for good.' },
    [reason],
    'danger',
  ),
]
