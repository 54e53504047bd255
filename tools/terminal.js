/** What the tools say while they work: one line per thing done, never a silent second. */

/** An end with words for a person: what is wrong, where, what to do about it, and what a program said. */
export class Stop extends Error {
  constructor(what, where, todo, said = '') {
    super(what)
    this.where = where
    this.todo = todo
    this.said = said
  }
}

/** Prints an end. A defect (anything but a Stop) shows its stack. */
export function printStop(problem, stream = process.stderr) {
  if (!(problem instanceof Stop)) {
    stream.write(`${problem?.stack ?? problem}\n`)
    return
  }
  if (problem.said !== '') stream.write(`\n${problem.said}\n`)
  stream.write(`\nerror: ${problem.message}\nwhere: ${problem.where}\ndo:    ${problem.todo}\n`)
}

export function seconds(milliseconds) {
  return milliseconds < 9_950 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Math.round(milliseconds / 1000)} s`
}

/**
 * Does `work` under a line that says what it is and how long it already takes: on a terminal the seconds are
 * counted in place, elsewhere a dot is added each second.
 */
export async function progress(what, work, stream = process.stdout) {
  const began = performance.now()
  const live = stream.isTTY === true
  stream.write(`${what} `)
  const timer = setInterval(() => {
    stream.write(live ? `\r${what} … ${seconds(performance.now() - began)} ` : '.')
  }, 1000)
  const end = word => {
    clearInterval(timer)
    stream.write(`${live ? `\r\u001b[K${what}` : ''} ${word}, ${seconds(performance.now() - began)}\n`)
  }
  try {
    const result = await work()
    end('done')
    return result
  } catch (problem) {
    end('failed')
    throw problem
  }
}

/** One of several speakers on a stream: what it says before its turn is kept until then. */
export class Turn {
  #stream
  #kept = []
  #isHeard = false

  constructor(stream) {
    this.#stream = stream
  }

  get isTTY() {
    return this.#isHeard && this.#stream.isTTY === true
  }

  write(text) {
    if (this.#isHeard) this.#stream.write(text)
    else this.#kept.push(text)
  }

  /** Its turn has come. */
  take() {
    this.#isHeard = true
    for (const text of this.#kept.splice(0)) this.#stream.write(text)
  }
}
