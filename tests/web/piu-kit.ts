/** What tests of questions put at the portal (PIU) share: units with fed sets, an officer's question, and how it is typed. */
import type { Browser, Page } from 'playwright-core'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, type Story, type UnitRecord } from '../../fixtures/people/story.js'
import { feedSet } from '../../src/client/feed.js'
import type { Installation, WorkingUnit } from '../gateway/installation.js'
import { shortly } from '../gateway/outcomes.js'
import { launchChromium, signInBrowser, sizes } from './portal-kit.js'

/** Units of one powiat: those of labour and of family benefits keep sets, that of social assistance asks. */
export const units = {
  pup: { kind: 'PUP', territory: '1408', areas: ['RP'] },
  ors: { kind: 'ORS', territory: '1408', areas: ['SR'] },
  ops: { kind: 'OPS', territory: '1408', areas: ['PS'] },
} as const

/** Fills the unit's set. */
export async function fed(installation: Installation, unit: WorkingUnit, records: readonly UnitRecord[]) {
  const outcome = await feedSet(unit.connection, {
    setCode: unit.setCode ?? '',
    kind: 'INICJALNE',
    stateAt: new Date(installation.clock.now().getTime() - 60_000),
    records: records.map(encodeRecord),
    context: { user: unit.feeder },
  })
  if (!('fed' in outcome)) throw new Error(`${unit.setCode} was not fed: ${JSON.stringify(outcome, shortly)}`)
}

/** Numbers of those whom the story's unit holds. */
export function peselsOf(story: Story, code: string): ReadonlySet<string> {
  return new Set(recordsOfUnit(story, code).flatMap(({ person: { pesel } }) => (pesel === undefined ? [] : [pesel])))
}

/** Why an office of social assistance asks, as the form's fields say it. */
export const reasonOf = (znakSprawy: string) => ({
  'parametryPytania.znakSprawy': znakSprawy,
  'parametryPytania.podstawaPrawna.kod': 'UPS-105-1',
  'parametryPytania.cel.kod': 'USTALENIE_PRAWA_PS',
})

/** Says why in the form that stands open. */
export async function fillReason(page: Page, znakSprawy: string): Promise<void> {
  const { 'parametryPytania.znakSprawy': sign, ...chosen } = reasonOf(znakSprawy)
  await page.fill('[name="parametryPytania.znakSprawy"]', sign)
  for (const [name, value] of Object.entries(chosen)) await page.selectOption(`[name="${name}"]`, value)
}

/** A browser of its own in which the person is signed in and has opened a page; it goes when the test ends. */
export async function openedPage(
  test: { teardown(act: () => unknown): void },
  origin: string,
  login: string,
  path: string,
  options: Parameters<typeof signInBrowser>[3] = { viewport: sizes[0] },
): Promise<{ readonly chrome: Browser; readonly page: Page }> {
  const chrome = await launchChromium()
  test.teardown(() => chrome.close())
  const page = await (await signInBrowser(chrome, origin, login, options)).newPage()
  await page.goto(`${origin}${path}`)
  return { chrome, page }
}
