/** Pages of the contract: complete, linked, without scripts; and in a browser, with axe, at two sizes. */
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import t from 'tap'
import { describedTypes, operations, services, wsdlFiles, xsdFiles } from '../../src/contract/index.js'
import { html } from '../../src/web/frame/html.js'
import { Installation } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { axeFindings, launchChromium, overhang, sizes } from './portal-kit.js'

t.setTimeout(900_000)
const installation = await Installation.start()
t.teardown(() => installation.remove())
const browser = judge('chromium')

/** Every page by its address, found by following the links from the first one; those into the portal lead to signing in. */
async function crawl(start: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const waiting = [start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue
    const reply = await installation.get(path)
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`)
    pages.set(path, reply.text)
    if (!String(reply.headers['content-type']).startsWith('text/html')) continue
    for (const [, target = ''] of reply.text.matchAll(/href="([^"]+)"/g)) {
      if (/^\/portal(\/|\?|$)/.test(target)) continue
      waiting.push(target.replace(/#.*/, '') === '' ? path : target.replace(/#.*/, ''))
    }
  }
  return pages
}

const all = await crawl('/')
const pages = [...all].filter(([, text]) => text.startsWith('<!doctype html>'))

t.test('Every link leads somewhere, and every place that is linked to stands on its page', async t => {
  t.ok(pages.length > 60, `${pages.length} pages`)
  for (const [path, text] of pages) {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(found => found[1])
    t.equal(new Set(ids).size, ids.length, `${path} uses an id once`)
    for (const [, target = ''] of text.matchAll(/href="([^"]*#[^"]+)"/g)) {
      const [place = '', fragment] = target.split('#')
      const there = place === '' ? text : (all.get(place) ?? '')
      t.ok(there.includes(` id="${fragment}"`), `${path} → ${target}`)
    }
  }
})

t.test(
  'Each service and operation has its page in both languages, with every element, fault and caller @req D1',
  async t => {
    for (const [service, { operations: names, wsdl }] of Object.entries(services)) {
      t.match(all.get(`/uslugi/${service}`), `${wsdl}</a>`)
      for (const name of names) {
        const { request, response, faults } = operations[name]
        for (const lang of ['', '?lang=en']) {
          const text = all.get(`/uslugi/${service}/${name}${lang}`) ?? ''
          t.match(text, lang === '' ? '<html lang="pl">' : '<html lang="en">', `${name}${lang}`)
          for (const code of faults) t.ok(text.includes(`#kod-${code}"`), `${name} tells ${code}`)
          for (const element of [request, response]) {
            const local = element.slice(2)
            const fields = describedTypes[local.charAt(0).toUpperCase() + local.slice(1)]?.fields ?? []
            for (const field of fields)
              t.ok(text.includes(`<code>${field.prefix}:${field.name}</code>`), `${name} ${field.name}`)
          }
        }
      }
    }
  },
)

t.test('A recorded exchange stands on its operation’s page, escaped', async t => {
  const text = all.get('/uslugi/DaneBeneficjenta/pobierzDane') ?? ''
  t.ok(text.includes('&#60;d:pobierzDane xmlns:d=&#34;urn:csizs-gw:dane-beneficjenta:v1&#34;&#62;'))
  t.notOk(text.includes('<d:pobierzDane'))
  t.equal(html`<b>${'<i>"&\''}</b>${html`<u></u>`}`.toString(), '<b>&#60;i&#62;&#34;&#38;&#39;</b><u></u>')
})

t.test('Pages load nothing but their style sheet, and run nothing', async t => {
  const { headers } = await installation.get('/')
  const policy = String(headers['content-security-policy'])
  t.match(policy, "default-src 'none'; style-src 'self'")
  t.notMatch(policy, /unsafe|script-src/)
  t.equal(headers['x-content-type-options'], 'nosniff')
  for (const [path, text] of pages) t.notMatch(text, /<script|<style| style=| on[a-z]+=|javascript:/i, path)
})

t.test('What is not there is 404 without a word about it', async t => {
  for (const path of [
    '/uslugi/Nieznana',
    '/uslugi/Slowniki/pobierzDane',
    '/uslugi/constructor',
    '/typy/x',
    '/typy/toString',
    '/uslugi/Slowniki/zaloguj',
  ]) {
    const reply = await installation.get(path)
    t.equal(reply.status, 404, path)
    t.equal(reply.text, '404\n')
  }
})

t.test('The archive holds the whole contract with this gateway’s address, the same bytes each time', async t => {
  const first = await installation.get('/pobierz/csizs-uslugi.zip')
  t.equal(first.headers['content-type'], 'application/zip')
  const files = unzipSync(first.bytes)
  const textOf = (name: string) => Buffer.from(files[`csizs-uslugi/${name}`] ?? []).toString()
  for (const name of Object.keys(xsdFiles)) t.equal(textOf(`xsd/${name}`), readFileSync(`xsd/${name}`, 'utf8'))
  for (const name of Object.keys(wsdlFiles)) {
    const wsdl = textOf(`wsdl/${name}`)
    t.match(wsdl, `location="https://uslugi.example.invalid/uslugi/${name.replace('.wsdl', '')}/v1"`)
    for (const [, schema] of wsdl.matchAll(/schemaLocation="\.\.\/xsd\/([^"]+)"/g))
      t.ok(textOf(`xsd/${schema}`) !== '', `${schema} is there`)
  }
  t.equal(textOf('faults.md'), readFileSync('docs/faults.md', 'utf8'))
  t.ok(textOf('examples/pobierzDane/brak-danych.request.xml').startsWith('<d:pobierzDane'))
  await installation.restart()
  t.ok((await installation.get('/pobierz/csizs-uslugi.zip')).bytes.equals(first.bytes))
})

t.test(
  'In a browser: axe finds nothing, nothing sticks out, the policy is kept, at both sizes',
  { skip: browser.missing },
  async t => {
    const chrome = await launchChromium()
    t.teardown(() => chrome.close())
    const kinds = ['/', '/bledy', '/typy/wspolne', '/uslugi/ZasilanieCBB', '/uslugi/DaneBeneficjenta/pobierzDane']
    const page = await (await chrome.newContext()).newPage()
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    // axe sees every page in Polish, one of each kind in English and on the narrow screen.
    for (const [path] of pages) {
      const isOfKinds = kinds.includes(path.replace('?lang=en', ''))
      if (path.endsWith('?lang=en') && !isOfKinds) continue
      await page.goto(`${installation.portalUrl}${path}`)
      for (const size of sizes) {
        await page.setViewportSize(size)
        const wide = await overhang(page)
        t.ok(wide <= 0, `${path} at ${size.width} px sticks out by ${wide}`)
        if (size.width < 1000 && !isOfKinds) continue
        t.same(await axeFindings(page), [], `axe at ${path}, ${size.width} px`)
      }
    }
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    t.equal(ground, 'rgb(251, 250, 247)', 'the style sheet is in force')
    t.same(complaints, [], 'nothing was refused by the policy')
  },
)
