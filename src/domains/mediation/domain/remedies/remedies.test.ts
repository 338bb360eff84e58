import { expect, test } from 'vitest'
import { findTimeLimit } from '#domains/statutes/index.ts'
import { remediesOf, type DisputedAct } from './remedies-of.ts'
import { remedySentence, remindersOfRemedies } from './remind-of-remedies.ts'

const act: DisputedAct = {
  madeOn: '2026-06-01',
  knownOn: '2026-06-03',
  toldOn: '2026-06-03',
  concernsRealEstate: false,
  reconsiderationFirst: false,
  reconsideredOn: null,
}
const daysOf = (more: Partial<DisputedAct>) => remediesOf({ ...act, ...more }).map(({ lastOn }) => lastOn)

test('sixty days for reconsideration, six months for the court, from the day on which the act was known', () => {
  expect(daysOf({})).toEqual(['2026-08-02', '2026-12-03'])
})

test('a last day on a rest day is kept, its reserve said beside it', () => {
  const [reconsideration] = remediesOf(act)
  expect(reconsideration.rolledOn).toBe('2026-08-03')
  expect(remedySentence(reconsideration)).toContain('最后一天是2026年8月2日')
  expect(remedySentence(reconsideration)).toContain('请不要等到顺延')
})

test('told later: it runs from then, at most a year from knowing the act', () => {
  expect(daysOf({ toldOn: '2026-09-01' })).toEqual(['2026-10-31', '2027-03-01'])
  expect(daysOf({ toldOn: '2027-05-20' })).toEqual(['2027-06-03', '2027-06-03'])
})

test('never told: a year from knowing the act', () => {
  expect(daysOf({ toldOn: null })).toEqual(['2027-06-03', '2027-06-03'])
})

test('after five years, or twenty for real estate, both are over whatever was known', () => {
  const old = { madeOn: '2021-08-10', knownOn: '2026-07-01', toldOn: '2026-07-01' }
  expect(daysOf(old)).toEqual(['2026-08-10', '2026-08-10'])
  expect(daysOf({ ...old, concernsRealEstate: true })).toEqual(['2026-08-30', '2027-01-01'])
})

test('reconsideration first: the court has no day yet; after the decision fifteen days', () => {
  const [, litigation] = remediesOf({ ...act, reconsiderationFirst: true })
  expect(litigation.lastOn).toBeNull()
  expect(remedySentence(litigation)).toContain('要先申请行政复议')
  expect(daysOf({ reconsiderationFirst: true, reconsideredOn: '2026-09-24' })).toEqual([null, '2026-10-09'])
})

test('an act from before the present law says that the law is younger', () => {
  const [reconsideration] = remediesOf({ ...act, madeOn: '2020-12-01', knownOn: '2020-12-02', toldOn: '2020-12-02' })
  expect(remedySentence(reconsideration)).toContain('自2024年1月1日起施行')
  expect(remedySentence(remediesOf(act)[0])).not.toContain('起施行')
})

test('only limits that were read in the law are counted with', () => {
  for (const rule of ['FYF-20', 'FYF-20-3', 'FYF-21/1', 'FYF-21/2', 'XS-45', 'XS-46', 'XS-46/2', 'XS-46/3', 'XS-64J'])
    expect(['V1', 'V2'], rule).toContain(findTimeLimit(rule)?.confidence)
})

test('reminders fall on their days before the plain last day', () => {
  const planned = remindersOfRemedies(remediesOf(act))
  expect(planned).toHaveLength(8)
  expect(planned.find(({ name }) => name === 'reconsideration-7')).toEqual({
    name: 'reconsideration-7',
    onDay: '2026-07-26',
    words: { remedy: '申请行政复议', lastOn: '2026-08-02', left: '7' },
    text: '申请行政复议的最后一天是 2026-08-02，还有 7 天。调解不停止、不延长这个期限',
  })
})
