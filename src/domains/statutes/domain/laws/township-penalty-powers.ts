import type { LawRules } from '../law-rules.ts'

/** 郑政〔2025〕13号: penalty powers given to townships and sub-districts. */
export const townshipPenaltyPowers: LawRules = {
  law: '《郑州市人民政府关于优化调整赋予乡镇（街道）行政处罚权的通知》',
  version: null,
  validFrom: null,
  validTo: null,
  confidence: 'VP',
  countedBy: null,
  rules: [
    {
      id: 'ZZ-XZ-2025',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '（郑政〔2025〕13号）第一部分',
          start: '通知印发之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '只列在2023年清单、未列入2025年清单的事项，满三十个自然日后取消。',
          doubt: '只见到转载的文本',
        },
      ],
    },
  ],
  without: {},
}
