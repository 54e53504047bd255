/** How soon an officer sees an answer: ten sets of the demonstration's people asked at once, through the page. */
import { encodeRecord } from '../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../fixtures/people/story.js'
import { feedSet } from '../src/client/feed.js'
import { scopeCodes } from '../src/domain/scopes.js'
import { Installation, type WorkingUnit } from '../tests/gateway/installation.js'
import { judge } from '../tests/judges/available.js'
import { FormClient, launchChromium, signInBrowser } from '../tests/web/portal-kit.js'

export interface PiuRow {
  readonly what: string
  readonly sets: number
  readonly turns: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
}

const kinds = [
  ['PUP', 'RP', ['1408', '1414', '1412', '1405']],
  ['OPS', 'PS', ['1408', '1414', '1412']],
  ['ORS', 'SR', ['1408', '1414', '1412']],
] as const

/** The whole answer by HTTP, and the first paint of its page in Chromium, `turns` times each. */
export async function benchPiu(turns: number): Promise<readonly PiuRow[]> {
  const installation = await Installation.start({ settings: { requestsPerMinute: 1_000_000 } })
  try {
    const { units, pesels } = await tenSets(installation)
    const officer = units.find(unit => unit.unit.kind === 'OPS')?.officer.login ?? ''
    await installation.person(officer)
    const sets = units.map(unit => unit.setCode ?? '')
    const reason = {
      'parametryPytania.znakSprawy': 'OPS.1.2026',
      'parametryPytania.podstawaPrawna.kod': 'UPS-105-1',
      'parametryPytania.cel.kod': 'USTALENIE_PRAWA_PS',
    }
    const asked = { ...reason, zbior: sets, 'zakres.kodZakresu': [...scopeCodes] }
    const client = await new FormClient(installation.portalUrl).signIn(officer)
    const whole: number[] = []
    for (let turn = 0; turn < turns + 3; turn++) {
      const form = await client.get(path)
      const began = performance.now()
      const reply = await client.sendFrom(form, path, 'zapytaj', {
        ...asked,
        'osoba.pesel': pesels[turn % pesels.length] ?? '',
      })
      if (reply.status !== 200) throw new Error(`${reply.status}`)
      if (turn >= 3) whole.push(performance.now() - began)
    }
    const rows = [rowOf('whole answer, HTTP', sets.length, whole)]
    if (judge('chromium').missing) return rows
    return [
      ...rows,
      rowOf('first paint, Chromium', sets.length, await paints(installation, officer, reason, pesels, turns)),
    ]
  } finally {
    await installation.remove()
  }
}

const path = '/portal/zapytanie'

async function tenSets(installation: Installation) {
  const story = tellStory({ seed: 1 })
  const units: WorkingUnit[] = []
  for (const [kind, area, territories] of kinds) {
    for (const territory of territories) {
      const unit = await installation.workingUnit({ kind, territory, areas: [area] })
      const home = territory === '1414' ? '1414' : '1408'
      const fed = await feedSet(unit.connection, {
        setCode: unit.setCode ?? '',
        kind: 'INICJALNE',
        stateAt: new Date(installation.clock.now().getTime() - 60_000),
        records: recordsOfUnit(story, `JT-${home}-${kind}-01`).map(encodeRecord),
        recordsPerPackage: 500,
        context: { user: unit.feeder },
      })
      if (!('fed' in fed)) throw new Error(`${unit.unit.code} was not fed`)
      units.push(unit)
    }
  }
  await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: scopeCodes })
  const known = (kind: string) =>
    new Set(recordsOfUnit(story, `JT-1408-${kind}-01`).flatMap(({ person: { pesel } }) => pesel ?? []))
  const [assisted, families] = [known('OPS'), known('ORS')]
  const pesels = [...known('PUP')].filter(pesel => assisted.has(pesel) && families.has(pesel))
  return { units, pesels }
}

async function paints(
  installation: Installation,
  officer: string,
  reason: Readonly<Record<string, string>>,
  pesels: readonly string[],
  turns: number,
): Promise<readonly number[]> {
  const chrome = await launchChromium()
  try {
    const context = await signInBrowser(chrome, installation.portalUrl, officer)
    const page = await context.newPage()
    const painted: number[] = []
    for (let turn = 0; turn < turns; turn++) {
      await page.goto(`${installation.portalUrl}${path}`)
      await page.fill('[name="osoba.pesel"]', pesels[turn % pesels.length] ?? '')
      for (const [name, value] of Object.entries(reason)) {
        const field = page.locator(`[name="${name}"]`)
        if (name.endsWith('.kod')) await field.selectOption(value)
        else await field.fill(value)
      }
      await page.evaluate(
        "document.querySelectorAll('form.form input[type=checkbox]').forEach(box => { box.checked = true })",
      )
      await page.click('form.form button[type=submit]')
      await page.waitForSelector('.card')
      const paint = await page.waitForFunction("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
      painted.push(Number(await paint.jsonValue()))
    }
    return painted
  } finally {
    await chrome.close()
  }
}

function rowOf(what: string, sets: number, times: readonly number[]): PiuRow {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { what, sets, turns: times.length, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: sorted.at(-1) ?? 0 }
}
