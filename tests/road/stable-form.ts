/** The form in which exchanges are kept: indented, and with every value that differs from run to run in a fixed form. */

/** Canonical XML without mixed content, one element a line. */
export function indented(canonical: string): string {
  let depth = 0
  const lines: string[] = []
  for (const [whole, closing, tag, text, end] of canonical.matchAll(/<(\/?)([^<>]+)>([^<]*)(?:<\/([^<>]+)>)?/g)) {
    if (closing) {
      depth -= 1
      lines.push(`${'  '.repeat(depth)}</${tag}>`)
      if (end !== undefined) lines.push(`${'  '.repeat(--depth)}</${end}>`)
    } else if (end !== undefined) {
      lines.push(`${'  '.repeat(depth)}${whole}`)
    } else {
      lines.push(`${'  '.repeat(depth)}<${tag}>`)
      depth += 1
      if ((text ?? '').trim() !== '') throw new Error('mixed content')
    }
  }
  return `${lines.join('\n')}\n`
}

const zeros = '0'.repeat(64)
const moment = '2026-11-20T10:00:00.000Z'

/** Elements whose value is of the run, and the form that stands for it; all are valid against the schema. */
const fixed: Readonly<Record<string, string>> = {
  skrotZadania: zeros,
  odcisk: zeros,
  numerSeryjny: '00',
  roznicaCzasuMs: '0',
  wersjaBramki: '0.0.0',
  opublikowano: '2026-11-20',
  fakty: '{}',
  skrotDanychOsobowych: zeros,
  korzen: zeros,
  rozmiarDrzewa: '1',
  skrotPliku: zeros,
  termin: '2030-01-15',
  odDnia: '2026-11-20',
  dalej: '1',
  bajty: '0',
  pliki: '0',
  wolneBajty: '0',
  wszystkieBajty: '0',
  trwaloMs: '0',
  dniDoKonca: '700',
  liczbaWpisow: '1',
  platforma: 'https://elearning.example',
  sekret: 'SEKRETSEKRETSEKRET',
  kodZapasowy: 'AAAA-AAAA-AAAA-AAAA',
  nota: 'dziennik\n1\nAAAA\n\n— dziennik AAAA\n',
}

/** Values of one exchange: in each the same form. */
const ofTheExchange: Readonly<Record<string, string>> = {
  idKomunikatu: '00000000-0000-4000-8000-000000000001',
  idTransakcji: '00000000-0000-4000-8000-000000000002',
  zeton: 'zeton',
  przegladarka: 'przegladarka',
  idRekordu: '00000000-0000-4000-8000-000000000003',
  dotyczyRekordu: '00000000-0000-4000-8000-000000000003',
}

/** As long as the key of a link is. */
const keyed = (number: number) => `klucz-${String(number).padStart(37, '0')}`

/** Values that later exchanges take up again: numbered in the order in which they come up. */
const numbered: Readonly<Record<string, (number: number) => string>> = {
  idZasilenia: number => `00000000-0000-4000-a000-${String(number).padStart(12, '0')}`,
  idZlecenia: number => `00000000-0000-4000-b000-${String(number).padStart(12, '0')}`,
  idNiezgodnosci: number => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
  hasloTymczasowe: number => `Tymczasowe#${number}`,
  hasloPakietu: number => `pakiet-${number}`,
  kluczZgloszenia: keyed,
  kluczPakietu: keyed,
  idSesji: number => `sesja-${number}`,
  idPrzegladarki: number => `przegladarka-${number}`,
}

/** One run's values and their forms. */
export class StableForm {
  readonly #forms = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  /** The stable form of an exchange's request or response. */
  of(canonical: string): string {
    const collapsed = canonical
      .replace(/(<l:sciezka>[^<]*<\/l:sciezka>)+/g, `<l:sciezka>${zeros}</l:sciezka>`)
      .replace(/(<l:rekord><l:numer>)[^<]*(<\/l:numer><l:skrot>)[^<]*/g, `$10$2${zeros}`)
      .replace(/(<l:nastepnaStrona>)[^<]*/g, `$11_0_${moment}`)
      .replace(/(<n:naDzien>)[^<]*/g, '$12026-11-20')
      .replace(/(<w:numer[^>]*>)[^<]*(<\/w:numer><w:skrot[^>]*>)[^<]*/g, `$10$2${zeros}`)
      .replace(/(<l:numer[^>]*>[^<]*<\/l:numer><l:skrot[^>]*>)[^<]*/g, `$1${zeros}`)
      .replace(/(<l:rekord[^>]*><l:numer[^>]*>)[^<]*/g, '$10')
      // What is found of the machine: nearly full disks and the like.
      .replace(/<y:ocena>.*?<\/y:ocena>/g, '')
      .replace(/(<o:zdarzenie><o:numer>)[^<]*/g, '$10')
      .replace(/(<o:kod>)(?:[0-9]{6}|[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})(<)/g, '$1000000$2')
      // Links and addresses of keys hold the keys themselves; a file is named by its day.
      .replace(/(\/portal\/podlaczenie\/(?:stan|pakiet)\/)[\w-]{43}/g, `$1${keyed(0)}`)
      .replace(/>otpauth:[^<]*</g, '>otpauth://totp/CSIZS<')
      .replace(/(<[op]:nazwaPliku>pakiet-ZG-[0-9]{6})-[0-9-]{10}/g, '$1-2026-11-20')
      .replace(/>(?:::1|127\.0\.0\.1|::ffff:127\.0\.0\.1)</g, '>127.0.0.1<')
    return indented(
      collapsed.replace(
        /<(\w+):(\w+)( [^<>]*)?>([^<]*)<\/\1:\2>/g,
        (_all, prefix: string, local: string, attributes: string | undefined, value: string) =>
          `<${prefix}:${local}${attributes ?? ''}>${this.#valueOf(local, value)}</${prefix}:${local}>`,
      ),
    )
  }

  #valueOf(local: string, value: string): string {
    const ofExchange = ofTheExchange[local]
    const known = this.#forms.get(value)
    if (ofExchange !== undefined || known !== undefined) {
      const form = ofExchange ?? known ?? value
      this.#forms.set(value, form)
      return form
    }
    const number = numbered[local]
    if (number !== undefined && value !== 'true' && value !== 'false') {
      const count = (this.#counts.get(local) ?? 0) + 1
      this.#counts.set(local, count)
      this.#forms.set(value, number(count))
      return number(count)
    }
    if (/^\d{4}-\d\d-\d\dT[0-9:.]+Z$/.test(value)) return moment
    // Certificates and requests for them, of keys that are made anew each time.
    if (value.length > 200 && /^[A-Za-z0-9+/=]+$/.test(value)) return 'AAAA'
    return fixed[local] ?? value
  }
}
