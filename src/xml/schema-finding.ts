import { type Detail, fault } from '../fault/refusal.js'

/** One row per kind of finding: how the validator's message goes on after it has named the element, our code, our text. */
const kinds: readonly (readonly [begins: string, code: string, text: string])[] = [
  ["[facet 'pattern']", 'XSD-WZORZEC', 'Wartość nie pasuje do wzorca typu.'],
  ["[facet 'enumeration']", 'XSD-WARTOSC', 'Wartość spoza listy dozwolonych.'],
  ["[facet 'minLength']", 'XSD-DLUGOSC', 'Wartość jest za krótka.'],
  ["[facet 'maxLength']", 'XSD-DLUGOSC', 'Wartość jest za długa.'],
  ["[facet 'length']", 'XSD-DLUGOSC', 'Wartość ma niedozwoloną długość.'],
  ["[facet 'minInclusive']", 'XSD-ZAKRES', 'Wartość jest za mała.'],
  ["[facet 'maxInclusive']", 'XSD-ZAKRES', 'Wartość jest za duża.'],
  ["[facet 'totalDigits']", 'XSD-ZAKRES', 'Wartość ma za dużo cyfr.'],
  ["[facet 'fractionDigits']", 'XSD-ZAKRES', 'Wartość ma za dużo cyfr po przecinku.'],
  ['This element is not expected', 'XSD-ELEMENT', 'Element nie jest w tym miejscu dozwolony.'],
  ['Missing child element', 'XSD-BRAK', 'Brakuje wymaganego elementu.'],
  ['Character content', 'XSD-TRESC', 'Element nie może zawierać tekstu.'],
  ['Element content is not allowed', 'XSD-TRESC', 'Element nie może zawierać elementów.'],
  ['No matching global', 'XSD-NIEZNANY', 'Element nie jest zdefiniowany w schemacie.'],
  ['The attribute', 'XSD-ATRYBUT', 'Atrybut jest niedozwolony.'],
  ["'", 'XSD-TYP', 'Wartość nie jest poprawną wartością typu.'],
]

/** The element, and the attribute, that a message of the validator names before it says what is wrong. */
const about = /^Element '(?:\{[^}]*\})?[^']*'(?:, attribute '[^']*')?: /

/**
 * What a message of the validator says, in our own words. The message itself holds values of the document and goes no
 * further.
 */
export function readFinding(message: string): Detail {
  const rest = message.replace(about, '')
  const kind = kinds.find(([begins]) => rest.startsWith(begins))
  return kind === undefined ? fault('XSD', 'Dokument jest niezgodny ze schematem.') : fault(kind[1], kind[2])
}
