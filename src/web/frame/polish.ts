import { civilDateOf, civilTimeOf, writtenDay } from '../../domain/calendar.js'
import type { Language } from './language.js'

/** The three forms of a Polish noun beside a number: `['konto', 'konta', 'kont']`. */
export type Forms = readonly [one: string, few: string, many: string]

/** A number and its noun: 1 konto, 2 konta, 5 kont, 22 konta. */
export function counted(count: number, forms: Forms): string {
  return `${numberText(count)} ${forms[formOf(count)]}`
}

/** The same in English, where one form is singular. */
export function countedEn(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** The noun alone, in the form that its number asks for: where the number stands apart. */
export function noun(count: number, forms: Forms): string {
  return forms[formOf(count)]
}

function formOf(count: number): 0 | 1 | 2 {
  const rule = plurals.select(count)
  return rule === 'one' ? 0 : rule === 'few' ? 1 : 2
}

const plurals = new Intl.PluralRules('pl-PL')

/** A day as people write it: `31.12.2026`. A moment is told by the day it is in Poland. */
export function day(value: Date | string): string {
  return writtenDay(value instanceof Date ? civilDateOf(value) : value)
}

/** A moment in Poland: `31.12.2026, 14:05`. */
export function moment(value: Date): string {
  return `${day(value)}, ${civilTimeOf(value).slice(0, 5)}`
}

/** A number with spaces between thousands, as Polish writes it: `12 345`. Four digits stand together. */
export function numberText(value: number): string {
  return value.toLocaleString('pl-PL').replaceAll('\u00a0', '\u202f')
}

/** An amount in grosze: `1 234,50 zł`. */
export function money(hundredths: bigint, currency = 'PLN'): string {
  const whole = (hundredths / 100n).toLocaleString('pl-PL').replaceAll('\u00a0', '\u202f')
  const rest = (hundredths % 100n).toString().padStart(2, '0')
  return `${whole},${rest} ${currency === 'PLN' ? 'zł' : currency}`
}

/** How long ago, roughly, in words. */
export function ago(then: Date, now: Date, language: Language): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - then.getTime()) / 60_000))
  if (minutes < 1) return language === 'pl' ? 'przed chwilą' : 'just now'
  if (minutes < 60) {
    return language === 'pl'
      ? `${counted(minutes, ['minutę', 'minuty', 'minut'])} temu`
      : `${countedEn(minutes, 'minute')} ago`
  }
  const hours = Math.floor(minutes / 60)
  if (hours < 24) {
    return language === 'pl'
      ? `${counted(hours, ['godzinę', 'godziny', 'godzin'])} temu`
      : `${countedEn(hours, 'hour')} ago`
  }
  const days = Math.floor(hours / 24)
  return language === 'pl' ? `${counted(days, ['dzień', 'dni', 'dni'])} temu` : `${countedEn(days, 'day')} ago`
}

/** The digits of a number as somebody typed it, with spaces or hyphens between them. */
export function typedDigits(text: string): string {
  return text.replace(/[\s-]/g, '')
}

/** The ISO form of a day as somebody typed it (`1.2.2026`, `01-02-2026`, `2026-02-01`); what is no day stays as typed. */
export function typedDay(text: string): string {
  const polish = /^([0-9]{1,2})[.\-/ ]([0-9]{1,2})[.\-/ ]([0-9]{4})\s*r?\.?$/.exec(text.trim())
  if (polish === null) return text.trim()
  const [, date = '', month = '', year = ''] = polish
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
