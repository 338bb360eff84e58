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
  expect(listOpenQuestions([{ id: 'R', rule: three }]).map(({ key }) => key)).toContain('R.unstatedMissing')
  expect(listOpenQuestions([{ id: 'R', rule }]).map(({ key }) => key)).not.toContain('R.unstatedMissing')
})
