const browsers = [
  [/Edg\/([0-9]+)/, 'Edge'],
  [/Firefox\/([0-9]+)/, 'Firefox'],
  [/Chrom(?:e|ium)\/([0-9]+)/, 'Chrome'],
  [/Version\/([0-9]+).*Safari/, 'Safari'],
] as const
const systems = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** A `User-Agent` as people know it; one that is not known as it stands. */
export function programName(agent: string | undefined): string | undefined {
  if (agent === undefined) return undefined
  for (const [pattern, name] of browsers) {
    const version = pattern.exec(agent)?.[1]
    if (version === undefined) continue
    const system = systems.find(([one]) => one.test(agent))?.[1]
    return system === undefined ? `${name} ${version}` : `${name} ${version}, ${system}`
  }
  return agent.slice(0, 60)
}
