import { ids, type LawRules } from '../law-rules.ts'

/** 优化营商环境条例, 2019. */
export const businessEnvironmentRegulation: LawRules = {
  law: '《优化营商环境条例》',
  version: '2019-10-22',
  validFrom: '2020-01-01',
  validTo: null,
  confidence: 'V1',
  countedBy: null,
  rules: [
    {
      id: 'GF-YS-30',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '第六十二条',
          start: '公布文件草案征求意见之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '与市场主体生产经营密切相关的文件，公开征求意见一般不少于三十日。',
        },
      ],
    },
  ],
  without: { conduct: ids('GF-YS-63 GF-YS-64') },
}
