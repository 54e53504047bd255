/** Two ways to use a page: with a mouse in a browser without JavaScript, and by keyboard alone. */
import type { Page } from 'playwright-core'

/** A form of a page: its act, and the key where the page holds several of them. */
export interface FormName {
  readonly act: string
  readonly key?: string
}

export interface Hands {
  fill(page: Page, form: FormName, values: Readonly<Record<string, string>>): Promise<void>
  /** Chooses an option of a list. */
  select(page: Page, form: FormName, name: string, value: string): Promise<void>
  /** Ticks a box. */
  tick(page: Page, form: FormName, name: string, value?: string): Promise<void>
  /** Chooses one of several answers. */
  answer(page: Page, form: FormName, name: string, value: string): Promise<void>
  attach(page: Page, form: FormName, name: string, file: FileToAttach): Promise<void>
  /** Presses the form's button; the page that comes is loaded. */
  press(page: Page, form: FormName): Promise<void>
  /** Presses the form's button that gives a file; the file's path. */
  download(page: Page, form: FormName): Promise<string>
  /** Follows a link by where it leads. */
  follow(page: Page, path: string): Promise<void>
}

interface FileToAttach {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

function formSelector({ act, key }: FormName): string {
  const ofKey = key === undefined ? '' : `:has(input[name="_klucz"][value="${key}"])`
  return `form:has(input[name="_czynnosc"][value="${act}"])${ofKey}`
}

const fieldSelector = (form: FormName, name: string, value?: string) =>
  `${formSelector(form)} [name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`
const buttonSelector = (form: FormName) => `${formSelector(form)} button[type="submit"]`
const linkSelector = (path: string) => `main a[href="${path}"]`

/** With a mouse. */
export const byMouse: Hands = {
  async fill(page, form, values) {
    for (const [name, value] of Object.entries(values)) await page.locator(fieldSelector(form, name)).fill(value)
  },
  async select(page, form, name, value) {
    await page.locator(fieldSelector(form, name)).selectOption(value)
  },
  tick: (page, form, name, value) => page.locator(fieldSelector(form, name, value)).check(),
  answer: (page, form, name, value) => page.locator(fieldSelector(form, name, value)).check(),
  attach: (page, form, name, file) => page.locator(fieldSelector(form, name)).setInputFiles(file),
  async press(page, form) {
    await Promise.all([page.waitForEvent('load'), page.locator(buttonSelector(form)).click()])
  },
  async download(page, form) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(buttonSelector(form)).click({ noWaitAfter: true }),
    ])
    return download.path()
  },
  async follow(page, path) {
    await Promise.all([page.waitForEvent('load'), page.locator(linkSelector(path)).first().click()])
  },
}

const mostTabs = 400

/** Whether an expression holds of the element in focus; the page's own words, for tests know no browser's types. */
async function inFocus(page: Page, expression: string): Promise<boolean> {
  return (await page.evaluate(`Boolean(document.activeElement${expression})`)) === true
}

/** Tab until the focus is there. */
async function reach(page: Page, selector: string): Promise<void> {
  const isThere = () => inFocus(page, `.matches(${JSON.stringify(selector)})`)
  for (let presses = 0; presses < mostTabs; presses++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${selector}`)
}

/** Presses a key until what is in focus says so. */
async function until(page: Page, key: string, reached: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < mostTabs; presses++) {
    if (await reached()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead there`)
}

/** By keyboard alone: Tab, arrows, Space, Enter and letters. */
export const byKeyboard: Hands = {
  async fill(page, form, values) {
    for (const [name, value] of Object.entries(values)) {
      await reach(page, fieldSelector(form, name))
      await page.keyboard.press('Control+A')
      await page.keyboard.type(value)
    }
  },
  async select(page, form, name, value) {
    await reach(page, fieldSelector(form, name))
    await page.keyboard.press('Home')
    await until(page, 'ArrowDown', () => inFocus(page, `.value === ${JSON.stringify(value)}`))
  },
  async tick(page, form, name, value) {
    await reach(page, fieldSelector(form, name, value))
    const isTicked = () => inFocus(page, '.checked')
    await until(page, 'Space', isTicked)
  },
  async answer(page, form, name, value) {
    await reach(page, fieldSelector(form, name))
    await page.keyboard.press('Space')
    const isChosen = async () =>
      (await inFocus(page, '.checked')) && (await inFocus(page, `.value === ${JSON.stringify(value)}`))
    await until(page, 'ArrowDown', isChosen)
  },
  async attach(page, form, name, file) {
    await reach(page, fieldSelector(form, name))
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await chooser.setFiles(file)
  },
  async press(page, form) {
    await reach(page, buttonSelector(form))
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  },
  async download(page, form) {
    await reach(page, buttonSelector(form))
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    return download.path()
  },
  async follow(page, path) {
    await reach(page, linkSelector(path))
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  },
}
