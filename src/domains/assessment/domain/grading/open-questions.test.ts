import { expect, it } from 'vitest'
import { programme, ruleOf } from './grade-row.fixture.ts'
import { listOpenQuestions } from './open-questions.ts'

const keys = listOpenQuestions(programme.rows).map(({ key }) => key)

it('asks what the 2020 sheet leaves open, and no more', () => {
  expect(keys.filter((key) => !key.includes('lateness.'))).toEqual([
    'G1.zeroCriteria',
    'G1.notSubmitted',
    'G3.notSubmitted',
    'G4.noScores',
    'G4.lateAndUnreachable',
    'G5.noScores',
    'G7.noScores',
    'G7.notCarriedOut',
    'G8.noAward',
  ])
})

it('asks which moment counts and whether rest days move, for the sheet and for each row that lowers for lateness', () => {
  const rows = ['', 'G1.', 'G2.', 'G3.', 'G4.']
  const wanted = rows.flatMap((prefix) => [`${prefix}lateness.counts`, `${prefix}lateness.restDay`])
  expect(keys.filter((key) => key.includes('lateness.')).sort()).toEqual(wanted.sort())
})

it('assumes nothing about a grade, and says what holds for lateness until someone decides', () => {
  const assumed = new Map(listOpenQuestions(programme.rows).map((each) => [each.key, each.assumed]))
  expect(assumed.get('G1.zeroCriteria')).toBeNull()
  expect(assumed.get('lateness.counts')).toBe('submittedAt')
  expect(assumed.get('lateness.restDay')).toBe('stays')
})

it('asks in another notice about the items that its text does not count', () => {
  const rule = ruleOf('G9a')
  if (rule.kind !== 'presence') throw new Error('G9a asks what is there')
  const three = { ...rule, items: [...rule.items, { id: 'third', text: '有督察' }] }
  expect(listOpenQuestions([{ id: 'R', rule: three }]).map(({ key }) => key)).toContain('R.missingCount')
  expect(listOpenQuestions([{ id: 'R', rule }]).map(({ key }) => key)).not.toContain('R.missingCount')
})

it('asks about scores between or below the bands of another notice', () => {
  const rule = ruleOf('G7')
  if (rule.kind !== 'scoreBands') throw new Error('G7 has bands')
  const keysWithout = (grade: string) =>
    listOpenQuestions([{ id: 'R', rule: { ...rule, bands: rule.bands.filter((band) => band.grade !== grade) } }]).map(
      ({ key }) => key,
    )
  expect(keysWithout('poor')).toContain('R.bands')
  expect(keysWithout('good')).toContain('R.bands')
  expect(keysWithout('excellent')).toContain('R.bands')
  expect(listOpenQuestions([{ id: 'R', rule }]).map(({ key }) => key)).not.toContain('R.bands')
})
