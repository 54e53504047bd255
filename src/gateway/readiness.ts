/** Whether the gateway can do its work, and if not, why: what `/health` says. */
export class Readiness {
  readonly #held = new Set<string>()
  readonly #probes: { readonly cause: string; readonly works: () => Promise<unknown> }[] = []
  #found: { readonly at: number; readonly causes: Promise<readonly string[]> } | undefined

  /** Not ready because of `cause` (a short name) until the function given back is called. */
  hold(cause: string): () => void {
    this.#held.add(cause)
    return () => {
      this.#held.delete(cause)
    }
  }

  /** Adds something that has to work: asked at most once a second, `cause` is named while it throws. */
  watch(cause: string, works: () => Promise<unknown>): void {
    this.#probes.push({ cause, works })
  }

  /** Why the gateway is not ready; empty: it is. */
  async causes(): Promise<readonly string[]> {
    const now = performance.now()
    if (this.#found === undefined || now - this.#found.at > 1_000) this.#found = { at: now, causes: this.#probe() }
    return [...this.#held, ...(await this.#found.causes)]
  }

  async #probe(): Promise<readonly string[]> {
    const results = await Promise.allSettled(this.#probes.map(probe => probe.works()))
    return this.#probes.filter((_, index) => results[index]?.status === 'rejected').map(probe => probe.cause)
  }
}
