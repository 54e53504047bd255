/** Whether the text has the form of a KRS number: ten digits, no check digit. */
export function isKrs(text: string): boolean {
  return /^[0-9]{10}$/.test(text)
}
