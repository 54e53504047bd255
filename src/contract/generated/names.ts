// Generated from wsdl/ and xsd/ by tools/contract/generate.ts. Not edited by hand:
// change the contract and run `npm run generate`.

/** The gateway’s own namespaces by their fixed prefix. */
export const namespaces = {
  a: 'urn:csizs-gw:administracja-zbiorow:v1',
  b: 'urn:csizs-gw:beneficjent:v1',
  f: 'urn:csizs-gw:bledy:v1',
  d: 'urn:csizs-gw:dane-beneficjenta:v1',
  n: 'urn:csizs-gw:nadzor:v1',
  p: 'urn:csizs-gw:podlaczenie:v1',
  o: 'urn:csizs-gw:portal:v1',
  ru: 'urn:csizs-gw:reguly-udostepniania:v1',
  l: 'urn:csizs-gw:rejestr-dostepow:v1',
  r: 'urn:csizs-gw:rejestracja-sd:v1',
  s: 'urn:csizs-gw:slowniki:v1',
  t: 'urn:csizs-gw:tozsamosc-mzt:v1',
  w: 'urn:csizs-gw:wspolne:v1',
  x: 'urn:csizs-gw:wykaz-zgodnosci:v1',
  y: 'urn:csizs-gw:wykazy:v1',
  z: 'urn:csizs-gw:zasilanie-cbb:v1',
} as const

export type Prefix = keyof typeof namespaces

/** The schema file of each namespace, by prefix. */
export const schemaFiles = {
  a: 'administracja-zbiorow.xsd',
  b: 'beneficjent.xsd',
  f: 'bledy.xsd',
  d: 'dane-beneficjenta.xsd',
  n: 'nadzor.xsd',
  p: 'podlaczenie.xsd',
  o: 'portal.xsd',
  ru: 'reguly-udostepniania.xsd',
  l: 'rejestr-dostepow.xsd',
  r: 'rejestracja-sd.xsd',
  s: 'slowniki.xsd',
  t: 'tozsamosc-mzt.xsd',
  w: 'wspolne.xsd',
  x: 'wykaz-zgodnosci.xsd',
  y: 'wykazy.xsd',
  z: 'zasilanie-cbb.xsd',
} as const satisfies Record<Prefix, string>
