import { expect, test } from 'vitest'
import { Questions, type Question } from '../../contract/index.ts'
import { inParts, missingIn, newQuestion, withNewOption } from './questions.ts'

test('a new question never takes the number of another, also after one was deleted', () => {
  const first = newQuestion('points', 'awareness', [])
  const second = newQuestion('choice', 'satisfaction', [first])
  const third = newQuestion('words', 'satisfaction', [second])
  expect([first.id, second.id, third.id]).toEqual(['q1', 'q2', 'q3'])
})

test('what the editor makes is a script once its words are written', () => {
  const made = (['points', 'choice', 'words'] as const).reduce<Question[]>(
    (all, kind) => [...all, { ...newQuestion(kind, 'satisfaction', all), text: '您满意吗？' }],
    [],
  )
  const written = made.map((one) =>
    one.kind === 'choice'
      ? { ...one, options: withNewOption(one).options.map((option) => ({ ...option, text: `选项${option.id}` })) }
      : one,
  )
  expect(Questions.safeParse(written).error).toBeUndefined()
})

test('了解情况 and 满意度 stand apart whatever the order in which they were added', () => {
  const a = newQuestion('points', 'satisfaction', [])
  const b = newQuestion('points', 'awareness', [a])
  const c = newQuestion('words', 'awareness', [a, b])
  expect(inParts([a, b, c])).toEqual({ awareness: [b], satisfaction: [a], words: [c] })
})

test('what is not written yet is named by its place', () => {
  const choice = newQuestion('choice', 'satisfaction', [])
  expect(missingIn([choice])).toEqual([
    '满意度第 1 题没有写题目',
    '满意度第 1 题的选项 1 没有填写',
    '满意度第 1 题的选项 2 没有填写',
  ])
  expect(missingIn([{ ...newQuestion('words', 'satisfaction', []), text: '有什么建议？' }])).toEqual(['还没有计分的题'])
})
