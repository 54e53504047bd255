/** Where the script stands. */
export const peselScriptPath = '/pesel.js'

/**
 * Tells of a PESEL while it is typed: how many digits are missing, or that the check digit or the date cannot be right. It
 * helps alone: without it the form is the same, and with it the server judges all the same. @see domain/identifiers/pesel.ts
 */
export const peselScript = `'use strict'
;(function () {
  var texts = document.documentElement.lang === 'en'
    ? { more: 'Digits missing: ', much: 'A PESEL has 11 digits.', date: 'No such date of birth.', sum: 'The check digit is wrong: look for a typing error.', good: 'The number is correct.' }
    : { more: 'Brakuje cyfr: ', much: 'Numer PESEL ma 11 cyfr.', date: 'Nie ma takiej daty urodzenia.', sum: 'Cyfra kontrolna się nie zgadza: poszukaj literówki.', good: 'Numer jest poprawny.' }
  var weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
  var centuries = { 8: 1800, 0: 1900, 2: 2000, 4: 2100, 6: 2200 }
  function judged(text) {
    var digits = text.replace(/[\\s-]/g, '')
    if (digits === '') return ['', true]
    if (!/^[0-9]+$/.test(digits) || digits.length > 11) return [texts.much, false]
    if (digits.length < 11) return [texts.more + (11 - digits.length), true]
    var month = Number(digits.slice(2, 4))
    var year = centuries[Math.floor(month / 20) * 2] + Number(digits.slice(0, 2))
    var day = Number(digits.slice(4, 6))
    var date = new Date(Date.UTC(year, (month % 20) - 1, day))
    if (month % 20 < 1 || month % 20 > 12 || date.getUTCDate() !== day) return [texts.date, false]
    var sum = weights.reduce(function (all, weight, at) { return all + weight * Number(digits[at]) }, 0)
    return (10 - (sum % 10)) % 10 === Number(digits[10]) ? [texts.good, true] : [texts.sum, false]
  }
  function watch(field) {
    var told = document.createElement('p')
    told.className = 'hint checked'
    told.id = field.id + '-sprawdzenie'
    told.setAttribute('role', 'status')
    field.insertAdjacentElement('afterend', told)
    field.setAttribute('aria-describedby', ((field.getAttribute('aria-describedby') || '') + ' ' + told.id).trim())
    function look() {
      var verdict = judged(field.value)
      if (told.textContent !== verdict[0]) told.textContent = verdict[0]
      told.classList.toggle('is-bad', !verdict[1])
      if (verdict[1]) field.removeAttribute('aria-invalid')
      else field.setAttribute('aria-invalid', 'true')
    }
    field.addEventListener('input', look)
    if (field.value !== '') look()
  }
  document.querySelectorAll('input[data-sprawdzaj="pesel"]').forEach(watch)
})()
`
