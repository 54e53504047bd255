import type { InputOf } from '../../../src/contract/index.js'
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

type Ending = 'zamknijZbior' | 'archiwizujZbior'

const ends =
  (operation: Ending, change: Partial<InputOf<Ending>> = {}): Provocation =>
  stage =>
    stage.atPortal(central, operation, { kodZbioru: stage.setCode, powod: 'Próba', ...change })

/** Does something while the first of two persons has ordered the end of the set. */
const whileOrdered =
  (operation: Ending, act: Provocation): Provocation =>
  async stage => {
    answerIn((await ends(operation)(stage)) as never)
    try {
      return await act(stage)
    } finally {
      await ends(operation, { czynnosc: 'WYCOFANIE' })(stage)
    }
  }

const endingRows = (operation: Ending) => ({
  5007: whileOrdered(operation, ends(operation)),
  5014: (stage: RefusalStage) => stage.whileFeeding(() => ends(operation)(stage)),
  5019: (stage: RefusalStage) => stage.whileSetIs('ZARCHIWIZOWANY', () => ends(operation)(stage)),
  5020: ends(operation, { kodZbioru: 'CBB-1465-PUP-01-RP-01' }),
  5040: whileOrdered(operation, ends(operation, { czynnosc: 'POTWIERDZENIE' })),
})

export const administracjaZbiorow: RefusalRows<'AdministracjaZbiorow'> = {
  zamknijZbior: endingRows('zamknijZbior'),
  archiwizujZbior: endingRows('archiwizujZbior'),
  pobierzZbior: {
    5020: ({ pup, ops, atPortal }) =>
      atPortal(pup.unit.administrator, 'pobierzZbior', { kodZbioru: ops.setCode ?? '' }),
  },
  eksportujZbior: {
    5020: ({ pup, ops, atPortal }) =>
      atPortal(pup.unit.administrator, 'eksportujZbior', { kodZbioru: ops.setCode ?? '', powod: 'x' }),
    5021: ({ pup, setCode, atPortal }) =>
      atPortal(pup.unit.administrator, 'eksportujZbior', { kodZbioru: setCode, powod: 'x', strona: 'nie' }),
  },
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
