import { describe, expect, test } from 'vitest'
import { TimeLimit } from '../../contract/index.ts'
import { findTimeLimit, knownRules, listTimeLimits } from '../registry.ts'
import { laws } from './index.ts'
import { rulesWithoutLength } from './rules-without-length.ts'

/** Lengths (WD working days, CD calendar days, M months, Y years, H hours), articles, confidence. */
const limits = `
  XZCF-36    | 2 Y, 5 Y               | 行政处罚法》第三十六条                     | V2
  XZCF-56    | 7 WD                   | 行政处罚法》第五十六条                     | V2
  XZCF-60    | 90 CD                  | 行政处罚法》第六十条                       | V2
  XZCF-61    | 7 WD                   | 行政处罚法》第六十一条                     | V2
  XZCF-64-1  | 5 WD                   | 行政处罚法》第六十四条第一项               | V2
  XZCF-64-2  | 7 WD                   | 行政处罚法》第六十四条第二项               | V2
  XZCF-67    | 15 CD                  | 行政处罚法》第六十七条                     | V2
  XZCF-71    | 2 WD, 2 WD             | 行政处罚法》第七十一条                     | V2
  PUB-48-3   | 3 WD                   | 行政处罚法》第四十八条第二款               | V2
  SX-4       | 3 WD                   | 行政处罚法》第四十八条                     | V2
  MSF-95     | 30 CD                  | 民事诉讼法》第九十五条                     | V1
  PUB-118-20 | 20 WD                  | 国办发〔2018〕118号                        | VP
  PUB-118-7  | 7 WD                   | 国办发〔2018〕118号                        | VP
  SX-3       | 20 WD, 7 WD            | 国办发〔2018〕118号                        | VP
  PUB-SGS-7  | 7 WD                   | 发改办财金〔2018〕424号                    | VP
  PUB-GK-20  | 20 WD                  | 政府信息公开条例》第二十六条               | V2
  PUB-SJ-20  | 20 WD, 10 WD, 10 WD, 3 WD, 3 M, 3 Y | 第九条 第十条 第十条 第十一条 第十三条 第十三条 | V1
  PUB-XY     | 3 M, 3 M, 1 Y, 1 Y, 3 Y | 信用修复管理办法》                        | VP
  PUB-HN-5Y  | 5 Y                    | 河南省社会信用条例》第十九条               | V1
  PUB-HN-OBJ | 3 WD, 7 WD             | 河南省社会信用条例》第四十一条             | V1
  ZZ-XZ-2025 | 30 CD                  | 郑政〔2025〕13号                           | VP
  XZQZ-19    | 24 H                   | 行政强制法》第十九条                       | V2
  XZQZ-25    | 30 CD, 30 CD           | 行政强制法》第二十五条                     | V2
  XZQZ-31    | 3 WD                   | 行政强制法》第三十一条                     | V2
  XZQZ-32    | 30 CD, 30 CD           | 行政强制法》第三十二条                     | V2
  XZQZ-39    | 3 Y                    | 行政强制法》第三十九条                     | V2
  XZQZ-46    | 30 CD                  | 行政强制法》第四十六条                     | V2
  XZQZ-51    | 3 WD                   | 行政强制法》第五十一条                     | V2
  XZQZ-53    | 3 M                    | 行政强制法》第五十三条                     | V2
  XZQZ-54    | 10 WD                  | 行政强制法》第五十四条                     | V2
  XZQZ-56    | 5 WD, 15 CD, 15 CD     | 行政强制法》第五十六条                     | V2
  XZQZ-57    | 7 WD                   | 行政强制法》第五十七条                     | V2
  XZQZ-58    | 30 CD, 5 WD, 15 CD, 30 CD | 行政强制法》第五十八条                  | V2
  FYF-20     | 60 CD                  | 行政复议法》第二十条第一款                 | V2
  FYF-20-3   | 1 Y                    | 行政复议法》第二十条第三款                 | V2
  FYF-21     | 20 Y, 5 Y              | 行政复议法》第二十一条                     | V2
  FYF-30     | 5 WD                   | 行政复议法》第三十条                       | V2
  FYF-31     | 5 WD, 10 WD            | 行政复议法》第三十一条                     | V2
  FYF-32     | 5 WD                   | 行政复议法》第三十二条                     | V2
  FYF-34     | 15 CD                  | 行政复议法》第三十四条                     | V2
  FYF-41     | 60 CD                  | 行政复议法》第四十一条第五项               | V2
  FYF-48     | 7 WD, 10 WD            | 行政复议法》第四十八条                     | V2
  FYF-51     | 5 WD                   | 行政复议法》第五十一条                     | V2
  FYF-54     | 3 WD, 5 WD             | 行政复议法》第五十四条                     | V2
  FYF-56     | 30 CD, 7 WD            | 行政复议法》第五十六条、第五十七条         | V2
  FYF-58     | 3 WD, 10 WD            | 行政复议法》第五十八条                     | V2
  FYF-60     | 60 CD                  | 行政复议法》第六十条                       | V2
  FYF-62     | 60 CD, 30 CD, 30 CD    | 行政复议法》第六十二条                     | V2
  FYF-76     | 60 CD                  | 行政复议法》第七十六条                     | V2
  XS-45      | 15 CD                  | 行政诉讼法》第四十五条                     | V2
  XS-46      | 6 M, 20 Y, 5 Y         | 行政诉讼法》第四十六条                     | V2
  XS-64J     | 1 Y                    | 的解释》第六十四条                         | V1
  XS-47      | 2 M, 6 M               | 行政诉讼法》第四十七条 的解释》第六十六条  | V2 V1
  XS-51      | 7 CD                   | 行政诉讼法》第五十一条                     | V2
  XS-67      | 5 CD, 15 CD, 5 CD      | 行政诉讼法》第六十七条                     | V2
  XS-80      | 10 CD                  | 行政诉讼法》第八十条                       | V2
  XS-81      | 6 M                    | 行政诉讼法》第八十一条                     | V2
  XS-82      | 45 CD                  | 行政诉讼法》第八十三条                     | V2
  XS-85      | 15 CD, 10 CD           | 行政诉讼法》第八十五条                     | V2
  XS-88      | 3 M                    | 行政诉讼法》第八十八条                     | V2
  CT-5       | 3 CD                   | 出庭应诉若干问题的规定》第五条             | V1
  XK-32      | 5 WD                   | 行政许可法》第三十二条                     | V2
  XK-42      | 20 WD, 10 WD           | 行政许可法》第四十二条第一款               | V2
  XK-42-2    | 45 WD, 15 WD           | 行政许可法》第四十二条第二款               | V2
  XK-43      | 20 WD                  | 行政许可法》第四十三条                     | V2
  XK-44      | 10 WD                  | 行政许可法》第四十四条                     | V2
  XK-47      | 5 WD, 20 WD            | 行政许可法》第四十七条                     | V2
  XK-48      | 7 WD                   | 行政许可法》第四十八条                     | V2
  XK-50      | 30 CD                  | 行政许可法》第五十条                       | IN
  XK-55      | 5 WD                   | 行政许可法》第五十五条                     | V2
  XK-78/79   | 1 Y, 3 Y               | 行政许可法》第七十八条 行政许可法》第七十九条 | V2
  JC-15      | 30 CD                  | 重大行政决策程序暂行条例》第十五条         | V2
  JC-16      | 7 CD                   | 重大行政决策程序暂行条例》第十六条         | V2
  JC-26      | 7 WD                   | 重大行政决策程序暂行条例》第二十六条       | V2
  GF-115     | 5 WD, 15 WD            | 国办发〔2018〕115号                        | BK
  GF-YS-30   | 30 CD                  | 优化营商环境条例》第六十二条               | V1
  GF-BA-15   | 15 CD, 30 CD           | 未见条文                                   | BK
  GF-YXQ     | 5 Y, 2 Y               | 未见条文                                   | BK
  TJ-ZZ-WJW  | 5 CD, 20 CD            | 关于行政调解的答复                         | VP
  TJ-ZZ-NY   | 60 CD                  | 关于行政调解的答复                         | VP
  TJ-DEF     | 5 WD, 30 CD, 30 CD     | 未见河南省条文                             | IN
  BA-6       | 15 CD                  | 重大行政处罚备案审查办法》第六条           | BK
  XXGK-26    | 20 WD                  | 政府信息公开条例》第二十六条               | V2
  XXGK-30    | 7 WD                   | 政府信息公开条例》第三十条                 | V2
  XXGK-32    | 15 WD                  | 政府信息公开条例》第三十二条               | V2
  XXGK-33    | 20 WD, 20 WD           | 政府信息公开条例》第三十三条               | V2
  XXGK-34    | 15 WD                  | 政府信息公开条例》第三十四条               | V2
  PI-55/56   | 3 Y                    | 个人信息保护法》第五十六条                 | V2
  ZW-29      | 3 Y                    | 政务数据共享条例》第二十九条               | V1
  ZW-21      | 1 WD, 10 WD, 10 WD, 20 WD | 第二十一条 第二十一条 第二十一条 第二十二条 | V1
`

