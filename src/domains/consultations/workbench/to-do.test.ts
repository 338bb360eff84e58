import { expect, test } from 'vitest'
import { toDoOf } from './to-do.ts'

const consultation = {
  id: '1',
  code: 'C',
  organisationId: 'o',
  organisationName: '示范市城管局',
  title: '第一批',
  state: 'open',
  opensOn: '2020-06-20',
  closesOn: '2020-07-20',
  opinions: 3,
  unanswered: 0,
} as const

test('an unanswered opinion stands in 今日, and so does what can be concluded; an open one without either does not', () => {
  expect(toDoOf(consultation)).toBeUndefined()
  expect(toDoOf({ ...consultation, unanswered: 2 })).toMatchObject({
    missing: '2 条意见没有答复',
    actionText: '去答复',
  })
  expect(toDoOf({ ...consultation, state: 'closed' })).toMatchObject({ actionText: '去办结' })
})
