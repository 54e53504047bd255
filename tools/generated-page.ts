import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a page that is made of something else; with `--check` only compares, and fails when they differ. */
export function generatedPage(file: string, source: string, text: string): void {
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`${file} written`)
  } else if (existsSync(file) && readFileSync(file, 'utf8') === text) console.log(`${file} is what ${source} gives`)
  else {
    console.error(`${file} differs from ${source}: run npm run generate`)
    process.exitCode = 1
  }
}
