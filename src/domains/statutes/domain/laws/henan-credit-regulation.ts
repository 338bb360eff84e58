import type { LawRules } from '../law-rules.ts'

/** 河南省社会信用条例, 2019; it may have been amended since. */
export const henanCreditRegulation: LawRules = {
  law: '《河南省社会信用条例》',
  version: '2019-11-29',
  validFrom: null,
  validTo: null,
  confidence: 'V1',
  countedBy: null,
  rules: [
    {
      id: 'PUB-HN-5Y',
      lengths: [
        {
          value: 5,
          unit: 'year',
          article: '第十九条',
          start: '失信信息披露开始之日',
          binds: 'authority',
          summary: '失信信息披露最长五年。',
          doubt: '条例公布后可能已经修改，起算日请按原文核对',
        },
      ],
    },
    {
      id: 'PUB-HN-OBJ',
      lengths: [
        {
          value: 3,
          unit: 'workingDay',
          article: '第四十一条',
          start: '收到异议之日',
          binds: 'authority',
          summary: '对自有信息的异议，三个工作日内处理。',
        },
        {
          value: 7,
          unit: 'workingDay',
          article: '第四十一条',
          start: '收到异议之日',
          binds: 'authority',
          summary: '需要核查的异议，七个工作日内处理。',
        },
      ],
    },
  ],
  without: {},
}
