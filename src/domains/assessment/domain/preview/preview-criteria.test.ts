import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleOf } from '../grading/grade-row.fixture.ts'
import { previewCriteria } from './preview-criteria.ts'
import { proposeCriterion } from './propose-criterion.ts'

const rule = ruleOf('G3')
if (rule.kind !== 'criteriaCount') throw new Error('G3 counts criteria')
const [variety, breadth] = rule.criteria
const counted = { measure: '种', noun: '宣传方式' }

describe('one criterion', () => {
  it.each([
    [0, 'notMet', '再有三种宣传方式，『宣传方式灵活多样』即达标'],
    [1, 'notMet', '再有两种宣传方式，『宣传方式灵活多样』即达标'],
    [2, 'notMet', '再有一种宣传方式，『宣传方式灵活多样』即达标'],
    [3, 'met', '已有 3 种宣传方式，『宣传方式灵活多样』已达标'],
    [5, 'met', '已有 5 种宣传方式，『宣传方式灵活多样』已达标'],
  ])('with a number is decided by it: %i is %s', (count, state, sentence) => {
    expect(proposeCriterion(variety!, { count, counted })).toMatchObject({ state, sentence, decidedBy: 'number' })
  })

  it('without a number waits for a person, however much was counted', () => {
    expect(proposeCriterion(breadth!, { count: 99, counted })).toMatchObject({
      state: 'awaitsReviewer',
      decidedBy: null,
    })
  })

  it('with a number waits, too, while nothing was counted', () => {
    expect(proposeCriterion(variety!).state).toBe('awaitsReviewer')
  })

  it.each([
    [true, 'met'],
    [false, 'notMet'],
  ])('confirmed %s by the reviewer is %s against any number', (confirmed, state) => {
    expect(proposeCriterion(variety!, { count: confirmed ? 0 : 9, counted, confirmed })).toMatchObject({
      state,
      decidedBy: 'reviewer',
    })
  })
})

describe('the preview of a row', () => {
  it('says what one more would do, and how much waits', () => {
    const preview = previewCriteria(rule, { c1: { count: 2, counted } })
    expect(preview.sentence).toBe('再有一种宣传方式，『宣传方式灵活多样』即达标；其余两项待评审')
    expect(preview.waiting).toBe(2)
  })

  it('says only what waits where nothing is known', () => {
    expect(previewCriteria(rule, {}).sentence).toBe('三项待评审')
  })

  it('never names a grade', () => {
    const evidence = fc.record(
      { count: fc.nat(5), confirmed: fc.constantFrom(true, false, null) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('c1', 'c2', 'c3'), evidence), (given) => {
        expect(previewCriteria(rule, given).sentence).not.toMatch(/[优良差]|为中|“中”/)
      }),
    )
  })
})
