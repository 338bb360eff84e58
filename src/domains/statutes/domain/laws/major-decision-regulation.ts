import { ids, type LawRules } from '../law-rules.ts'

/** 重大行政决策程序暂行条例, 2019. It writes 工作日 where it means working days. */
export const majorDecisionRegulation: LawRules = {
  law: '《重大行政决策程序暂行条例》',
  version: '2019-04-20',
  validFrom: '2019-09-01',
  validTo: null,
  confidence: 'V2',
  countedBy: null,
  rules: [
    {
      id: 'JC-15',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '第十五条第一款',
          start: '公布决策草案征求意见之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '向社会公开征求意见一般不少于三十日；缩短的应当在公开时说明。',
        },
      ],
    },
    {
      id: 'JC-16',
      lengths: [
        {
          value: 7,
          unit: 'calendarDay',
          article: '第十六条第三款',
          start: '听证会材料送达参加人之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '召开听证会七日前把材料送达听证参加人。',
        },
      ],
    },
    {
      id: 'JC-26',
      lengths: [
        {
          value: 7,
          unit: 'workingDay',
          article: '第二十六条第二款',
          start: '送请合法性审查之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '合法性审查时间一般不少于七个工作日。',
        },
      ],
    },
  ],
  without: {
    conduct: ids(`
      JC-3 JC-17 JC-19/20 JC-22/24 JC-25 JC-27 JC-29 JC-30 JC-31 JC-32 JC-33 JC-36 JC-37 JC-38
    `),
  },
}
