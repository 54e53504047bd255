import type { RoleCode } from '../../domain/roles.js'
import type { Bilingual } from '../frame/language.js'

/** Something to try, and where. */
export interface Trial {
  readonly text: Bilingual
  /** The page where it begins. */
  readonly path: string
}

/** What who holds the role can try in the demonstration; without a role: what anybody can. */
export const trials = {
  ANYBODY: [
    {
      text: {
        pl: 'Przejrzyj publiczny wykaz zgodności; jest też jako XML i CSV.',
        en: 'Look through the public register of conformity; it is there as XML and CSV too.',
      },
      path: '/portal/zgodnosc',
    },
    {
      text: {
        pl: 'Przeczytaj, jak podłącza się jednostkę, krok po kroku.',
        en: 'Read how a unit is connected, step by step.',
      },
      path: '/portal/podlaczenie',
    },
    {
      text: {
        pl: 'Zgłoś gotowość jednostki do podłączenia (do skanu wystarczy dowolny plik PDF, JPEG albo PNG).',
        en: 'File the readiness notice of a unit (any PDF, JPEG or PNG will do for the scan).',
      },
      path: '/portal/podlaczenie/zgloszenie',
    },
  ],
  PIU_PS: [
    {
      text: {
        pl: 'Zapytaj o osobę, o którą pytała demonstracja (jej PESEL stoi w terminalu): odpowiedź źródło po źródle i zakres, którego odmówiono.',
        en: 'Ask about the person of the demonstration’s query (the PESEL stands in the terminal): the answer source by source, and the scope that was refused.',
      },
      path: '/portal/zapytanie',
    },
    {
      text: {
        pl: 'Zobacz słowniki i różnice między ich wersjami.',
        en: 'See the dictionaries and what changed in them.',
      },
      path: '/portal/slowniki',
    },
    {
      text: {
        pl: 'Zapytaj o wiele osób naraz i zobacz swoje wcześniejsze pytania.',
        en: 'Ask about many people at once, and see your former questions.',
      },
      path: '/portal/zapytanie-zbiorcze',
    },
  ],
  PIU_RP: [
    {
      text: {
        pl: 'Zadaj to samo pytanie z urzędu pracy: inna podstawa, inne reguły, inny zakres.',
        en: 'Ask the same from the labour office: another basis, other rules, another scope.',
      },
      path: '/portal/zapytanie',
    },
  ],
  URZEDNIK_MERYTORYCZNY: [
    {
      text: {
        pl: 'Zobacz, co w zbiorze jednostki jest niezgodne i jakich korekt chcą inni.',
        en: 'See what is wrong in the unit’s set and which corrections others demand.',
      },
      path: '/portal/niezgodnosci',
    },
    {
      text: { pl: 'Przejrzyj słowniki.', en: 'Look through the dictionaries.' },
      path: '/portal/slowniki',
    },
  ],
  OTM_USER: [
    {
      text: {
        pl: 'Zobacz swoje konto i role: z nim loguje się terminal mobilny.',
        en: 'See your account and roles: the mobile terminal signs in with it.',
      },
      path: '/portal/konto',
    },
  ],
  OTM_ADMINISTRATOR: [
    {
      text: {
        pl: 'Włącz drugi składnik logowania i zaloguj się ponownie z kodem.',
        en: 'Turn the second factor on and sign in again with a code.',
      },
      path: '/portal/konto/drugi-skladnik',
    },
  ],
  ADMIN_LOKALNY: [
    {
      text: {
        pl: 'Zgłoś zmianę dostawcy systemu i śledź, czyj jest następny krok.',
        en: 'Report a change of the system’s vendor and follow whose the next step is.',
      },
      path: '/portal/zmiany-dostawcy',
    },
    {
      text: {
        pl: 'Załóż konto, nadaj mu role, zablokuj je i odblokuj; każda czynność jest potem wśród zdarzeń.',
        en: 'Create an account, give it roles, lock and unlock it; each act then stands among the events.',
      },
      path: '/portal/uzytkownicy',
    },
    {
      text: {
        pl: 'Sprawdź system jednostki i ważność jego certyfikatów.',
        en: 'See the unit’s system and how long its certificates last.',
      },
      path: '/portal/systemy',
    },
    {
      text: {
        pl: 'Pobierz plik kont dla platformy e-learningowej.',
        en: 'Fetch the file of accounts for the e-learning platform.',
      },
      path: '/portal/e-learning',
    },
    {
      text: { pl: 'Przejrzyj zdarzenia jednostki.', en: 'Look through the unit’s events.' },
      path: '/portal/zdarzenia',
    },
    {
      text: {
        pl: 'Zobacz, kto co może zobaczyć: zaproponuj regułę i podgląd jej skutków.',
        en: 'See who may see what: propose a rule and look at what it would open.',
      },
      path: '/portal/reguly',
    },
    {
      text: { pl: 'Zobacz zbiory jednostki i porównaj dwa zbiory.', en: 'See the unit’s sets, and compare two sets.' },
      path: '/portal/zbiory',
    },
  ],
  ADMIN_WOJEWODZKI: [
    {
      text: {
        pl: 'Rozpatrz czekające zgłoszenie gotowości: zapytaj, przyjmij albo odmów; po przyjęciu utwórz pakiet.',
        en: 'Decide on the readiness notice that waits: ask, accept or refuse; after accepting make the package.',
      },
      path: '/portal/podlaczenia',
    },
    {
      text: {
        pl: 'Popraw dane jednostki województwa i zobacz, co broni jej wygaszenia.',
        en: 'Correct a unit of the voivodeship, and see what keeps it from being retired.',
      },
      path: '/portal/jednostki',
    },
  ],
  ADMIN_CENTRALNY: [
    {
      text: {
        pl: 'Przejrzyj zbiory: jak stoją, kiedy je zasilono, co i kto może z nimi zrobić.',
        en: 'Look through the sets: how they stand, when they were fed, what may be done and by whom.',
      },
      path: '/portal/zbiory',
    },
    {
      text: { pl: 'Sprawdź, jak działa bramka.', en: 'See how the gateway is.' },
      path: '/portal/stan',
    },
    {
      text: {
        pl: 'Cofnij świadectwo i zobacz, co to zmienia dla systemów.',
        en: 'Withdraw a certificate and see what that changes for systems.',
      },
      path: '/portal/zgodnosc',
    },
    {
      text: {
        pl: 'Opublikuj nową wersję słownika; przed publikacją zobaczysz różnice.',
        en: 'Publish a new version of a dictionary; the differences are shown before.',
      },
      path: '/portal/slowniki-publikacja',
    },
    {
      text: { pl: 'Zobacz dostawców i ich konta.', en: 'See the vendors and their accounts.' },
      path: '/portal/dostawcy',
    },
    {
      text: {
        pl: 'Przejrzyj zbiory CBB wszystkich jednostek i utwórz nowy.',
        en: 'Look through the CBB sets of all units and create one.',
      },
      path: '/portal/zbiory',
    },
    {
      text: {
        pl: 'Zobacz zmiany dostawców systemów: który krok czeka na kogo.',
        en: 'See the changes of systems’ vendors: which step waits for whom.',
      },
      path: '/portal/zmiany-dostawcy',
    },
  ],
  IOD: [
    {
      text: {
        pl: 'Przejrzyj zdarzenia jednostki: kto się logował, kto komu nadał role.',
        en: 'Look through the unit’s events: who signed in, who gave roles to whom.',
      },
      path: '/portal/zdarzenia',
    },
    {
      text: {
        pl: 'Sprawdź, kto sięgał do danych, po co i z jakim skutkiem.',
        en: 'See who reached for data, for what, and what came of it.',
      },
      path: '/portal/rejestr',
    },
    {
      text: {
        pl: 'Przygotuj raport dla osoby: kto pytał o jej dane.',
        en: 'Make the report for a person: who asked for their data.',
      },
      path: '/portal/rejestr/raport',
    },
    {
      text: { pl: 'Zobacz, co się wyróżnia, i wyjaśnij to.', en: 'See what stands out, and explain it.' },
      path: '/portal/ustalenia',
    },
  ],
  DOSTAWCA: [
    {
      text: {
        pl: 'Zobacz świadectwa swoich produktów i do kiedy są ważne.',
        en: 'See the certificates of your products and until when they are valid.',
      },
      path: '/portal/moje-produkty',
    },
  ],
} as const satisfies Readonly<Partial<Record<RoleCode | 'ANYBODY', readonly Trial[]>>>
