import { describe, expect, it } from 'vitest'
import { evaluateRule } from './evaluate-rule.ts'
import { at, gradeRow, ruleOf } from './grade-row.fixture.ts'

const anyContext = { rowId: 'R', dueOn: null, settings: new Map() }

describe('G6, share of those trained', () => {
  it.each([
    [15, 15, '优'],
    [1, 1, '优'],
    [14, 15, '良'],
    [10, 15, '良'],
    [2, 3, '良'],
    [9, 15, '中'],
    [1, 15, '中'],
    [666_666_667, 1_000_000_000, '良'],
    [666_666_666, 1_000_000_000, '中'],
    [0, 15, '差'],
  ])('%i of %i is %s', (completed, total, letter) => {
    expect(gradeRow('G6', { completed, total }).letter).toBe(letter)
  })

  it('reads exactly two thirds as 以上 by analogy, and says so', () => {
    const outcome = gradeRow('G6', { completed: 10, total: 15 })
    expect(outcome.rules).toEqual(['coverageShare', 'boundaryByAnalogy'])
    expect(outcome.steps[1]?.sentence).toMatch(/恰为 三分之二，因此评为“良”/)
  })

  it('needs no such reading for 全部 and 未开展', () => {
    expect(gradeRow('G6', { completed: 3, total: 3 }).rules).toEqual(['coverageShare'])
    expect(gradeRow('G6', { completed: 0, total: 3 }).rules).toEqual(['notCarriedOut'])
  })

  it('takes the words of its own cell where another notice has them', () => {
    const rule = { ...ruleOf('G6'), quotes: ['以上包含本数，以下不包含本数'] }
    const outcome = evaluateRule(rule, { completed: 2, total: 3 }, anyContext)
    expect(outcome.steps[1]).toMatchObject({ rule: 'boundaryStated', quote: '以上包含本数，以下不包含本数' })
  })

  it('grades the same wherever the notice lists its lowest share', () => {
    const rule = ruleOf('G6')
    if (rule.kind !== 'coverageShare') throw new Error('G6 is a share')
    const reversed = { ...rule, shares: rule.shares.toReversed() }
    expect(evaluateRule(reversed, { completed: 10, total: 15 }, anyContext).grade).toBe('good')
    expect(evaluateRule(reversed, { completed: 15, total: 15 }, anyContext).grade).toBe('excellent')
    expect(evaluateRule(reversed, { completed: 9, total: 15 }, anyContext).grade).toBe('medium')
  })
})

describe('G8, the provincial contest', () => {
  const submittedAt = at('11-30')

  it.each([
    ['first', '优'],
    ['second', '良'],
    ['third', '中'],
  ] as const)('%s prize is %s', (award, letter) => {
    expect(gradeRow('G8', { submittedAt, award })).toMatchObject({ letter, rules: ['awardLevel'] })
  })

  it('is 差 when nothing was handed in', () => {
    expect(gradeRow('G8', { submittedAt: null })).toMatchObject({ letter: '差', rules: ['notSubmitted'] })
  })

  it('is not covered when handed in without a prize, unless decided', () => {
    expect(gradeRow('G8', { submittedAt, award: 'none' })).toMatchObject({ grade: null, undecided: 'noAward' })
    const decided = gradeRow('G8', { submittedAt, award: 'none' }, { 'G8.noAward': '差' })
    expect(decided).toMatchObject({ letter: '差', undecided: null })
    expect(decided.steps[0]?.settings).toEqual([{ key: 'G8.noAward', value: '差', decidedBy: '王主任' }])
  })

  it('is never lowered for lateness: the cell has no such words', () => {
    expect(gradeRow('G8', { submittedAt: at('12-31'), award: 'first' })).toMatchObject({
      letter: '优',
      rules: ['awardLevel'],
    })
  })
})

describe.each([
  ['G9a', 'supervision', 'assessment'],
  ['G9b', 'deployment', 'result'],
])('%s, what is there', (id, one, other) => {
  it.each([
    [[one, other], '优'],
    [[one], '良'],
    [[other], '良'],
    [[one, one], '良'],
    [[], '差'],
  ])('%j is %s', (present, letter) => {
    expect(gradeRow(id, { present }).letter).toBe(letter)
  })

  it('names what is missing', () => {
    expect(gradeRow(id, { present: [one] }).steps[0]?.sentence).toContain('缺 1 项')
  })
})

describe('presence in another notice', () => {
  const items = ['a', 'b', 'c'].map((item) => ({ id: item, text: `有${item}` }))
  const byMissing = [
    { missing: 0, grade: 'excellent' as const, quote: '齐全为优' },
    { missing: 1, grade: 'good' as const, quote: '缺1项为良' },
  ]
  const rule = {
    kind: 'presence' as const,
    quotes: ['齐全为优，缺1项为良'],
    items,
    byMissing,
    poorWhen: [],
    downgrade: null,
  }

  it.each([[['a']], [[]]])('leaves %j open where more is missing than the text states', (present) => {
    expect(evaluateRule(rule, { present }, anyContext)).toMatchObject({ grade: null, undecided: 'missingCount' })
  })
})

describe('G10 and G11', () => {
  it.each([
    ['G10', '勇于探索、敢于创新、取得实效'],
    ['G11', '发生执法不作为或者乱作为'],
  ])('%s has no rule, and quotes what the sheet says', (id, words) => {
    const outcome = gradeRow(id, {})
    expect(outcome).toMatchObject({ grade: null, undecided: 'noRule', rules: ['noRule'] })
    expect(outcome.steps[0]?.quote).toContain(words)
  })
})

it.each([
  ['G1', { carriedOut: true, submittedAt: at('07-01') }, 'awaitingReview'],
  ['G6', {}, 'factsMissing'],
  ['G7', {}, 'factsMissing'],
  ['G8', { submittedAt: at('07-01') }, 'factsMissing'],
  ['G9a', {}, 'factsMissing'],
])('%s waits while its facts are not known', (id, facts, undecided) => {
  expect(evaluateRule(ruleOf(id), facts, anyContext)).toMatchObject({ grade: null, undecided })
})
