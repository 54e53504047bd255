/** Writes docs/configuration.md from the rows of `src/app/settings.ts`; with `--check` only compares, and fails when they differ. */
import { environmentName } from '../src/app/configuration.js'
import { type SettingRow, settings } from '../src/app/settings.js'
import { generatedPage } from './generated-page.js'

const file = 'docs/configuration.md'
const rows = Object.entries(settings as Readonly<Record<string, SettingRow<unknown>>>)

function written(value: unknown): string {
  return value === undefined ? 'has to be set' : `\`${String(value)}\``
}

const text = `# Configuration

<!-- Generated from src/app/settings.ts by tools/configuration-doc.ts. Not edited by hand. -->

Settings stand in \`csizs.json\` of the installation's folder; the environment goes before the file. An unknown key, an invalid value or a missing one without a
default refuses to start, and everything that is wrong is told at once. Keys and passwords are no settings: they are files of the \`keys\` folder.

| setting | environment | default | value | meaning |
|---|---|---|---|---|
${rows
  .map(
    ([name, { fallback, wants, meaning }]) =>
      `| \`${name}\` | \`${environmentName(name)}\` | ${written(fallback)} | ${wants.replaceAll('|', '\\|')} | ${meaning} |`,
  )
  .join('\n')}
`

generatedPage(file, 'src/app/settings.ts', text)
