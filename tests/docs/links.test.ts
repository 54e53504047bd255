import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import t from 'tap'

function markdownFiles(): string[] {
  const below = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map(path => join('docs', path))
  const top = readdirSync('.').filter(path => path !== 'node_modules')
  return [...top, ...below].filter(path => path.endsWith('.md'))
}

/** How a heading is named in a link, as the usual renderers do it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

function anchorsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? '')))
}

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

t.test('relative links of the documents lead somewhere', async t => {
  const files = markdownFiles()
  t.ok(files.includes('README.md'))
  for (const file of files) {
    const links = [...withoutCode(readFileSync(file, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, target]) => target ?? '',
    )
    for (const link of links.filter(target => !/^[a-z]+:/.test(target))) {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? file : normalize(join(dirname(file), decodeURIComponent(path)))
      t.ok(existsSync(target), `${file}: ${link}`)
      if (anchor !== undefined && existsSync(target) && statSync(target).isFile()) {
        t.ok(anchorsOf(readFileSync(target, 'utf8')).has(anchor), `${file}: ${link} names a heading`)
      }
    }
  }
})

t.test('every decision stands in the list of decisions, with its number', async t => {
  const list = readFileSync('docs/decisions/README.md', 'utf8')
  const decisions = readdirSync('docs/decisions').filter(name => name !== 'README.md')
  t.ok(decisions.length > 0)
  for (const name of decisions) {
    t.match(name, /^\d{4}-[a-z0-9-]+\.md$/)
    t.ok(list.includes(`[${name.slice(0, 4)}](${name})`), name)
    const text = readFileSync(join('docs/decisions', name), 'utf8')
    t.ok(text.startsWith(`# ${name.slice(0, 4)} `), `${name} starts with its number`)
    for (const part of ['Context', 'Decision', 'Consequence']) t.ok(text.includes(`**${part}.**`), `${name}: ${part}`)
  }
})
