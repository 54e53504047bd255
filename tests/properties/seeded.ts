/**
 * fast-check with the seed of this run. In `npm test` it is always the same one, so that what fails there fails for everybody
 * and because of a change; `properties.soak.ts` tries others, and `CSIZS_SEED` chooses one that failed.
 */
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.CSIZS_SEED ?? 1_408_011) })

export { default } from 'fast-check'
