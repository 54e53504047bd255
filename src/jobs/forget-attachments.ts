import { enterByClock } from '../operations/by-clock.js'
import type { House } from '../operations/house.js'
import { opened } from '../operations/podlaczenie/stored.js'
import type { Job } from './timetable.js'

/** A file younger than this may belong to an act that is still under way. */
const youngMs = 3_600_000

/** Removes files that no connection refers to: what a refused or broken act left behind. */
export function forgetAttachmentsJob(house: House): Job {
  return {
    name: 'forget-attachments',
    titlePl: 'Usuwanie plików bez zgłoszenia',
    titleEn: 'Removal of files without a notice',
    everyMs: 6 * 3_600_000,
    first: 'AT_START',
    work: () => forgetAttachments(house),
  }
}

/** Gives how many were removed. */
export async function forgetAttachments(house: House): Promise<number> {
  const kept = await house.attachments.list()
  const before = house.clock.now().getTime() - youngMs
  const old = kept.filter(one => one.keptAt.getTime() < before)
  if (old.length === 0) return 0
  const used = new Set(
    (await house.control.connections({})).flatMap(stored => {
      const { scan, package: made } = opened(house, stored).connection
      return [scan.attachmentId, ...(made === undefined ? [] : [made.attachmentId])]
    }),
  )
  const unused = old.filter(one => !used.has(one.id))
  if (unused.length > 0) await enterByClock(house, 'usuwanieZalacznikow', { liczba: unused.length })
  for (const { id } of unused) await house.attachments.remove(id)
  return unused.length
}
