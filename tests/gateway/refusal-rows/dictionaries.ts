import { dayFromNow } from '../unit-connection.js'
import { central, type RefusalStage } from './stage.js'

/** Does something while the dictionary's binding version lacks a code; afterwards a further version holds it again. */
export async function republishWithout<T>(
  { installation }: RefusalStage,
  kodSlownika: string,
  code: string,
  act: () => Promise<T>,
): Promise<T> {
  const held = await installation.administer(central, 'pobierzSlownik', { kodSlownika })
  const publish = (pozycja: typeof held.pozycja) =>
    installation.administer(central, 'opublikujSlownik', {
      kodSlownika,
      nazwa: held.slownik.nazwa,
      obowiazujeOd: dayFromNow(installation, 0),
      karencjaDo: '2099-12-31',
      pozycja,
    })
  await publish(held.pozycja.filter(row => row.kod !== code))
  try {
    return await act()
  } finally {
    await publish(held.pozycja)
  }
}
