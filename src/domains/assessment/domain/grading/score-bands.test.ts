import { describe, expect, it } from 'vitest'
import { evaluateRule } from './evaluate-rule.ts'
import { at, gradeRow, ruleOf } from './grade-row.fixture.ts'

const contactsOf = { submittedAt: at('09-20'), contacts: 10, unreachable: 0 }
const gradeScores = {
  G4: (scores: number[]) => gradeRow('G4', { ...contactsOf, scores }),
  G5: (expertScores: number[]) => gradeRow('G5', { submittedAt: at('12-20'), expertScores }),
  G7: (scores: number[]) => gradeRow('G7', { scores }),
}

describe.each(['G4', 'G5', 'G7'] as const)('90/85/70 in %s', (id) => {
  it.each([
    [[100], '优'],
    [[90], '优'],
    [[89.999], '良'],
    [[89.99999999999999], '良'],
    [[85], '良'],
    [[84.999], '中'],
    [[70], '中'],
    [[69.999], '差'],
    [[0], '差'],
    [[92, 88], '优'],
    [[90, 86], '良'],
    [[91, 84, 90], '良'],
    [[90, 90, 89.99], '良'],
    // Exactly 90, which binary addition misses.
    [[89.9, 90.1], '优'],
    [[90.1, 90.2, 89.7], '优'],
    [[84.7, 85.1, 85.2], '良'],
    [[69.9, 70.1, 69.8, 70.2, 70], '中'],
    [Array.from({ length: 10 }, (_, index) => 89.1 + index * 0.2).map((score) => Number(score.toFixed(1))), '优'],
  ] as [number[], string][])('a mean of %j is %s', (scores, letter) => {
    expect(gradeScores[id](scores).letter).toBe(letter)
  })

  it('leaves the row open where nobody gave a score, and follows a decision', () => {
    expect(gradeScores[id]([])).toMatchObject({ grade: null, undecided: 'noScores' })
  })
})

describe('the limits include the number', () => {
  it('by its own words in G5 and G7, said where the mean lies on one', () => {
    const outcome = gradeScores.G7([90])
    expect(outcome.rules).toEqual(['scoreBands', 'boundaryStated'])
    expect(outcome.steps[1]?.quote).toBe('以上包含本数,以下不包含本数')
    expect(gradeScores.G5([85]).steps[1]?.quote).toBe('以上包含本数，以下不包含本数')
    expect(gradeScores.G5([86]).rules).toEqual(['scoreBands'])
  })

  it('by analogy in G4, and the step says from where', () => {
    const onLimit = gradeScores.G4([90])
    expect(onLimit.rules).toEqual(['scoreBands', 'boundaryByAnalogy', 'onTime'])
    expect(onLimit.steps[1]).toMatchObject({
      quote: '以上包含本数，以下不包含本数',
      before: 'excellent',
      after: 'excellent',
    })
    expect(onLimit.steps[1]?.sentence).toMatch(/类推适用 G5.*恰为 90 分/)
    expect(gradeScores.G4([91]).steps[1]?.sentence).toContain('不影响等次')
  })

  it('as an open reading where no row of the programme says so', () => {
    const outcome = evaluateRule(
      ruleOf('G4'),
      { ...contactsOf, scores: [90] },
      { rowId: 'R', dueOn: '2020-09-20', settings: new Map() },
    )
    expect(outcome.grade).toBe('excellent')
    expect(outcome.steps[1]?.sentence).toContain('待确认')
  })
})

describe('what the step shows of a mean', () => {
  it('is cut and never rounded up to a limit', () => {
    const sentence = gradeScores.G7([90, 90, 89.99999]).steps[0]?.sentence
    expect(sentence).toContain('89.9999…')
    expect(sentence).not.toMatch(/平均 90/)
  })
})

describe('G4, contacts', () => {
  const facts = { submittedAt: at('09-01'), contacts: 10, scores: [95] }

  it.each([
    [0, '优'],
    [1, '良'],
    [9, '良'],
    [10, '差'],
  ])('%i of ten unreachable makes %s', (unreachable, letter) => {
    expect(gradeRow('G4', { ...facts, unreachable }).letter).toBe(letter)
  })

  it('is 差 when nothing was handed in', () => {
    expect(gradeRow('G4', { submittedAt: null })).toMatchObject({ letter: '差', rules: ['notSubmitted'] })
  })

  it('is 差 when the list holds no contact at all', () => {
    expect(gradeRow('G4', { submittedAt: at('09-01'), contacts: 0, unreachable: 0, scores: [] }).rules).toEqual([
      'notSubmitted',
    ])
  })

  it('is 差 when none can be reached, without any score', () => {
    const outcome = gradeRow('G4', { submittedAt: at('09-01'), contacts: 3, unreachable: 3 })
    expect(outcome).toMatchObject({ letter: '差', rules: ['allUnreachable'] })
    expect(outcome.steps[0]?.quote).toBe('未提供或提供的号码均无法联系的为差')
  })

  it('warns of fewer than ten contacts without a change of the grade', () => {
    const nine = gradeRow('G4', { ...facts, contacts: 9, unreachable: 0 })
    expect(nine.letter).toBe('优')
    expect(nine.warnings.join()).toMatch(/每个单位提供 10 个.*实际 9 个/)
    expect(gradeRow('G4', { ...facts, unreachable: 0 }).warnings).toEqual([])
  })

  it('is decided by a setting where all were reached and all declined', () => {
    const declined = { submittedAt: at('09-01'), contacts: 10, unreachable: 0, scores: [] }
    expect(gradeRow('G4', declined)).toMatchObject({ grade: null, undecided: 'noScores' })
    expect(gradeRow('G4', declined, { 'G4.noScores': '中' }).letter).toBe('中')
  })
})

describe('G5', () => {
  it('is 差 when no report was handed in', () => {
    expect(gradeRow('G5', { submittedAt: null })).toMatchObject({ letter: '差', rules: ['notSubmitted'] })
  })
})
