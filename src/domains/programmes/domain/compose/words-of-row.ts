import type { ProgrammeRow } from '../../contract/programme.ts'

type Worded = Partial<Pick<ProgrammeRow, 'level1' | 'level2' | 'name' | 'materials' | 'requirement'>>

/** All that a row says of what is to be done; work that answers these words is offered as its proof. */
export const wordsOfRow = ({ level1, level2, name, materials = [], requirement }: Worded): string =>
  [level1, level2, name, ...materials, requirement].filter(Boolean).join('；')
