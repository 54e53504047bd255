import { operationAct } from '../portal/operation-act.js'
import type { Act, ActContext } from '../portal/page-row.js'

const number = (at: ActContext) => ({ numerZgloszenia: at.params.numer ?? '' })

/** What the voivodeship administrator decides about a notice and its schedule. @req A2.1 A2.2 */
export const deciding: readonly Act[] = [
  operationAct({
    name: 'przyjmij',
    operation: 'przyjmijZgloszenie',
    fields: [
      {
        name: 'login',
        label: { pl: 'Login administratora lokalnego', en: 'Login of the local administrator' },
        hint: { pl: 'Zwykle imię.nazwisko', en: 'Usually first.last' },
      },
      {
        name: 'kodJT',
        label: {
          pl: 'Kod jednostki, jeśli jest już zarejestrowana',
          en: 'Code of the unit, if it is registered already',
        },
      },
    ],
    submit: { pl: 'Przyjmij i zarejestruj jednostkę', en: 'Accept and register the unit' },
    fixed: number,
    done: (at, { body }) => ({
      goTo: at.path,
      flash: {
        kind: 'success',
        text: at.say({
          pl: 'Zgłoszenie zostało przyjęte. Ustal terminy i utwórz pakiet.',
          en: 'The notice was accepted. Set the dates and make the package.',
        }),
        facts: [[at.say({ pl: 'Kod jednostki', en: 'Code of the unit' }), body.kodJT]],
      },
    }),
  }),
  operationAct({
    name: 'pytaj',
    operation: 'poprosOWyjasnienie',
    fields: [
      { name: 'pytanie', kind: 'multiline', label: { pl: 'Pytanie do kierownika', en: 'Question to the head' } },
    ],
    submit: { pl: 'Wyślij pytanie', en: 'Ask' },
    tone: 'quiet',
    fixed: number,
    done: (at, { body }) => ({
      goTo: at.path,
      flash: {
        kind: body.wyslano ? 'success' : 'warning',
        text: body.wyslano
          ? at.say({
              pl: 'Pytanie czeka na wysłanie do kierownika.',
              en: 'The question waits to be mailed to the head.',
            })
          : at.say({
              pl: 'Przekaż kierownikowi odnośnik do odpowiedzi; nie zobaczysz go ponownie.',
              en: 'Pass the link on to the head; it is not shown again.',
            }),
        facts: [[at.say({ pl: 'Odnośnik', en: 'Link' }), body.odnosnik]],
      },
    }),
  }),
  operationAct({
    name: 'odmow',
    operation: 'odmowPrzyjecia',
    fields: [{ name: 'powod', kind: 'multiline', label: { pl: 'Powód odmowy', en: 'Reason' } }],
    submit: { pl: 'Odmów przyjęcia', en: 'Refuse' },
    tone: 'danger',
    fixed: number,
    done: at => ({
      goTo: at.path,
      flash: {
        kind: 'warning',
        text: at.say({ pl: 'Odmówiono przyjęcia zgłoszenia.', en: 'The notice was refused.' }),
      },
    }),
  }),
  operationAct({
    name: 'termin',
    operation: 'ustalTermin',
    fields: [
      {
        name: 'termin.data',
        kind: 'date',
        width: 'short',
        label: { pl: 'Termin podłączenia', en: 'Date of connecting' },
      },
    ],
    submit: { pl: 'Ustal termin', en: 'Set the date' },
    tone: 'quiet',
    fixed: at => ({ ...number(at), termin: { pozycja: at.sent.value('pozycja') } }),
    done: at => ({
      goTo: at.path,
      flash: { kind: 'success', text: at.say({ pl: 'Termin został ustalony.', en: 'The date was set.' }) },
    }),
  }),
  operationAct({
    name: 'ponow',
    operation: 'ponowWiadomosc',
    fields: [],
    submit: { pl: 'Wyślij ponownie', en: 'Send again' },
    tone: 'quiet',
    fixed: at => ({ ...number(at), idWiadomosci: at.sent.value('idWiadomosci') }),
    done: at => ({
      goTo: at.path,
      flash: {
        kind: 'success',
        text: at.say({ pl: 'Wiadomość znów czeka na wysłanie.', en: 'The mail waits again.' }),
      },
    }),
  }),
]
