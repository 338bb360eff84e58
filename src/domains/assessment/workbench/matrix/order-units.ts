import type { Grade } from '#domains/programmes/contract/index.ts'
import type { MatrixUnit } from '../../contract/index.ts'

export interface MatrixOrder {
  /** `place` in the tree, `name`, `rank`, or a row's id. */
  readonly by: string
  readonly descending: boolean
}

export interface UnitFilter {
  readonly words: string | undefined
  readonly kind: string | undefined
  readonly grade: Grade | 'open' | undefined
}

export function unitsWith(units: readonly MatrixUnit[], { words, kind, grade }: UnitFilter): MatrixUnit[] {
  return units.filter(
    (unit) =>
      (!words || unit.name.includes(words.trim())) &&
      (!kind || unit.kind === kind) &&
      (!grade || unit.cells.some((cell) => (grade === 'open' ? cell.grade === null : cell.grade === grade))),
  )
}

const bestFirst: readonly (Grade | null)[] = ['excellent', 'good', 'medium', 'poor', null]

/** Best first by a row; what is 待定 stands after 差, what was not asked stands last. Units that are alike keep their place. */
export function sortUnits(units: readonly MatrixUnit[], { by, descending }: MatrixOrder): MatrixUnit[] {
  if (by === 'place') return [...units]
  const direction = descending ? -1 : 1
  return units.toSorted((one, other) => direction * compare(one, other, by))
}

function compare(one: MatrixUnit, other: MatrixUnit, by: string): number {
  if (by === 'name') return one.name.localeCompare(other.name, 'zh-CN')
  if (by === 'rank') return (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0
  return standing(one, by) - standing(other, by)
}

function standing(unit: MatrixUnit, rowId: string): number {
  const cell = unit.cells.find((each) => each.rowId === rowId)
  return cell ? bestFirst.indexOf(cell.grade) : bestFirst.length
}
