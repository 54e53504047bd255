import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'

t.test('docs/soaks.md tells of every soak what it shows, and gives results of no other', t => {
  const soaks = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.soak.ts'))
    .map(path => `tests/${path}`)
    .sort()
  const [shows = '', results = ''] = readFileSync('docs/soaks.md', 'utf8').split('## Last results')
  const named = (text: string) => [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(found => found[1] ?? '').sort()
  t.ok(soaks.length >= 5)
  t.same(named(shows), soaks)
  t.same(
    named(results).filter(one => !soaks.includes(one)),
    [],
  )
  t.end()
})
