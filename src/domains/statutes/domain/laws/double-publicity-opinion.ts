import type { LawRules } from '../law-rules.ts'

/** 发改办财金〔2018〕424号 on publishing permits and penalties (双公示). */
export const doublePublicityOpinion: LawRules = {
  law: '《国家发展改革委办公厅关于进一步完善行政许可和行政处罚等信用信息公示工作的指导意见》',
  version: '2018-07-25',
  validFrom: '2018-07-25',
  validTo: null,
  confidence: 'VP',
  countedBy: null,
  rules: [
    {
      id: 'PUB-SGS-7',
      lengths: [
        {
          value: 7,
          unit: 'workingDay',
          article: '（发改办财金〔2018〕424号）',
          start: '作出行政决定之日',
          binds: 'authority',
          summary: '行政许可、行政处罚等信用信息七个工作日内上网公开。',
          doubt: '只见到文件的开头部分',
        },
      ],
    },
  ],
  without: {},
}
