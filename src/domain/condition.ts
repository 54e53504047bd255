import type { PartTrouble, SetTrouble, SetTroubleKind } from './set-trouble.js'

/** A job that runs by the clock, and how it went lately. */
export interface JobRun {
  readonly name: string
  readonly titlePl: string
  readonly titleEn: string
  readonly everyMs: number
  readonly lastStartedAt?: Date
  /** How long the last finished run took. */
  readonly tookMs?: number
  readonly lastFailedAt?: Date
  /** Failures since the last run that succeeded. */
  readonly failuresInRow: number
  readonly nextAt: Date
}

/** Messages taken on at one door. */
export interface QueueState {
  readonly name: 'services' | 'portal'
  /** All that have a place. */
  readonly taken: number
  /** Those of them that wait for their turn. */
  readonly waiting: number
  readonly bytes: number
  /** Most that can have a place. */
  readonly maxTaken: number
  readonly maxBytes: number
}

/** Files that the gateway keeps. */
export interface StoreSize {
  readonly name: 'control' | 'ledger' | 'sets'
  readonly bytes: number
  readonly files: number
}

/** A certificate of the gateway itself. */
export interface OwnCertificate {
  readonly name: 'authority' | 'tls' | 'signing-rsa' | 'signing-ec'
  readonly notAfter: Date
}

/** The queue of mails. */
export interface MailsState {
  /** Whether a mail server is set; without one nothing is queued. */
  readonly isSet: boolean
  /** Waiting, or being sent. */
  readonly waiting: number
  /** Given up after every attempt failed. */
  readonly givenUp: number
  /** Since when the oldest of the waiting ones waits. */
  readonly oldestAt?: Date
}

/** How the gateway is: facts only, no personal data. */
export interface Condition {
  /** Why it is not ready; empty: it is. */
  readonly causes: readonly string[]
  readonly startedAt: Date
  readonly queues: readonly QueueState[]
  readonly stores: readonly StoreSize[]
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number }
  readonly certificates: readonly OwnCertificate[]
  readonly jobs: readonly JobRun[]
  readonly mails: MailsState
  /** The e-learning platform's address is set, and its token is missing. */
  readonly lacksElearningToken: boolean
  /** Sets that cannot be used now. */
  readonly setTroubles: readonly SetTrouble[]
  /** Controllers whose personal parts of entries wait in the ledger, as their folder cannot be used. */
  readonly partTroubles: readonly PartTrouble[]
}

export interface ConditionTexts {
  readonly pl: string
  readonly en: string
  /** What to do. */
  readonly doPl: string
  readonly doEn: string
}

