import { type VendorChangeStep, vendorChangeSteps } from '../../domain/registry/vendor-change.js'
import type { Field } from '../portal/field.js'
import { operationAct } from '../portal/operation-act.js'
import type { Act } from '../portal/page-row.js'
import { changesPath, leadingStep, nextText, stepTexts } from './words.js'

/** Steps that are taken on the page of a change; the report has a page of its own. */
export type TakenStep = Exclude<VendorChangeStep, 'ZGLOSZENIE'>

const remarks: Field = {
  name: 'uwagi',
  kind: 'multiline',
  optional: true,
  label: { pl: 'Uwagi', en: 'Remarks' },
  hint: {
    pl: 'Widzi je każda strona procedury; trafiają do dziennika.',
    en: 'Every side sees them; they go into the ledger.',
  },
}

const decision: readonly Field[] = [
  {
    name: 'decyzja.zMigracja',
    kind: 'radios',
    label: { pl: 'Czy nowy dostawca przeniesie pełne dane', en: 'Whether the new vendor brings over the whole data' },
    options: [
      {
        value: 'true',
        text: { pl: 'tak, z migracją', en: 'yes, with migration' },
        hint: {
          pl: 'zbiory porówna się w całości, stary zostanie zarchiwizowany',
          en: 'the sets are compared whole, the old one is archived',
        },
      },
      {
        value: 'false',
        text: { pl: 'nie, bez migracji', en: 'no, without migration' },
        hint: {
          pl: 'porówna się sprawy kontynuowane, stary zbiór zostanie zamknięty',
          en: 'the cases carried on are compared, the old set is closed',
        },
      },
    ],
  },
  {
    name: 'decyzja.wygaszenieJednostki',
    kind: 'checkbox',
    label: { pl: 'Wpis jednostki zostanie wygaszony', en: 'The unit’s entry is retired' },
    hint: {
      pl: 'Zbiory i systemy przejmie jednostka-następca, już zarejestrowana i z administratorem.',
      en: 'A successor, registered and with an administrator, takes over sets and systems.',
    },
  },
  {
    name: 'decyzja.kodJTNastepcy',
    optional: true,
    label: { pl: 'Kod jednostki-następcy', en: 'Code of the successor unit' },
    hint: { pl: 'Tylko gdy wpis jednostki zostanie wygaszony.', en: 'Only where the unit’s entry is retired.' },
  },
]

const ownFields: Partial<Readonly<Record<TakenStep, readonly Field[]>>> = {
  DECYZJA: decision,
  WLACZENIE_NOWEGO_SD: [
    { name: 'idSystemu', kind: 'select', optional: false, label: { pl: 'Nowy system', en: 'The new system' } },
  ],
  WERYFIKACJA: [
    {
      name: 'mimoRoznic',
      kind: 'checkbox',
      label: { pl: 'Przyjmij mimo różnic', en: 'Take it in spite of differences' },
      hint: { pl: 'Wymaga uzasadnienia w uwagach.', en: 'Demands a reason in the remarks.' },
    },
  ],
}

const submits = {
  DECYZJA: { pl: 'Zapisz uzgodnienie', en: 'Save what was settled' },
  UTWORZENIE_ZBIOROW: { pl: 'Utwórz nowe zbiory', en: 'Create the new sets' },
  WYLACZENIE_STAREGO_SD: { pl: 'Wyłącz stary system', en: 'Retire the old system' },
  WLACZENIE_NOWEGO_SD: { pl: 'Włącz nowy system', en: 'Activate the new system' },
  ZASILENIE: { pl: 'Zgłoś, że zbiory są zasilone', en: 'Say that the sets are fed' },
  WERYFIKACJA: { pl: 'Porównaj i zapisz weryfikację', en: 'Compare and save the verification' },
  ZWROT: { pl: 'Zwróć do zasilenia', en: 'Send back to feeding' },
  WYLACZENIE_JEDNOSTKI: { pl: 'Potwierdź wygaszenie jednostki', en: 'Confirm that the unit is retired' },
  PRZELACZENIE: { pl: 'Przełącz zbiory', en: 'Switch the sets' },
  ODSTAPIENIE: { pl: 'Odstąp od zmiany', en: 'Give the change up' },
} as const satisfies Record<TakenStep, object>

const dangerous: ReadonlySet<TakenStep> = new Set(['WYLACZENIE_STAREGO_SD', 'PRZELACZENIE', 'ODSTAPIENIE'])

/** The name of a step's act on the page. */
export const actOf = (step: TakenStep) => step.toLowerCase().replaceAll('_', '-')

function stepAct(krok: TakenStep): Act {
  return operationAct({
    name: actOf(krok),
    operation: 'wykonajKrokZmiany',
    submit: submits[krok],
    tone: dangerous.has(krok) ? 'danger' : vendorChangeSteps[krok].leadsOn ? 'main' : 'quiet',
    fields: [...(ownFields[krok] ?? []), remarks],
    fixed: at => ({ idZmiany: at.params.idZmiany ?? '', krok }),
    done: (at, { body: { zmiana } }) => {
      const done = at.say({ pl: 'Krok wykonany', en: 'The step was taken' })
      const title = at.say(stepTexts[krok].title)
      const next =
        leadingStep(zmiana) === undefined ? '' : ` ${at.say({ pl: 'Następny', en: 'Next' })}: ${nextText(at, zmiana)}.`
      return {
        goTo: `${changesPath}/${zmiana.idZmiany}`,
        flash: { kind: 'success', text: `${done}: ${title}.${next}` },
      }
    },
  })
}

/** One act per step. @req C1a C2 C3 C4 C5 */
export const stepActs: readonly Act[] = (Object.keys(submits) as TakenStep[]).map(stepAct)
