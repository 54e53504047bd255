const everyMs = 500

/**
 * Ends this process as SIGTERM would once the one that started it is gone: npm passes a signal to its shell only, which leaves what
 * the shell had started. Gives back what ends the watch.
 */
export function endWithParent(): () => void {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