/** What can be wrong with the gateway, in plain words, and what to do: read at three in the morning. */
export const conditionRows = {
  NIEGOTOWA: {
    pl: 'Bramka nie jest gotowa i nie przyjmuje pracy.',
    en: 'The gateway is not ready and takes no work.',
    doPl: 'Przyczynę „ledger” daje dziennik, którego nie można zapisać: sprawdź dysk i prawa do pliku ledger.db, potem dziennik operatora (wpis ledger-…). Uruchom bramkę ponownie; wpisy czekające w skrzynce nadawczej wejdą do dziennika przy starcie.',
    doEn: 'Cause “ledger” is a ledger that cannot be written: check the disk and the rights of ledger.db, then the operator’s log (ledger-…). Start the gateway again; entries that wait in the outbox are entered at start.',
  },
  MALO_MIEJSCA: {
    pl: 'Na dysku z danymi kończy się miejsce.',
    en: 'The disk that holds the data is running full.',
    doPl: 'Zwolnij miejsce albo powiększ dysk. Niczego nie usuwaj z folderu danych. Gdy miejsca zabraknie, bramka odmówi zapisów (9001), a danych nie straci.',
    doEn: 'Free space or enlarge the disk. Remove nothing from the data folder. With no space left the gateway refuses writes (9001) and loses no data.',
  },
  ZBIOR_BEZ_MIEJSCA: {
    pl: 'Na dysku zbioru nie ma miejsca: jego zasilanie jest odrzucane (9003). Pozostałe zbiory działają.',
    en: 'The disk of a set is full: its feeds are refused (9003). The other sets go on.',
    doPl: 'Zwolnij miejsce albo powiększ dysk tego administratora danych (csizs set place przenosi jego zbiory). Niczego nie usuwaj z folderu zbioru. System powtórzy zasilenie, a ten wpis zniknie.',
    doEn: 'Free space or enlarge that controller’s disk (csizs set place moves its sets). Remove nothing from the set’s folder. The system repeats its feed, and this line goes.',
  },
  ZBIOR_TYLKO_DO_ODCZYTU: {
    pl: 'Folder zbioru jest tylko do odczytu: jego zasilanie jest odrzucane (9003). Pozostałe zbiory działają.',
    en: 'The folder of a set is read-only: its feeds are refused (9003). The other sets go on.',
    doPl: 'Przywróć prawo zapisu w folderze albo zamontuj dysk do zapisu. System powtórzy zasilenie, a ten wpis zniknie.',
    doEn: 'Give back the right to write in the folder, or mount the disk for writing. The system repeats its feed, and this line goes.',
  },
  ZBIOR_NIEDOSTEPNY: {
    pl: 'Zbioru nie można użyć: na pytania o jego osoby odpowiada NIEDOSTEPNY, zasilanie jest odrzucane (9003). Pozostałe zbiory działają.',
    en: 'A set cannot be used: questions about its people are answered NIEDOSTEPNY, feeds are refused (9003). The other sets go on.',
    doPl: 'Sprawdź, czy dysk tego administratora danych jest podłączony (ustawienie controllerFolders) i czy plik zbioru jest cały; w razie potrzeby odtwórz jego kopię (csizs restore). Szczegóły: dziennik operatora, wpis set.unusable albo set.unreadable.',
    doEn: 'See whether that controller’s disk is mounted (setting controllerFolders) and the set’s file is whole; restore its backup where needed (csizs restore). More: the operator’s log, set.unusable or set.unreadable.',
  },
  WPISY_CZEKAJA: {
    pl: 'Folderu administratora danych nie można użyć: części osobowe wpisów dziennika o dostępie do jego danych czekają w bramce, a tych, które w nim są, nie można odczytać. Wpisy powstają dalej, niczego nie ubywa.',
    en: 'A controller’s folder cannot be used: the personal parts of the ledger’s entries about its data wait in the gateway, and those in it cannot be read. Entries go on, nothing is lost.',
    doPl: 'Sprawdź, czy dysk tego administratora danych jest podłączony (ustawienie controllerFolders), ma miejsce i daje się zapisać, a jego plik personal.db jest cały (csizs audit verify). Przyczynę podaje dziennik operatora (wpis parts.unusable). Gdy zniknie, części przeniosą się same w pół minuty.',
    doEn: 'See whether that controller’s disk is mounted (setting controllerFolders), has room and can be written, and its file personal.db is whole (csizs audit verify). The operator’s log names the cause (parts.unusable). Once it is gone the parts move by themselves within half a minute.',
  },
  CERTYFIKAT_WYGASA: {
    pl: 'Certyfikat bramki wkrótce wygaśnie.',
    en: 'A certificate of the gateway ends soon.',
    doPl: 'Wydaj nowy certyfikat tego klucza i umieść go w folderze keys, zanim dzień minie; systemom podaj nowy plik /ca.pem, gdy zmienia się certyfikat podpisu.',
    doEn: 'Issue a new certificate of this key and put it into the keys folder before the day is over; give systems the new /ca.pem where a signing certificate changes.',
  },
  CERTYFIKAT_WYGASL: {
    pl: 'Certyfikat bramki wygasł: systemy odrzucają jej połączenia albo odpowiedzi.',
    en: 'A certificate of the gateway has ended: systems refuse its connections or answers.',
    doPl: 'Wydaj nowy certyfikat tego klucza, umieść go w folderze keys i uruchom bramkę ponownie.',
    doEn: 'Issue a new certificate of this key, put it into the keys folder and start the gateway again.',
  },
  ZADANIE_NIEUDANE: {
    pl: 'Zadanie wykonywane według zegara nie udało się.',
    en: 'A job that runs by the clock failed.',
    doPl: 'Zostanie ponowione o podanej godzinie. Gdy nie udaje się wciąż, poszukaj jego wpisu w dzienniku operatora.',
    doEn: 'It is tried again at the time shown. If it keeps failing, look for its line in the operator’s log.',
  },
  ZADANIE_STOI: {
    pl: 'Zadanie wykonywane według zegara nie ruszyło o swojej porze.',
    en: 'A job that runs by the clock did not start in its time.',
    doPl: 'Proces bramki jest przeciążony albo zegar serwera cofnięto. Sprawdź obciążenie i synchronizację czasu.',
    doEn: 'The gateway’s process is overloaded, or the server’s clock was set back. Check load and time synchronisation.',
  },
  KOLEJKA_PELNA: {
    pl: 'Kolejka komunikatów jest prawie pełna: następni słyszą 9004 i mają wrócić za chwilę.',
    en: 'The queue of messages is nearly full: the next ones hear 9004 and are asked to come again.',
    doPl: 'To ustaje samo, gdy minie szczyt. Gdy trwa, sprawdź obciążenie procesora i dysku oraz kto wysyła najwięcej.',
    doEn: 'It passes with the peak. If it stays, check the load of processor and disk, and who sends most.',
  },
  POCZTA_CZEKA: {
    pl: 'Wiadomości e-mail czekają na wysłanie dłużej niż godzinę.',
    en: 'Mails have been waiting for more than an hour.',
    doPl: 'Sprawdź, czy serwer poczty odpowiada pod adresem z ustawień (smtpHost, smtpPort) i przyjmuje login i hasło; przyczynę podaje dziennik operatora (wpis mail-…). Wysyłanie jest ponawiane samo.',
    doEn: 'See whether the mail server answers at the address set (smtpHost, smtpPort) and takes login and password; the operator’s log names the cause (mail-…). Sending is tried again by itself.',
  },
  POCZTA_PORZUCONA: {
    pl: 'Wiadomości e-mail nie dało się wysłać i nie są już ponawiane.',
    en: 'Mails could not be sent and are not tried again.',
    doPl: 'Usuń przyczynę, potem ponów wysłanie na stronie podłączenia, którego dotyczą (część „Wiadomości”), albo przekaż treść inną drogą.',
    doEn: 'Remove the cause, then send them again on the page of the connection they belong to (part “Mails”), or pass the content on in another way.',
  },
  PLATFORMA_BEZ_TOKENU: {
    pl: 'Ustawiono adres platformy e-learningowej, ale brakuje jej tokenu: kont nie da się zakładać wprost, działa plik CSV.',
    en: 'The address of the e-learning platform is set, and its token is missing: accounts cannot be created directly, the CSV file works.',
    doPl: 'W Moodle utwórz token usługi sieciowej i zapisz go w pliku elearning.token w folderze keys (tylko do odczytu dla bramki). Bramki nie trzeba uruchamiać ponownie. Gdy platformy nie ma, usuń ustawienie elearningUrl.',
    doEn: 'Make a token of the web service in Moodle and write it into the file elearning.token in the folder keys (readable for the gateway alone). No new start is needed. Where there is no platform, remove the setting elearningUrl.',
  },
} as const satisfies Record<string, ConditionTexts>

