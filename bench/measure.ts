/** Measures subjects side by side: warm-up first, then short turns of each in alternation, so that other load meets all of them alike. */

export interface Subject {
  readonly name: string
  /** Does the work `times` times. A subject outside this process may answer how long it took (ns); otherwise the clock here tells. */
  run(times: number): Promise<number | undefined>
}

export interface Figure {
  readonly subject: string
  readonly perSecond: number
  readonly medianUs: number
  /** Half of the distance between the quartiles, in per cent of the median. */
  readonly spreadPercent: number
}

const warmupMs = 1500
const turnMs = 150

/** Figures of all subjects for the same work; `turns` is how often each has its turn. */
export async function measure(subjects: readonly Subject[], turns: number): Promise<Figure[]> {
  const times: number[] = []
  for (const subject of subjects) times.push(await warmUp(subject))
  const samples: number[][] = subjects.map(() => [])
  for (let turn = 0; turn < turns; turn++) {
    for (const [i, subject] of subjects.entries()) samples[i]?.push(await once(subject, times[i] ?? 1))
  }
  return subjects.map((subject, i) => figureOf(subject.name, samples[i] ?? []))
}

/** Runs until it is warm; gives how often one turn repeats the work. */
async function warmUp(subject: Subject): Promise<number> {
  const begun = performance.now()
  let last = await once(subject, 1)
  while (performance.now() - begun < warmupMs) last = await once(subject, Math.max(1, Math.floor(20_000 / last)))
  return Math.max(1, Math.floor((turnMs * 1000) / last))
}

/** Microseconds for one piece of work. */
async function once(subject: Subject, times: number): Promise<number> {
  const begun = process.hrtime.bigint()
  const told = await subject.run(times)
  return (told ?? Number(process.hrtime.bigint() - begun)) / times / 1000
}

function figureOf(subject: string, samples: number[]): Figure {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const medianUs = at(0.5)
  const spreadPercent = ((at(0.75) - at(0.25)) / 2 / medianUs) * 100
  return { subject, perSecond: 1_000_000 / medianUs, medianUs, spreadPercent }
}
