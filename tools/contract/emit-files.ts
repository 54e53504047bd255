/** `files.ts`: the contract's files word for word, so that validation and publishing need no file system. */
export function emitFiles(folders: Readonly<Record<'wsdl' | 'xsd', ReadonlyMap<string, string>>>): string {
  return [
    '/** WSDL files by name. */',
    `export const wsdlFiles = ${emitFolder(folders.wsdl)}`,
    '',
    '/** XSD files by name. */',
    `export const xsdFiles = ${emitFolder(folders.xsd)}`,
    '',
  ].join('\n')
}

function emitFolder(files: ReadonlyMap<string, string>): string {
  const rows = [...files].map(([name, text]) => `  '${name}': ${template(text)},`)
  return `{\n${rows.join('\n')}\n} as const`
}

/** The text as a template literal. */
function template(text: string): string {
  return `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``
}
