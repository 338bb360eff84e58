import type { LawRules } from '../law-rules.ts'

/** 市场监督管理行政处罚信息公示规定, 2021: for market regulators only. */
export const marketRegulationPublicity: LawRules = {
  law: '《市场监督管理行政处罚信息公示规定》',
  version: '2021-07-30',
  validFrom: '2021-09-01',
  validTo: null,
  confidence: 'V1',
  countedBy: null,
  rules: [
    {
      id: 'PUB-SJ-20',
      lengths: [
        {
          value: 20,
          unit: 'workingDay',
          article: '第九条',
          start: '作出处罚决定之日',
          binds: 'authority',
          summary: '处罚机关和当事人登记地在同一省份的，二十个工作日内公示。',
        },
        {
          value: 10,
          unit: 'workingDay',
          article: '第十条',
          start: '作出处罚决定之日',
          binds: 'authority',
          summary: '不在同一省份的，十个工作日内推送到当事人登记地。',
        },
        {
          value: 10,
          unit: 'workingDay',
          article: '第十条',
          start: '登记地收到处罚信息之日',
          binds: 'authority',
          summary: '登记地收到后十个工作日内公示。',
        },
        {
          value: 3,
          unit: 'workingDay',
          article: '第十一条',
          start: '处罚决定被变更、撤销、确认违法或者无效之日',
          binds: 'authority',
          summary: '三个工作日内撤回公示信息并说明理由。',
        },
        {
          value: 3,
          unit: 'month',
          article: '第十三条第一款',
          start: '公示之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '只受到通报批评或者较低数额罚款的，公示满三个月停止公示。',
        },
        {
          value: 3,
          unit: 'year',
          article: '第十三条第一款',
          start: '公示之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '其他处罚信息公示满三年停止公示。',
        },
      ],
    },
  ],
  without: {},
}
