import { encode } from '../../contract/index.js'
import type { PackedFile } from '../../ports/runtime/archive.js'
import { introductionOf, type PackageContents, type PackageSection, sectionsOf } from './contents.js'
import { contentsOnWire } from './on-wire.js'

const title = 'Pakiet informacji dla jednostki terenowej'
const utf8 = new TextEncoder()

/** The files of the package: for people as HTML and as plain text, for programs as XML. @req A2.2 */
export function packageFiles(contents: PackageContents): readonly PackedFile[] {
  return [
    { name: 'pakiet.html', bytes: utf8.encode(asHtml(contents)) },
    // Windows' old editors know UTF-8 by its mark.
    { name: 'pakiet.txt', bytes: utf8.encode(`\ufeff${asText(contents)}`) },
    { name: 'pakiet.xml', bytes: encode('p:pakietInformacyjny', contentsOnWire(contents)) },
  ]
}

function asText(contents: PackageContents): string {
  const sections = sectionsOf(contents).map(({ heading, lines }) =>
    [heading, ...lines.map(line => (typeof line === 'string' ? `  ${line}` : `  ${line[0]}: ${line[1]}`))].join('\r\n'),
  )
  return [title, introductionOf(contents).join('\r\n'), ...sections, ''].join('\r\n\r\n')
}

function asHtml(contents: PackageContents): string {
  const [about = '', todo = '', link = ''] = introductionOf(contents)
  return `<!doctype html>
<html lang="pl"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1c2326}h2{font-size:1.1rem;margin-top:1.5rem}dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}</style></head>
<body><main><h1>${title}</h1><p>${escaped(about)}</p><p>${escaped(todo)} <a href="${escaped(link)}">${escaped(link)}</a></p>
${sectionsOf(contents).map(sectionHtml).join('\n')}
</main></body></html>
`
}

function sectionHtml({ heading, lines }: PackageSection): string {
  const pairs = lines.filter(line => typeof line !== 'string')
  const sentences = lines.filter(line => typeof line === 'string')
  const list = pairs.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')
  const texts = sentences.map(text => `<p>${escaped(text)}</p>`).join('')
  return `<section><h2>${escaped(heading)}</h2>${list === '' ? '' : `<dl>${list}</dl>`}${texts}</section>`
}

/** Text in elements and in quoted attributes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
