import { expect, it } from 'vitest'
import type { Grade } from '#domains/programmes/contract/index.ts'
import type { MatrixUnit } from '../../contract/index.ts'
import { sortUnits, unitsWith } from './order-units.ts'

const unit = (name: string, grade: Grade | null | undefined, kind = 'county'): MatrixUnit => ({
  organisationId: name,
  name,
  kind,
  resultId: null,
  stage: null,
  asked: ['row'],
  cells:
    grade === undefined
      ? []
      : [{ rowId: 'row', grade, undecided: grade ? null : 'awaitingReview', version: 1, basis: 'rule', before: null }],
  total: null,
  rank: null,
})
const units = [unit('甲', 'poor'), unit('乙', undefined), unit('丙', 'excellent'), unit('丁', null, 'department')]
const names = (found: readonly MatrixUnit[]) => found.map(({ name }) => name).join('')

it('sorts best first, what is 待定 after 差, what was not asked last', () => {
  expect(names(sortUnits(units, { by: 'row', descending: false }))).toBe('丙甲丁乙')
  expect(names(sortUnits(units, { by: 'place', descending: true }))).toBe('甲乙丙丁')
})

it('finds units by words, kind and a grade among theirs', () => {
  const all = { words: undefined, kind: undefined, grade: undefined }
  expect(names(unitsWith(units, { ...all, words: '甲' }))).toBe('甲')
  expect(names(unitsWith(units, { ...all, kind: 'department' }))).toBe('丁')
  expect(names(unitsWith(units, { ...all, grade: 'open' }))).toBe('丁')
  expect(names(unitsWith(units, { ...all, grade: 'excellent' }))).toBe('丙')
})
