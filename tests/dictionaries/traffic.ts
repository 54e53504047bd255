/** Calls that go on by themselves, of several kinds at once; what became of them is gathered. */
export class Traffic<K extends string> {
  readonly #runs: Readonly<Record<K, () => Promise<string>>>
  readonly #kinds: readonly K[]
  readonly #loops: Promise<void>[]
  /** Every call: its kind, when it began, how it ended. */
  readonly #calls: { readonly kind: K; readonly began: number; readonly ending: string }[] = []
  #clock = 0
  #mark = 0
  #isOver = false
  #pause: Promise<void> | undefined
  #underWay = 0

  constructor(runs: Readonly<Record<K, () => Promise<string>>>) {
    this.#runs = runs
    this.#kinds = Object.keys(runs) as K[]
    this.#loops = this.#kinds.map(kind => this.#loop(kind))
  }

  async #loop(kind: K): Promise<void> {
    while (!this.#isOver) {
      await this.#pause
      const began = ++this.#clock
      this.#underWay += 1
      const ending = await this.#runs[kind]().catch((cause: unknown) => `thrown: ${cause}`)
      this.#underWay -= 1
      this.#calls.push({ kind, began, ending })
    }
  }

  /** Remembers this moment for `sinceMark`. */
  mark(): void {
    this.#mark = this.#clock
  }

  /** How the calls under way or begun since the mark ended, once at least so many of each kind have. */
  sinceMark(atLeast: number): Promise<Record<K, string[]>> {
    return this.#ended(this.#mark, atLeast)
  }

  /** The different endings of the calls of each kind that begin from now on, once so many of each have ended. */
  next(atLeast: number): Promise<Record<K, string[]>> {
    return this.#ended(this.#clock, atLeast)
  }

  async #ended(since: number, atLeast: number): Promise<Record<K, string[]>> {
    const of = (kind: K) => this.#calls.filter(call => call.kind === kind && call.began > since)
    while (this.#kinds.some(kind => of(kind).length < atLeast)) await new Promise(resolve => setImmediate(resolve))
    const endings = this.#kinds.map(kind => [kind, [...new Set(of(kind).map(call => call.ending))]])
    return Object.fromEntries(endings) as Record<K, string[]>
  }

  /** Does something while nothing is under way. */
  async still(work: () => Promise<void>): Promise<void> {
    let go = () => {}
    this.#pause = new Promise(resolve => {
      go = resolve
    })
    while (this.#underWay > 0) await new Promise(resolve => setImmediate(resolve))
    await work()
    this.#pause = undefined
    go()
  }

  /** Ends it; resolves when nothing is under way. */
  async end(): Promise<void> {
    this.#isOver = true
    await Promise.all(this.#loops)
  }
}
