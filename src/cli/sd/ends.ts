import type { UpdateEnd } from '../../client/dictionaries.js'
import type { FeedEnd } from '../../client/feed.js'
import type { Registration } from '../../client/register.js'
import type { Renewal } from '../../client/renew.js'
import type { Text } from '../frame/language.js'
import { stopFor } from '../frame/outcomes.js'
import { Stop } from '../frame/stop.js'

const texts = {
  certificate: {
    pl: 'Wydane certyfikaty nie pasują do wysłanych żądań albo do urzędu.',
    en: 'The certificates issued do not fit the requests sent, or the authority.',
  },
  distrust: {
    pl: 'Nie używaj ich; zgłoś zdarzenie administratorowi bramki.',
    en: 'Do not use them; report it to the gateway’s administrator.',
  },
  hash: { pl: 'Skrót słownika nie zgadza się z jego pozycjami.', en: 'The dictionary’s hash does not fit its rows.' },
  again: {
    pl: 'Ponów pobranie; gdy się powtórzy, zgłoś to administratorowi bramki.',
    en: 'Fetch it again; if it repeats, report it to the gateway’s administrator.',
  },
  records: {
    pl: 'Rekordy są inne niż te, z którymi zasilenie rozpoczęto.',
    en: 'The records are not those that the feed was begun with.',
  },
  sameFiles: {
    pl: 'Wznów zasilenie tymi samymi plikami i tym samym rozmiarem paczki.',
    en: 'Resume with the same files and the same package size.',
  },
} satisfies Record<string, Text>

/** How a registration or renewal that failed ends the command. */
export function endOfRegistration(end: Exclude<Registration | Renewal, { profile: unknown }>, where: string): Stop {
  if (end.outcome !== 'WRONG_CERTIFICATE') return stopFor(end, where)
  return new Stop('untrusted', texts.certificate, { where: end.reason, todo: texts.distrust })
}

/** How an update of dictionaries that failed ends the command. */
export function endOfUpdate(end: UpdateEnd): Stop {
  if (end.outcome !== 'WRONG_HASH') return stopFor(end)
  return new Stop('untrusted', texts.hash, { where: end.dictionary, todo: texts.again })
}

/** How a feed that stopped ends the command. */
export function endOfFeed(end: FeedEnd): Stop {
  if (end.outcome !== 'OTHER_RECORDS') return stopFor(end)
  return new Stop('refused', texts.records, { todo: texts.sameFiles })
}
