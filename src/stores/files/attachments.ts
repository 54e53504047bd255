import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attachments } from '../../ports/data/attachments.js'

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Ends the name of a file that is being written. */
const unfinished = '.tmp'

/** One file per attachment, in a folder that its owner only can read. @throws Error when a file cannot be written or read */
export function fileAttachments(folder: string): Attachments {
  const placeOf = (id: string) => {
    // An id never comes from outside; a defect must not become a path.
    if (!form.test(id)) throw new Error('not the id of an attachment')
    return join(folder, id)
  }
  return {
    async keep(id, sealed) {
      const place = placeOf(id)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = await open(`${place}${unfinished}`, 'w', 0o600)
      try {
        await file.writeFile(sealed)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${place}${unfinished}`, place)
      await syncFolder(folder)
    },
    async read(id) {
      try {
        return await readFile(placeOf(id))
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw cause
      }
    },
    async remove(id) {
      await rm(placeOf(id), { force: true })
    },
    async forgetUnfinished(before) {
      const begun = (await namesIn(folder)).filter(name => name.endsWith(unfinished))
      const old: string[] = []
      for (const place of begun.map(name => join(folder, name))) {
        if ((await stat(place)).mtime < before) old.push(place)
      }
      for (const place of old) await rm(place, { force: true })
      return old.length
    },
    async list() {
      const kept = (await namesIn(folder)).filter(name => form.test(name))
      return Promise.all(kept.map(async id => ({ id, keptAt: (await stat(join(folder, id))).mtime })))
    },
  }
}

/** None where the folder was not made yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    throw cause
  })
}

/** The name stands only when its folder is on disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