const units = { WD: 'workingDay', CD: 'calendarDay', M: 'month', Y: 'year', H: 'hour' }

const rows = limits
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', lengths = '', citations = '', confidences = ''] = line.split('|').map((cell) => cell.trim())
    return { id, lengths: lengths.split(', '), citations: citations.split(' '), confidences: confidences.split(' ') }
  })

test.each(rows)('$id counts $lengths', ({ id, lengths, citations, confidences }) => {
  for (const [index, written] of lengths.entries()) {
    const limit = findTimeLimit(lengths.length > 1 ? `${id}/${index + 1}` : id)
    const [value, unit] = written.split(' ') as [string, keyof typeof units]
    expect(limit).toMatchObject({ value: Number(value), unit: units[unit] })
    expect(limit?.citation).toContain(citations[index] ?? citations.at(-1))
    expect(limit?.confidence).toBe(confidences[index] ?? confidences.at(-1))
    expect(findTimeLimit(`${id}/${lengths.length + 1}`)).toBeNull()
  }
})

test('no rule counts anything that the table does not have', () => {
  const counted = [...knownRules].flatMap(([id, rule]) => (rule.kind === 'counted' ? [id] : []))
  expect(counted.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
  expect(knownRules.size).toBe(374)
})

test('no rule stands twice', () => {
  const all = [...laws.map(({ without }) => without), rulesWithoutLength].flatMap((lacks) =>
    Object.values(lacks).flat(),
  )
  all.push(...laws.flatMap(({ rules }) => rules.map(({ id }) => id)))
  expect(all.length).toBe(new Set(all).size)
})

describe('every limit', () => {
  test.each(listTimeLimits().map((limit) => [limit.rule, limit] as const))('%s is whole', (rule, limit) => {
    TimeLimit.parse(limit)
    expect(findTimeLimit(rule)).toEqual(limit)
    expect(limit.citation.startsWith(limit.law)).toBe(true)
    expect(limit.summary).toMatch(/。$/)
    if (limit.confidence !== 'V2' && limit.confidence !== 'V1') expect(limit.doubt).not.toBeNull()
  })

  test.each([
    ['XZCF-60', '2021-07-15'],
    ['XZQZ-53', '2012-01-01'],
    ['FYF-20', '2024-01-01'],
    ['JC-15', '2019-09-01'],
    ['XXGK-33/1', '2019-05-15'],
    ['XS-64J', '2018-02-08'],
    ['PUB-XY/5', '2026-04-01'],
  ])('%s is in force from %s', (rule, validFrom) => {
    expect(findTimeLimit(rule)).toMatchObject({ validFrom, validTo: null })
  })
})
