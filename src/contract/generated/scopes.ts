// Generated from wsdl/ and xsd/ by tools/contract/generate.ts. Not edited by hand:
// change the contract and run `npm run generate`.

/** The element of each scope code, in the order of the guidelines. */
export const scopeElements = {
  'RP.TOZSAMOSC': 'b:rpTozsamosc',
  'RP.STAN': 'b:rpStan',
  'RP.ADRESY': 'b:rpAdresy',
  'RP.REJESTRACJE': 'b:rpRejestracje',
  'RP.SWIADCZENIA_PRZYZNANE': 'b:rpSwiadczeniaPrzyznane',
  'RP.ZASILKI_POBRANE': 'b:rpZasilkiPobrane',
  'RP.INNE_POBRANE': 'b:rpInnePobrane',
  'RP.SZKOLENIA_PROPOZYCJE': 'b:rpSzkoleniaPropozycje',
  'RP.SZKOLENIA_ODBYTE': 'b:rpSzkoleniaOdbyte',
  'RP.PRACA_PROPOZYCJE': 'b:rpPracaPropozycje',
  'RP.KWALIFIKACJE': 'b:rpKwalifikacje',
  'RP.WIZYTY': 'b:rpWizyty',
  'RP.ZATRUDNIENIE': 'b:rpZatrudnienie',
  'RP.STATUSY': 'b:rpStatusy',
  'PS.TOZSAMOSC': 'b:psTozsamosc',
  'PS.STAN': 'b:psStan',
  'PS.ADRESY': 'b:psAdresy',
  'PS.STATUS': 'b:psStatus',
  'PS.SWIADCZENIA': 'b:psSwiadczenia',
  'SR.TOZSAMOSC': 'b:srTozsamosc',
  'SR.STAN': 'b:srStan',
  'SR.ADRESY': 'b:srAdresy',
  'SR.DZIECI': 'b:srDzieci',
  'SR.PRZYZNANE': 'b:srPrzyznane',
  'SR.WYPLACONE': 'b:srWyplacone',
} as const

export type ScopeCode = keyof typeof scopeElements

/** The element of a record that holds the groups of each tree. */
export const treeElements = {
  RP: 'rynekPracy',
  PS: 'pomocSpoleczna',
  SR: 'swiadczeniaRodzinne',
} as const

export type ScopeTree = keyof typeof treeElements