export type ConditionCode = keyof typeof conditionRows

/** Something that is not as it should be. */
export interface ConditionFinding {
  readonly code: ConditionCode
  /** UWAGA: it will become worse; ZLE: it is bad now. */
  readonly weight: 'UWAGA' | 'ZLE'
  /** What it concerns: a cause, a certificate, a job, a queue. */
  readonly subject?: string
}

/** From where on each fact is told. */
export const conditionLimits = {
  diskWarnShare: 0.1,
  diskBadShare: 0.02,
  certificateWarnDays: 60,
  certificateBadDays: 7,
  failuresBad: 3,
  queueWarnShare: 0.8,
  mailWarnMs: 3_600_000,
} as const

const dayMs = 86_400_000
/** A job that is late by less is not told. */
const lateMs = 60_000

/** Everything that is not as it should be, the bad first. */
export function judgeCondition(condition: Condition, now: Date): readonly ConditionFinding[] {
  const findings: readonly ConditionFinding[] = [
    ...condition.causes.map(cause => finding('NIEGOTOWA', 'ZLE', cause)),
    ...diskFindings(condition.disk),
    ...condition.setTroubles.map(({ set, kind }) => finding(troubleCodes[kind], 'ZLE', set)),
    ...condition.partTroubles.map(({ controller }) => finding('WPISY_CZEKAJA', 'ZLE', controller)),
    ...condition.certificates.flatMap(one => certificateFindings(one, now)),
    ...condition.jobs.flatMap(job => jobFindings(job, now)),
    ...condition.queues.flatMap(queueFindings),
    ...mailFindings(condition.mails, now),
    ...(condition.lacksElearningToken ? [finding('PLATFORMA_BEZ_TOKENU', 'UWAGA')] : []),
  ]
  return [...findings.filter(one => one.weight === 'ZLE'), ...findings.filter(one => one.weight === 'UWAGA')]
}

