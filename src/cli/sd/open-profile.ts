import { type Profile, readProfile } from '../../client/profile.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'

const texts = {
  missing: { pl: 'Profil systemu jest niepełny albo go nie ma.', en: 'The system’s profile is incomplete or missing.' },
  malformed: { pl: 'Plik profilu jest nieprawidłowy.', en: 'The profile’s file is malformed.' },
  init: { pl: 'Utwórz profil: csizs sd init --profile FOLDER …', en: 'Make one: csizs sd init --profile FOLDER …' },
} satisfies Record<string, Text>

/** The profile of a folder, or the end of the command. */
export async function openProfile(folder: string): Promise<Profile> {
  const profile = await readProfile(folder)
  if (!('broken' in profile)) return profile
  const isMissing = profile.broken === 'MISSING'
  throw new Stop(isMissing ? 'noInput' : 'malformed', isMissing ? texts.missing : texts.malformed, {
    where: profile.file,
    todo: texts.init,
  })
}
