import { expect, it } from 'vitest'
import { availableMarkActions, type MarkRecord } from './mark-actions.ts'

const office = { id: 'office', mayDecide: true, answersForUnit: false }
const unit = { id: 'unit', mayDecide: false, answersForUnit: true }
const deduction: MarkRecord = { kind: 'deduction', state: 'recorded', statementDueOn: null, recordedBy: 'supervisor' }
const noticed: MarkRecord = { ...deduction, state: 'noticed', statementDueOn: '2020-12-31' }
const allowed = (mark: MarkRecord, person: typeof office, today = '2020-12-30') =>
  availableMarkActions(mark, person, today).flatMap(({ action, allowed: may }) => (may ? [action] : []))

it('upholds no deduction before the unit was heard or let its term pass', () => {
  expect(allowed(deduction, office)).toEqual(['notice', 'drop'])
  expect(allowed(noticed, office)).toEqual(['drop'])
  expect(allowed(noticed, office, '2021-01-01')).toEqual(['uphold', 'drop'])
  expect(allowed({ ...noticed, state: 'stated' }, office)).toEqual(['uphold', 'drop'])
})

it('lets the unit speak within its term, once', () => {
  expect(allowed(noticed, unit, '2020-12-31')).toEqual(['state'])
  expect(allowed(noticed, unit, '2021-01-01')).toEqual([])
  expect(allowed({ ...noticed, state: 'stated' }, unit)).toEqual([])
})

it('upholds a bonus without hearing, but never by who recorded it', () => {
  const bonus: MarkRecord = { ...deduction, kind: 'bonus' }
  expect(allowed(bonus, office)).toContain('uphold')
  expect(allowed({ ...bonus, recordedBy: 'office' }, office)).not.toContain('uphold')
})

it('ends with the decision', () => {
  expect(availableMarkActions({ ...noticed, state: 'upheld' }, office, '2021-02-01')).toEqual([])
  expect(availableMarkActions({ ...noticed, state: 'dropped' }, office, '2021-02-01')).toEqual([])
})
