import { expect, test } from 'vitest'
import { partyReminders, type ComingDays } from './party-reminders.ts'

const days = (over: Partial<ComingDays>): ComingDays => ({
  state: 'inSession',
  talks: [{ id: '1', day: '2026-03-10', from: '09:00' }],
  duties: [
    { id: '1', by: 'respondent', dueOn: '2026-03-20', isDone: false },
    { id: '2', by: 'respondent', dueOn: '2026-04-20', isDone: true },
  ],
  remedies: [{ kind: 'reconsideration', lastOn: '2026-04-12' }],
  ...over,
})
const names = (over: Partial<ComingDays>) => partyReminders(days(over)).map(({ name }) => name)

test('talks are told the day before, while the parties still talk', () => {
  expect(partyReminders(days({}))[0]).toMatchObject({ onDay: '2026-03-09' })
  expect(names({ state: 'failed' })).not.toContain('talk-1')
})

test('what is owed is told to whoever owes it, until it is done', () => {
  const owed = partyReminders(days({ state: 'performing' })).find(({ name }) => name === 'duty-1')
  expect(owed).toMatchObject({ onDay: '2026-03-17', roles: ['respondent'] })
  expect(names({ state: 'performing' })).not.toContain('duty-2')
})

test('the last day of a remedy is told also after talks that failed, and no more once the dispute is over', () => {
  expect(names({ state: 'failed' })).toContain('reconsideration-7')
  expect(names({ state: 'performed' })).toEqual([])
})
