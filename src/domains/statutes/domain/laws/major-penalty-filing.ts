import { ids, type LawRules } from '../law-rules.ts'

/** 河南省重大行政处罚备案审查办法, 2015; article 6 was cut off in the copy that was seen. */
export const majorPenaltyFiling: LawRules = {
  law: '《河南省重大行政处罚备案审查办法》',
  version: '2015-04-28',
  validFrom: '2015-07-01',
  validTo: null,
  confidence: 'BK',
  countedBy: null,
  rules: [
    {
      id: 'BA-6',
      lengths: [
        {
          value: 15,
          unit: 'calendarDay',
          article: '第六条',
          start: '作出重大处罚决定之日',
          binds: 'authority',
          summary: '重大行政处罚决定报送备案，暂按十五日计算。',
          doubt: '第六条的天数没有见到，十五日是相近规定的通常期限',
        },
      ],
    },
  ],
  without: { conduct: ids('BA-3-3 BA-3-4 BA-4 BA-5 BA-2018'), amount: ids('BA-3-1 BA-3-2') },
}
