import { ids, type LawRules } from '../law-rules.ts'

/** 民事诉讼法, amended 2023, as far as service of documents follows it. */
export const civilProcedureLaw: LawRules = {
  law: '《中华人民共和国民事诉讼法》',
  version: '2023-09-01',
  validFrom: '2024-01-01',
  validTo: null,
  confidence: 'V1',
  countedBy: '第八十五条',
  rules: [
    {
      id: 'MSF-95',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '第九十五条',
          start: '发出公告之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '公告送达，满三十日视为送达。',
        },
      ],
    },
  ],
  without: { conduct: ids('MSF-90') },
}
