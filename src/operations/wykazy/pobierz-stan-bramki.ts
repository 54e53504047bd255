import type { ResponseOf } from '../../contract/index.js'
import { type Condition, conditionRows, judgeCondition, type MailsState } from '../../domain/condition.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'

type Wire = Omit<ResponseOf<'pobierzStanBramki'>, 'daneRezultatu' | 'wynik'>

const dayMs = 86_400_000

/** How the gateway is, what is wrong with it in plain words, and what to do. No personal data. */
export const pobierzStanBramki = reads({
  name: 'pobierzStanBramki',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act(_call, house, _permission, asked) {
    const condition = {
      ...(await house.condition.condition()),
      mails: await mailsOf(house),
      setTroubles: house.sets.troubles(),
      lacksElearningToken: house.settings.eLearningUrl !== undefined && house.elearning === undefined,
      partTroubles: house.ledger.partTroubles(),
    }
    const body = { ...onWire(condition, house), dziennik: await ledgerOf(house) }
    return { answer: { status: 'SUKCES', body }, note: asked }
  },
})

/** The ledger by its last checkpoint; `undefined` where the ledger does not answer. */
async function ledgerOf(house: House): Promise<Wire['dziennik']> {
  try {
    const { origin, size, root } = await house.ledger.checkpoint()
    return { nazwa: origin, liczbaWpisow: size, korzen: root }
  } catch (cause) {
    house.log.error('checkpoint-not-read', cause)
    return undefined
  }
}

async function mailsOf({ control, settings }: House): Promise<MailsState> {
  const { counts, oldestAt } = await control.mailQueue()
  return {
    isSet: settings.sendsMail,
    waiting: counts.OCZEKUJE + counts.WYSYLANA,
    givenUp: counts.PORZUCONA,
    ...(oldestAt === undefined ? {} : { oldestAt }),
  }
}

function onWire(condition: Condition, house: House): Omit<Wire, 'dziennik'> {
  const now = house.clock.now()
  return {
    gotowa: condition.causes.length === 0,
    wersja: house.settings.version,
    uruchomiono: condition.startedAt,
    chwila: now,
    ocena: judgeCondition(condition, now).map(({ code, weight, subject }) => ({
      kod: code,
      waga: weight,
      przedmiot: subject,
      opis: conditionRows[code].pl,
      coRobic: conditionRows[code].doPl,
    })),
    kolejka: condition.queues.map(({ name, taken, waiting, bytes, maxTaken, maxBytes }) => ({
      drzwi: name,
      przyjete: taken,
      czekajace: waiting,
      bajty: bytes,
      najwiecejPrzyjetych: maxTaken,
      najwiecejBajtow: maxBytes,
    })),
    baza: condition.stores.map(({ name, bytes, files }) => ({ nazwa: name, bajty: bytes, pliki: files })),
    wolneBajty: condition.disk.freeBytes,
    wszystkieBajty: condition.disk.totalBytes,
    certyfikat: condition.certificates.map(({ name, notAfter }) => ({
      nazwa: name,
      wazneDo: notAfter,
      dniDoKonca: Math.floor((notAfter.getTime() - now.getTime()) / dayMs),
    })),
    poczta: {
      wlaczona: condition.mails.isSet,
      oczekujace: condition.mails.waiting,
      porzucone: condition.mails.givenUp,
      najstarsza: condition.mails.oldestAt,
    },
    zadanie: condition.jobs.map(job => ({
      nazwa: job.name,
      opis: job.titlePl,
      opisAngielski: job.titleEn,
      coIleMs: job.everyMs,
      ostatnio: job.lastStartedAt,
      trwaloMs: job.tookMs,
      ostatniBlad: job.lastFailedAt,
      nieudaneZRzedu: job.failuresInRow,
      nastepne: job.nextAt,
    })),
  }
}
