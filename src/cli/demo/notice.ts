import { inventedMark } from '../../../fixtures/people/units.js'
import { PortalConnection } from '../../client/portal.js'
import { pdfPrinter } from '../../outside/pdf.js'
import { answerOr } from '../frame/outcomes.js'
import { product } from './scenario.js'

const head = { imie: 'Kazimiera', nazwisko: 'Kierownicza', email: 'kierownik.pcpr@example.invalid' }
const name = `Powiatowe Centrum Pomocy Rodzinie w Legionowie (${inventedMark})`

/** A unit's head files a readiness notice, without an account: it waits for the voivodeship administrator. @req A2.1 */
export async function fileNotice(origin: string): Promise<void> {
  const portal = new PortalConnection({ origin })
  try {
    const skan = await pdfPrinter.print({
      title: 'Zgłoszenie gotowości do podłączenia',
      facts: [
        ['Jednostka', name],
        ['Kierownik jednostki', `${head.imie} ${head.nazwisko}`],
      ],
      sections: [{ heading: 'Podpis', paragraphs: ['Kazimiera Kierownicza (podpis zmyślony)'] }],
    })
    const filed = await portal.call('zglosGotowosc', {
      jednostka: {
        rodzajJednostki: 'PCPR',
        nazwa: name,
        terc: '1408',
        adres: { kodPocztowy: '05-120', miejscowosc: 'Legionowo', ulica: 'ul. Zmyślona', nrDomu: '4' },
        obszar: ['WRISPZ'],
      },
      kierownik: head,
      administratorLokalny: {
        imie: 'Lucjan',
        nazwisko: 'Lokalny',
        pesel: '44051401359',
        telefon: '22 123 45 67',
        email: 'lucjan.pcpr@example.invalid',
      },
      systemDziedzinowy: [{ obszar: 'WRISPZ', oprogramowanie: product }],
      terminaleMobilne: false,
      potwierdzenieZalozen: { zgodnosc: true, tydzienPracy: true, wytyczne: true },
      skan,
    })
    answerOr(filed, 'zglosGotowosc')
  } finally {
    portal.close()
  }
}