function finding(code: ConditionCode, weight: ConditionFinding['weight'], subject?: string): ConditionFinding {
  return { code, weight, ...(subject === undefined ? {} : { subject }) }
}

const troubleCodes = {
  NO_ROOM: 'ZBIOR_BEZ_MIEJSCA',
  READ_ONLY: 'ZBIOR_TYLKO_DO_ODCZYTU',
  AWAY: 'ZBIOR_NIEDOSTEPNY',
  BROKEN: 'ZBIOR_NIEDOSTEPNY',
} as const satisfies Record<SetTroubleKind, ConditionCode>

function diskFindings({ freeBytes, totalBytes }: Condition['disk']): readonly ConditionFinding[] {
  const share = totalBytes === 0 ? 1 : freeBytes / totalBytes
  if (share >= conditionLimits.diskWarnShare) return []
  return [finding('MALO_MIEJSCA', share < conditionLimits.diskBadShare ? 'ZLE' : 'UWAGA')]
}

function certificateFindings({ name, notAfter }: OwnCertificate, now: Date): readonly ConditionFinding[] {
  const days = (notAfter.getTime() - now.getTime()) / dayMs
  if (days <= 0) return [finding('CERTYFIKAT_WYGASL', 'ZLE', name)]
  if (days > conditionLimits.certificateWarnDays) return []
  return [finding('CERTYFIKAT_WYGASA', days <= conditionLimits.certificateBadDays ? 'ZLE' : 'UWAGA', name)]
}

function jobFindings({ name, failuresInRow, nextAt, everyMs }: JobRun, now: Date): readonly ConditionFinding[] {
  const isLate = now.getTime() - nextAt.getTime() > everyMs + lateMs
  const failed = finding('ZADANIE_NIEUDANE', failuresInRow >= conditionLimits.failuresBad ? 'ZLE' : 'UWAGA', name)
  return [...(isLate ? [finding('ZADANIE_STOI', 'ZLE', name)] : []), ...(failuresInRow > 0 ? [failed] : [])]
}

function queueFindings({ name, taken, maxTaken, bytes, maxBytes }: QueueState): readonly ConditionFinding[] {
  const share = Math.max(taken / maxTaken, bytes / maxBytes)
  return share < conditionLimits.queueWarnShare ? [] : [finding('KOLEJKA_PELNA', 'UWAGA', name)]
}

function mailFindings({ givenUp, oldestAt }: MailsState, now: Date): readonly ConditionFinding[] {
  const waits = oldestAt !== undefined && now.getTime() - oldestAt.getTime() > conditionLimits.mailWarnMs
  return [
    ...(waits ? [finding('POCZTA_CZEKA', 'UWAGA')] : []),
    ...(givenUp > 0 ? [finding('POCZTA_PORZUCONA', 'UWAGA')] : []),
  ]
}
