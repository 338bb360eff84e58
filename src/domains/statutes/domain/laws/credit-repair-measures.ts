import type { LawRules, Length } from '../law-rules.ts'

const common = {
  article: '（公示期）',
  start: '作出处罚决定之日',
  binds: 'authority',
  doubt: '只见到转载的部分内容，没有见到条文',
} as const satisfies Partial<Length>

/** 信用修复管理办法, in force 2026: how long a penalty stands in public, by its class. */
export const creditRepairMeasures: LawRules = {
  law: '《信用修复管理办法》',
  version: null,
  validFrom: '2026-04-01',
  validTo: null,
  confidence: 'VP',
  countedBy: null,
  rules: [
    {
      id: 'PUB-XY',
      lengths: [
        { ...common, value: 3, unit: 'month', summary: '轻微失信信息原则上不公示，公示的最长三个月。' },
        { ...common, value: 3, unit: 'month', sense: 'atLeast', summary: '一般失信信息最短公示三个月。' },
        { ...common, value: 1, unit: 'year', summary: '一般失信信息最长公示一年。' },
        { ...common, value: 1, unit: 'year', sense: 'atLeast', summary: '严重失信信息最短公示一年。' },
        { ...common, value: 3, unit: 'year', summary: '严重失信信息最长公示三年。' },
      ],
    },
  ],
  without: {},
}
