import { answerIn } from '../installation.js'
import type { Provocation, RefusalRows } from './row.js'
import { central, type RefusalStage } from './stage.js'

/** The hundredth set of one unit: codes have two digits. */
const oneMoreThanCodes: Provocation = async stage => {
  const { code: kodJT } = await stage.installation.registerUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const create = () => stage.atPortal(central, 'utworzZbior', { kodJT, drzewo: 'RP', nazwa: 'Kolejny' })
  for (let count = 1; count < 100; count++) answerIn((await create()) as never)
  return create()
}

const assigns =
  (input: (stage: RefusalStage) => { readonly idSystemu?: string; readonly kodZbioru?: string }): Provocation =>
  stage =>
    stage.atPortal(stage.pup.unit.administrator, 'przypiszZbior', {
      kodZbioru: stage.setCode,
      idSystemu: stage.pup.id,
      ...input(stage),
    })

export const administracjaZbiorow: RefusalRows<'AdministracjaZbiorow'> = {
  utworzZbior: {
    5019: oneMoreThanCodes,
    5020: stage => stage.atPortal(central, 'utworzZbior', { kodJT: 'JT-1408-PUP-98', drzewo: 'RP', nazwa: 'Niczyj' }),
    5021: stage => stage.atPortal(central, 'utworzZbior', { kodJT: stage.pup.unit.code, drzewo: 'PS', nazwa: 'Inny' }),
  },
  przypiszZbior: {
    5007: assigns(() => ({})),
    5019: stage => stage.whileSetIs('ZAMKNIETY', () => assigns(() => ({}))(stage)),
    5020: assigns(({ ops }) => ({ kodZbioru: ops.setCode ?? '' })),
    5021: assigns(({ ops }) => ({ idSystemu: ops.id })),
  },
}
