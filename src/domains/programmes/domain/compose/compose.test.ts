import { describe, expect, test } from 'vitest'
import { buildRow } from '../../tests/build-row.ts'
import { knownProgrammes } from '../known/index.ts'
import { mostCommonReasons } from './common-reasons.ts'
import { doubtsOfRow } from './doubts-of-row.ts'

const date = (due: string | null, quote = '', kind = 'onOrBeforeDate') => ({ kind, from: null, due, quote })
const asked = (row: Parameters<typeof doubtsOfRow>[0], parent: Parameters<typeof doubtsOfRow>[1] = null) =>
  doubtsOfRow(row, parent).map(({ about }) => about)
const ruleOf = (code: string) => knownProgrammes[0]!.rows.find(({ id }) => id === code)!.rule

describe('a row written by hand asks', () => {
  test('nothing where all is said', () => {
    expect(asked(buildRow('G1'))).toEqual([])
  })

  test('for the day where none is written or it cannot be read, but not where it recurs', () => {
    expect(asked(buildRow('G1', { dates: [] }))).toEqual(['deadline'])
    expect(asked(buildRow('G1', { dates: [date(null, '尽快适时', 'unreadable')] }))).toEqual(['deadline'])
    expect(
      asked(buildRow('G1', { dates: [], recurrence: { every: 'quarter', atLeast: 1, quote: '每季度至少一次' } })),
    ).toEqual([])
  })

  test('for this year’s day where a phrase was taken over from last year, but not where none is named', () => {
    const [doubt, ...others] = doubtsOfRow(buildRow('G1', { dates: [date(null, '8月15日前')] }), null)
    expect(doubt).toMatchObject({ about: 'deadline', quote: '8月15日前', proposal: '8月15日前' })
    expect(others).toEqual([])
    expect(asked(buildRow('G7', { dates: [date(null, '根据考核时间', 'atAssessment')] }))).toEqual([])
  })

  test('about a day after the last one of the programme that was received, not about an earlier one', () => {
    const parent = { name: '宣传', dates: [date('2020-08-25'), date('2020-07-01')] }
    expect(asked(buildRow('G1', { dates: [date('2020-08-26')] }), parent)).toEqual(['dateAfterParent'])
    expect(asked(buildRow('G1', { dates: [date('2020-08-25')] }), parent)).toEqual([])
    expect(asked(buildRow('G1', { dates: [date('2020-08-26')] }), { name: '宣传', dates: [] })).toEqual([])
  })

  test.each([
    ['G1', ['zeroCriteria']],
    ['G2', []],
    ['G4', ['lateAndUnreachable']],
    ['G8', ['noAward']],
  ])('what the rule of %s leaves open: %j', (code, about) => {
    expect(asked(buildRow(code, { grading: ruleOf(code) }))).toEqual(about)
  })
})

test('reasons given in the same words count together, the commonest first, at most five', () => {
  const returns = ['同期口径有误', '同期口径有误。', '缺采纳情况', '无图片', '盖章不清', '页数不全', '未写日期', '  ']
  const common = mostCommonReasons(returns.map((reason, index) => ({ reason, byOffice: index === 1 })))
  expect(common).toHaveLength(5)
  expect(common[0]).toEqual({ reason: '同期口径有误', times: 2, byOffice: true })
})
