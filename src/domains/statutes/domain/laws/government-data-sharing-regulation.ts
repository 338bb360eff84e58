import type { LawRules } from '../law-rules.ts'

/** 政务数据共享条例, 2025. */
export const governmentDataSharingRegulation: LawRules = {
  law: '《政务数据共享条例》',
  version: null,
  validFrom: '2025-08-01',
  validTo: null,
  confidence: 'V1',
  countedBy: null,
  rules: [
    {
      id: 'ZW-29',
      lengths: [
        {
          value: 3,
          unit: 'year',
          article: '第二十九条',
          start: '使用共享政务数据的记录形成之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '共享政务数据的使用记录至少保存三年。',
        },
      ],
    },
    {
      id: 'ZW-21',
      lengths: [
        {
          value: 1,
          unit: 'workingDay',
          article: '第二十一条',
          start: '收到共享申请之日',
          binds: 'authority',
          summary: '申请无条件共享的数据，一个工作日内答复。',
        },
        {
          value: 10,
          unit: 'workingDay',
          article: '第二十一条',
          start: '收到共享申请之日',
          binds: 'authority',
          summary: '申请有条件共享的数据，十个工作日内答复。',
        },
        {
          value: 10,
          unit: 'workingDay',
          article: '第二十一条',
          start: '原答复期限届满之日',
          binds: 'authority',
          summary: '需要延长答复的，延长十个工作日。',
        },
        {
          value: 20,
          unit: 'workingDay',
          article: '第二十二条',
          start: '同意共享之日',
          binds: 'authority',
          summary: '同意共享后二十个工作日内提供数据。',
        },
      ],
    },
  ],
  without: {},
}
