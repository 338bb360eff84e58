import { expect, test } from 'vitest'
import { bodyOf } from './body-of-answer.ts'

test('a text that was begun for an adoption is not sent with a refusal', () => {
  const values = { fate: 'adopted', reason: '好', changedClauseId: 'c', after: '改', changeNote: '' }
  expect(bodyOf(values, ['o'])).toMatchObject({ changes: [{ clauseId: 'c', after: '改' }] })
  expect(bodyOf({ ...values, fate: 'notAdopted', changeNote: '记' }, ['o'])).toEqual({
    opinionIds: ['o'],
    fate: 'notAdopted',
    reason: '好',
    changes: [],
  })
})
