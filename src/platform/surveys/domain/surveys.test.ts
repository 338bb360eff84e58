import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NewRespondent, Phone, Questions, type CallOutcome } from '../contract/index.ts'
import { sampleQuestions } from '../testing/sample-questions.ts'
import { combineScores } from './combine-scores.ts'
import { contactState } from './contact-state.ts'
import { drawPositions, poolOrder } from './draw-sample.ts'
import { checkAnswers, scoreAnswers } from './score-answers.ts'
import { meansForUnit } from './view-for-unit.ts'

describe('a filled-in form', () => {
  test('scores each part apart, without rounding', () => {
    const answers = { known: 73, attitude: 'very', help: 'quite', advice: '多宣传' }
    expect(checkAnswers(sampleQuestions, answers)).toEqual({})
    expect(scoreAnswers(sampleQuestions, answers)).toEqual({ awareness: 73, satisfaction: 92.5 })
  })

  test.each([
    [{ known: 101, attitude: 'very', help: 'very' }, ['known']],
    [{ known: -1, attitude: 'very', help: 'very' }, ['known']],
    [{ known: 80.5, attitude: 'very', help: 'very' }, ['known']],
    [{ known: '80', attitude: 'very', help: 'very' }, ['known']],
    [{ known: 80, attitude: 'splendid', help: 'very' }, ['attitude']],
    [{ known: 80 }, ['attitude', 'help']],
    [{ known: 80, attitude: 'very', help: 'very', advice: 'x'.repeat(501) }, ['advice']],
    [{ known: 80, attitude: 'very', help: 'very', advice: '隐\u0000藏' }, ['advice']],
    [{ known: 80, attitude: 'very', help: 'very', extra: 1 }, ['extra']],
  ])('%j is refused at %j', (answers, where) => {
    expect(Object.keys(checkAnswers(sampleQuestions, answers as never))).toEqual(where)
  })
})

test.each([
  [[], false, 'waiting'],
  [['notConnected', 'notConnected'], false, 'waiting'],
  [['notConnected', 'notConnected', 'notConnected'], false, 'unreachable'],
  [['outOfService'], false, 'unreachable'],
  [['declined'], false, 'reached'],
  [['wrongPerson'], false, 'reached'],
  [['notConnected', 'notConnected', 'notConnected', 'declined'], false, 'reached'],
  [['outOfService'], true, 'answered'],
  [['notConnected', 'answered'], false, 'answered'],
] as [CallOutcome[], boolean, string][])('after %j (link used: %s) a contact is %s', (calls, linkUsed, state) => {
  expect(contactState(calls, linkUsed, 3)).toBe(state)
})

describe('the random sample', () => {
  test('is the same for the same seed, another for another', () => {
    const drawn = drawPositions('2020年9月20日上午公证', 500, 20)
    expect(drawPositions('2020年9月20日上午公证', 500, 20)).toEqual(drawn)
    expect(drawPositions('2020年9月21日上午公证', 500, 20)).not.toEqual(drawn)
    expect(drawn.slice(0, 10)).toEqual(drawPositions('2020年9月20日上午公证', 500, 10))
  })

  test('takes each place at most once and gives every place its chance', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (seed, poolSize) => {
        const drawn = drawPositions(seed, poolSize, poolSize)
        expect(drawn.toSorted((a, b) => a - b)).toEqual(Array.from({ length: poolSize }, (_, index) => index))
      }),
    )
    const hits = Array.from({ length: 10 }, () => 0)
    for (let seed = 0; seed < 2000; seed++) for (const place of drawPositions(`seed ${seed}`, 10, 3)) hits[place]!++
    for (const count of hits) expect(Math.abs(count - 600)).toBeLessThan(120)
  })

  test('does not depend on the order in which the pool was typed, nor on repetitions', () => {
    const pool = ['13800000001', '13800000002', '13800000003'].map((phone) => ({ phone, label: '某企业' }))
    expect(poolOrder([...pool.toReversed(), pool[0]!])).toEqual(poolOrder(pool))
    expect(poolOrder(pool)).toHaveLength(3)
  })
})

describe('what the graded unit may see', () => {
  const scores = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ awareness: 80 + index, satisfaction: 90 }))

  test('is no mean of fewer than five, and none before the end', () => {
    expect(meansForUnit('closed', scores(4)).means).toBeNull()
    expect(meansForUnit('open', scores(50)).means).toBeNull()
    expect(meansForUnit('closed', scores(5)).means).toEqual({ awareness: 82, satisfaction: 90 })
  })
})

test('the two parts make one score only as a person decided', () => {
  const scores = [
    { awareness: 80, satisfaction: 100 },
    { awareness: 90, satisfaction: null },
  ]
  expect(combineScores(scores, null)).toBeNull()
  expect(combineScores(scores, 'both')).toEqual([80, 100, 90])
  expect(combineScores(scores, 'satisfaction')).toEqual([100])
})

test.each([
  ['138 1234 5678', '13812345678'],
  ['１３８１２３４５６７８', '13812345678'],
  ['+86-138-1234-5678', '+8613812345678'],
  ['0371-67181234', '037167181234'],
  ['(0371)67181234转12', '037167181234转12'],
  ['400 123 4567', '4001234567'],
])('reads the number %s', (written, read) => {
  expect(Phone.parse(written)).toBe(read)
})

test.each(['12812345678', '1381234567', 'abc', '', '110', '13812345678<script>'])(
  'refuses %s as a number',
  (written) => {
    expect(Phone.safeParse(written).success).toBe(false)
    expect(NewRespondent.safeParse({ label: '某企业', phone: written }).success).toBe(false)
  },
)

test('a script without points, or with a question number twice, is no script', () => {
  expect(Questions.safeParse([sampleQuestions[3]]).success).toBe(false)
  expect(Questions.safeParse([sampleQuestions[0], sampleQuestions[0]]).success).toBe(false)
})
