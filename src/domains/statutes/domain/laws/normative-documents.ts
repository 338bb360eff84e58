import { ids, type LawRules } from '../law-rules.ts'

/** 国办发〔2018〕115号 on the legality review of normative documents. */
export const legalityReviewOpinion: LawRules = {
  law: '《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》',
  version: null,
  validFrom: null,
  validTo: null,
  confidence: 'BK',
  countedBy: null,
  rules: [
    {
      id: 'GF-115',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '（国办发〔2018〕115号）',
          start: '收到送审材料之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '合法性审核一般不少于五个工作日；紧急情况除外。',
          doubt: '没有见到全文',
        },
        {
          value: 15,
          unit: 'workingDay',
          article: '（国办发〔2018〕115号）',
          start: '收到送审材料之日',
          binds: 'authority',
          summary: '合法性审核最长不超过十五个工作日。',
          doubt: '没有见到全文',
        },
      ],
    },
  ],
  without: { conduct: ids('GF-115-M GF-37-3T') },
}

/** What is common in Henan where no text was seen: settings of the platform, to be confirmed. */
export const normativeDocumentCustom: LawRules = {
  law: '行政规范性文件管理的通常做法',
  version: null,
  validFrom: null,
  validTo: null,
  confidence: 'BK',
  countedBy: null,
  rules: [
    {
      id: 'GF-BA-15',
      lengths: [
        {
          value: 15,
          unit: 'calendarDay',
          article: '（未见条文）',
          start: '规范性文件公布之日',
          binds: 'authority',
          summary: '规范性文件报上一级备案，通常为十五日。',
          doubt: '没有见到条文，各地可以不同',
        },
        {
          value: 30,
          unit: 'calendarDay',
          article: '（未见条文）',
          start: '规章公布之日',
          binds: 'authority',
          summary: '规章备案，为三十日。',
          doubt: '没有见到条文',
        },
      ],
    },
    {
      id: 'GF-YXQ',
      lengths: [
        {
          value: 5,
          unit: 'year',
          article: '（未见条文）',
          start: '文件施行之日',
          binds: 'authority',
          summary: '规范性文件有效期通常为五年。',
          doubt: '没有见到条文，各地可以不同',
        },
        {
          value: 2,
          unit: 'year',
          article: '（未见条文）',
          start: '文件施行之日',
          binds: 'authority',
          summary: '标明暂行、试行的，有效期通常为二年。',
          doubt: '没有见到条文，各地可以不同',
        },
      ],
    },
  ],
  without: { conduct: ids('GF-DEF GF-ZZ241 GF-CF-16 GF-JD'), unseen: ids('GF-HN226') },
}
