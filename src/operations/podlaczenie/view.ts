import type { PodlaczanySystem, Podlaczenie, ResponseOf, WiadomoscPodlaczenia } from '../../contract/index.js'
import { unitOnWire } from '../../documents/information-package/on-wire.js'
import type { CivilDate } from '../../domain/calendar.js'
import {
  type Connection,
  isOverdue,
  type PlannedSystem,
  registeredFor,
  resultDueOn,
} from '../../domain/connection/connection.js'
import { nextStep } from '../../domain/connection/next-step.js'
import type { System } from '../../domain/registry/system.js'
import type { QueuedMail } from '../../ports/data/mails.js'
import { entitlementIn } from '../entitlement.js'
import type { House } from '../house.js'

/** A connection on the board. @req A2.4 A2.11 */
export async function boardView(house: House, connection: Connection, today: CivilDate): Promise<Podlaczenie> {
  const { id, state, filedAt, unit, unitCode, systems } = connection
  const registered = unitCode === undefined ? [] : await house.control.systemsOf(unitCode)
  const next = nextStep(connection, registered, today)
  return {
    numerZgloszenia: id,
    stan: state,
    zgloszono: filedAt,
    nazwaJednostki: unit.name,
    terc: unit.territory,
    ...(unitCode === undefined ? {} : { kodJT: unitCode }),
    nastepnyKrok: {
      kto: next.who,
      krok: next.step,
      ...(next.due === undefined ? {} : { termin: next.due }),
      poTerminie: next.isOverdue,
    },
    system: await Promise.all(systems.map(one => systemView(house, one, registered, today))),
  }
}

async function systemView(
  house: House,
  planned: PlannedSystem,
  registered: readonly System[],
  today: CivilDate,
): Promise<PodlaczanySystem> {
  const { number, area, software, scheduledOn, result } = planned
  const { entitled } = await entitlementIn(house, software, area)
  const found = registeredFor(planned, registered)
  const isRegistered = planned.state === 'ZAPLANOWANY' && found !== undefined
  return {
    pozycja: number,
    obszar: area,
    oprogramowanie: { nazwa: software.name, wersja: software.version, producent: software.vendor },
    uprawniony: entitled,
    stan: isRegistered ? 'ZAREJESTROWANY' : planned.state,
    ...(scheduledOn === undefined ? {} : { termin: scheduledOn, wynikDo: resultDueOn(scheduledOn) }),
    ...(found === undefined ? {} : { idSystemu: found.id }),
    ...(result?.cause === undefined ? {} : { przyczyna: result.cause }),
    ...(result === undefined ? {} : { zgloszonoWynik: result.at }),
    poTerminie: isOverdue(planned, today) || result?.isLate === true,
  }
}

type Detail = Omit<ResponseOf<'pokazPodlaczenie'>, 'daneRezultatu' | 'wynik'>

/** A connection with all that became of it. @param seesPeople whether who looks must see the people named in it */
export async function detailView(
  house: House,
  connection: Connection,
  today: CivilDate,
  seesPeople: boolean,
): Promise<Detail> {
  const { head, administrator, login, terminals, scan, refusedBecause } = connection
  const people = {
    kierownik: { imie: head.firstName, nazwisko: head.surname, email: head.email },
    administratorLokalny: {
      imie: administrator.firstName,
      nazwisko: administrator.surname,
      pesel: administrator.pesel,
      telefon: administrator.phone,
      email: administrator.email,
    },
    ...(login === undefined ? {} : { login }),
  }
  const mails = await house.control.mailsOf(connection.id)
  return {
    podlaczenie: await boardView(house, connection, today),
    jednostka: unitOnWire(connection.unit),
    ...(seesPeople ? people : {}),
    terminaleMobilne: terminals,
    rodzajSkanu: scan.kind,
    wyjasnienie: connection.clarifications.map(one => ({
      pytanie: one.question,
      zapytano: one.askedAt,
      ...(one.answer === undefined ? {} : { odpowiedz: one.answer }),
      ...(one.answeredAt === undefined ? {} : { odpowiedziano: one.answeredAt }),
    })),
    ...(refusedBecause === undefined ? {} : { powodOdmowy: refusedBecause }),
    ...packageView(connection),
    wiadomosc: mails.map(mailView),
    zdarzenie: connection.history.map(({ at, move, by, number }) => ({
      czas: at,
      przejscie: move,
      kto: by,
      ...(number === undefined ? {} : { pozycja: number }),
    })),
    pocztaDziala: house.settings.sendsMail,
  }
}

function packageView({ package: made }: Connection): Pick<Detail, 'pakiet'> {
  if (made === undefined) return {}
  const { fileName, hash, madeAt, handedOverAt, checkedAt, checks = [] } = made
  return {
    pakiet: {
      nazwaPliku: fileName,
      skrotPliku: hash,
      utworzono: madeAt,
      ...(handedOverAt === undefined ? {} : { wydano: handedOverAt }),
      ...(checkedAt === undefined ? {} : { sprawdzono: checkedAt }),
      sprawdzenie: checks.map(({ item, state, remark }) => ({
        element: item,
        stan: state,
        ...(remark === undefined ? {} : { uwaga: remark }),
      })),
    },
  }
}

/** A mail of the queue, without what it says and to whom. */
export function mailView(mail: QueuedMail): WiadomoscPodlaczenia {
  return {
    idWiadomosci: mail.id,
    rodzaj: mail.kind,
    stan: mail.state,
    utworzono: mail.queuedAt,
    proby: mail.attempts,
    ...(mail.sentAt === undefined ? {} : { wyslano: mail.sentAt }),
    ...(mail.state === 'OCZEKUJE' ? { nastepnaProba: mail.nextAt } : {}),
    moglaDojscDwaRazy: mail.mayArriveTwice,
  }
}
