import { expect, test } from 'vitest'
import { bodyOf } from './body-of-answer.ts'

test('a text that was begun for an adoption is not sent with a refusal', () => {
  const values = { fate: 'adopted', reason: '好', changedClauseId: 'c', after: '改', changeNote: '' }
  const clauses = [{ id: 'c', currentText: '原文' }]
  expect(bodyOf(values, ['o'], clauses)).toMatchObject({ changes: [{ clauseId: 'c', after: '改' }] })
  expect(bodyOf({ ...values, fate: 'notAdopted', changeNote: '记' }, ['o'], clauses)).toEqual({
    opinionIds: ['o'],
    fate: 'notAdopted',
    reason: '好',
    changes: [],
  })
})

test('a text that was left as it stands is no change', () => {
  const values = { fate: 'adopted', reason: '好', changedClauseId: 'c', after: '原文', changeNote: '已落实' }
  expect(bodyOf(values, ['o'], [{ id: 'c', currentText: '原文' }])).toMatchObject({ changes: [], changeNote: '已落实' })
})
