import { describe, expect, it } from 'vitest'
import { evaluateRule } from './evaluate-rule.ts'
import { at, gradeRow, ruleOf } from './grade-row.fixture.ts'

const verdicts = (c1: boolean | null, c2: boolean | null, c3: boolean | null) => ({ c1, c2, c3 })
const inTime = { G1: at('07-29'), G2: at('08-15'), G3: at('08-25') }
const rows = ['G1', 'G2', 'G3'] as const

describe.each(rows)('three criteria of %s', (id) => {
  const grade = (criteria: ReturnType<typeof verdicts>) =>
    gradeRow(id, { submittedAt: inTime[id], carriedOut: true, criteria })

  it.each([
    [verdicts(true, true, true), '优'],
    [verdicts(true, true, false), '良'],
    [verdicts(true, false, true), '良'],
    [verdicts(false, true, true), '良'],
    [verdicts(true, false, false), '中'],
    [verdicts(false, true, false), '中'],
    [verdicts(false, false, true), '中'],
  ])('%j is %s', (criteria, letter) => {
    const outcome = grade(criteria)
    expect(outcome.letter).toBe(letter)
    expect(outcome.rules).toEqual(['criteriaCount', 'onTime'])
  })

  it('names the criteria that were not met', () => {
    const outcome = grade(verdicts(true, false, true))
    const rule = ruleOf(id)
    expect(outcome.steps[0]?.sentence).toContain(rule.kind === 'criteriaCount' && rule.criteria[1]?.text)
  })

  it('waits for the reviewer while one criterion is not judged, even where the others are', () => {
    const outcome = grade(verdicts(true, null, true))
    expect(outcome).toMatchObject({ grade: null, undecided: 'awaitingReview' })
    expect(JSON.stringify(outcome.steps)).not.toMatch(/评为“[优良中差]”/)
  })

  it('is 差 when nothing was carried out, without further facts', () => {
    const outcome = gradeRow(id, { submittedAt: null, carriedOut: false })
    expect(outcome).toMatchObject({ letter: '差', undecided: null, rules: ['notCarriedOut'] })
  })
})

describe('none of the three criteria met', () => {
  const none = verdicts(false, false, false)

  it('is not covered in G1, where only 没有开展 is 差', () => {
    const outcome = gradeRow('G1', { submittedAt: inTime.G1, carriedOut: true, criteria: none })
    expect(outcome).toMatchObject({ grade: null, undecided: 'zeroCriteria', rules: ['zeroCriteria'] })
    expect(outcome.steps[0]?.quote).toContain('没有开展的为差')
  })

  it.each(['差', '中'])('is %s in G1 where a person decided so, and the step names setting and person', (letter) => {
    const facts = { submittedAt: inTime.G1, carriedOut: true, criteria: none }
    const outcome = gradeRow('G1', facts, { 'G1.zeroCriteria': letter })
    expect(outcome.letter).toBe(letter)
    expect(outcome.steps[0]).toMatchObject({
      rule: 'zeroCriteria',
      settings: [{ key: 'G1.zeroCriteria', value: letter, decidedBy: '王主任' }],
    })
  })

  it.each([
    ['G2', '均不符合或未上报的为差'],
    ['G3', '未开展或都不符合要求的为差'],
  ] as const)('is 差 in %s by its own words', (id, quote) => {
    const outcome = gradeRow(id, { submittedAt: inTime[id], carriedOut: true, criteria: none })
    expect(outcome.letter).toBe('差')
    expect(outcome.steps[0]).toMatchObject({ rule: 'noneMet', quote })
  })
})

describe('nothing handed in although the work was carried out', () => {
  const facts = { submittedAt: null, carriedOut: true, criteria: verdicts(true, true, true) }

  it('is 差 in G2, whose words name 未上报', () => {
    expect(gradeRow('G2', facts)).toMatchObject({ letter: '差', rules: ['notSubmitted'] })
  })

  it.each(['G1', 'G3'] as const)('is not covered in %s, whose words do not', (id) => {
    expect(gradeRow(id, facts)).toMatchObject({ grade: null, undecided: 'notSubmitted' })
  })

  it.each([
    ['差', '差'],
    ['late', '良'],
    ['onTime', '优'],
  ])('follows the setting %s to %s in G1', (value, letter) => {
    const outcome = gradeRow('G1', facts, { 'G1.notSubmitted': value })
    expect(outcome.letter).toBe(letter)
    expect(outcome.steps.at(-1)?.settings?.[0]?.key).toBe('G1.notSubmitted')
  })

  it('does not matter in G3 where no criterion was met: every answer would be 差', () => {
    const outcome = gradeRow('G3', { ...facts, criteria: verdicts(false, false, false) })
    expect(outcome).toMatchObject({ letter: '差', undecided: null })
  })
})

it('leaves a count open that a rule of another notice does not state', () => {
  const rule = ruleOf('G1')
  if (rule.kind !== 'criteriaCount') throw new Error('G1 counts criteria')
  const sparse = { ...rule, byCount: rule.byCount.filter(({ met }) => met !== 2) }
  const facts = { submittedAt: at('07-01'), carriedOut: true, criteria: verdicts(true, true, false) }
  const outcome = evaluateRule(sparse, facts, { rowId: 'R', dueOn: '2020-07-29', settings: new Map() })
  expect(outcome).toMatchObject({ grade: null, undecided: 'criteriaCount' })
})
