/** What every generated file begins with. */
export const header = [
  '// Generated from wsdl/ and xsd/ by tools/contract/generate.ts. Not edited by hand:',
  '// change the contract and run `npm run generate`.',
  '',
  '',
].join('\n')

export function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** A docstring on lines of its own; nothing where there is no text. */
export function docLines(doc: string, indent: string): string {
  return doc === '' ? '' : `${indent}/** ${doc.replaceAll('*/', '* /')} */\n`
}
