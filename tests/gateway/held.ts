/** Replaces a method of a port until released; what is called meanwhile waits. */
export function held<K extends string>(port: Record<K, unknown>, name: K) {
  const real = port[name] as (...args: unknown[]) => unknown
  let release = () => {}
  let reached = () => {}
  const gate = new Promise<void>(resolve => {
    release = resolve
  })
  const isReached = new Promise<void>(resolve => {
    reached = resolve
  })
  const own = Object.hasOwn(port, name)
  port[name] = (async (...args: unknown[]) => {
    reached()
    await gate
    return real.apply(port, args)
  }) as never
  return {
    isReached,
    release() {
      if (own) port[name] = real as never
      else delete port[name]
      release()
    },
  }
}
