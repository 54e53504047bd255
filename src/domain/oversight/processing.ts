import type { ScopeTree } from '../units.js'

/** Whose data a set of the tree holds. @req B9 */
export const subjectsOfTree: Readonly<Record<ScopeTree, string>> = {
  RP: 'osoby zarejestrowane w urzędzie pracy: bezrobotni, poszukujący pracy',
  PS: 'osoby i rodziny korzystające z pomocy społecznej',
  SR: 'podmioty decyzji o świadczeniach rodzinnych i dzieci, na które je przyznano',
}
