import { SOAP11 } from '../xml/names.js'
import { XmlWriter } from '../xml/write.js'

/**
 * What the connector itself says when it cannot pass a call on: one row per code, with what to do.
 * Codes stand in the header `Csizs-Konektor`.
 */
export const connectorFaults = {
  CONTENT_TYPE: {
    side: 'Client',
    pl: 'Wyślij kopertę SOAP 1.1 jako text/xml; charset=utf-8.',
    en: 'Send a SOAP 1.1 envelope as text/xml; charset=utf-8.',
  },
  TOO_LARGE: {
    side: 'Client',
    pl: 'Komunikat jest za duży; podziel dane na mniejsze paczki.',
    en: 'The message is too large; split the data into smaller packages.',
  },
  NOT_SOAP: {
    side: 'Client',
    pl: 'Treść nie jest poprawną kopertą SOAP 1.1; popraw ją w podanym miejscu.',
    en: 'The content is not a well-formed SOAP 1.1 envelope; correct it at the place named.',
  },
  SIGNED_ALREADY: {
    side: 'Client',
    pl: 'Komunikat ma już nagłówek wsse:Security. Konektor podpisuje sam: wyłącz podpis w programie albo łącz się wprost z bramką.',
    en: 'The message already has a wsse:Security header. The connector signs by itself: switch signing off in your program or connect to the gateway directly.',
  },
  UNKNOWN_OPERATION: {
    side: 'Client',
    pl: 'Element w Body nie jest operacją tej usługi; porównaj przestrzeń nazw i nazwę z WSDL.',
    en: 'The element in the Body is no operation of this service; compare its namespace and name with the WSDL.',
  },
  NO_SYSTEM: {
    side: 'Client',
    pl: 'System nie jest zarejestrowany. Uruchom: csizs sd register --profile FOLDER',
    en: 'The system is not registered. Run: csizs sd register --profile FOLDER',
  },
  NO_USER: {
    side: 'Client',
    pl: 'Brakuje użytkownika: dodaj element kontekst, nagłówki HTTP Csizs-Login i Csizs-Rola albo użytkownika w profilu (csizs sd user).',
    en: 'The user is missing: add the element kontekst, the HTTP headers Csizs-Login and Csizs-Rola, or a user to the profile (csizs sd user).',
  },
  UNREACHABLE: {
    side: 'Server',
    pl: 'Bramka jest nieosiągalna. Sprawdź sieć i adres w sd.json (csizs sd status --profile FOLDER).',
    en: 'The gateway cannot be reached. Check the network and the address in sd.json (csizs sd status --profile FOLDER).',
  },
  UNTRUSTED: {
    side: 'Server',
    pl: 'Odpowiedzi nie można ufać i nie została przekazana. Nie używaj tego połączenia; zgłoś zdarzenie administratorowi bramki.',
    en: "The answer cannot be trusted and was not passed on. Do not use this connection; report it to the gateway's administrator.",
  },
} as const satisfies Record<string, { readonly side: 'Client' | 'Server'; readonly pl: string; readonly en: string }>

export type ConnectorFault = keyof typeof connectorFaults

/** The fault as a SOAP 1.1 envelope; `where` is a code or a place, never content. @see SOAP 1.1 §4.4 */
export function connectorFault(code: ConnectorFault, language: 'pl' | 'en', where?: string): Uint8Array {
  const row = connectorFaults[code]
  const text = `Konektor CSIZS: ${row[language]}${where === undefined ? '' : ` [${where}]`}`
  return new XmlWriter()
    .open('soap', SOAP11, 'Envelope')
    .open('soap', SOAP11, 'Body')
    .open('soap', SOAP11, 'Fault')
    .element('', '', 'faultcode', `soap:${row.side}`)
    .element('', '', 'faultstring', text)
    .close()
    .close()
    .close()
    .bytes()
}
