import { ids, type LawRules } from '../law-rules.ts'

/** The Supreme Court's interpretation of 2018, which some rules rest on. */
const interpretation = {
  law: '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》',
  version: '2018-02-06',
  validFrom: '2018-02-08',
  confidence: 'V1',
} as const

/** 行政诉讼法, amended 2017. Days are calendar days; a last day on a holiday moves (解释 第四十八条). */
export const administrativeLitigationLaw: LawRules = {
  law: '《中华人民共和国行政诉讼法》',
  version: '2017-06-27',
  validFrom: '2017-07-01',
  validTo: null,
  confidence: 'V2',
  countedBy: null,
  rules: [
    {
      id: 'XS-45',
      lengths: [
        {
          value: 15,
          unit: 'calendarDay',
          article: '第四十五条',
          start: '收到复议决定书之日，或者复议期满之日',
          binds: 'party',
          overridable: true,
          summary: '不服复议决定的，十五日内起诉。',
        },
      ],
    },
    {
      id: 'XS-46',
      isFirst: true,
      lengths: [
        {
          value: 6,
          unit: 'month',
          article: '第四十六条第一款',
          start: '知道或者应当知道作出行政行为之日',
          binds: 'party',
          overridable: true,
          summary: '直接起诉的，六个月内提出。',
        },
        {
          value: 20,
          unit: 'year',
          article: '第四十六条第二款',
          start: '行政行为作出之日',
          binds: 'party',
          summary: '因不动产起诉，超过二十年的不予受理。',
        },
        {
          value: 5,
          unit: 'year',
          article: '第四十六条第二款',
          start: '行政行为作出之日',
          binds: 'party',
          summary: '其他案件，超过五年起诉的不予受理。',
        },
      ],
    },
    {
      id: 'XS-64J',
      lengths: [
        {
          ...interpretation,
          value: 1,
          unit: 'year',
          article: '第六十四条第一款',
          start: '知道或者应当知道行政行为内容之日',
          binds: 'party',
          summary: '未告知起诉期限的，最长不超过一年。',
        },
      ],
    },
    {
      id: 'XS-47',
      lengths: [
        {
          value: 2,
          unit: 'month',
          article: '第四十七条第一款',
          start: '行政机关接到履行职责申请之日',
          binds: 'authority',
          overridable: true,
          summary: '两个月内不履行保护人身权、财产权等职责的，可以起诉。',
        },
        {
          ...interpretation,
          value: 6,
          unit: 'month',
          article: '第六十六条',
          start: '行政机关履行职责期限届满之日',
          binds: 'party',
          summary: '对不履行职责起诉的，六个月内提出。',
        },
      ],
    },
    {
      id: 'XS-51',
      lengths: [
        {
          value: 7,
          unit: 'calendarDay',
          article: '第五十一条第二款',
          start: '人民法院接收起诉状之日',
          binds: 'court',
          summary: '不能当场判定的，七日内决定是否立案。',
        },
      ],
    },
    {
      id: 'XS-67',
      lengths: [
        {
          value: 5,
          unit: 'calendarDay',
          article: '第六十七条第一款',
          start: '立案之日',
          binds: 'court',
          summary: '人民法院五日内把起诉状副本发送被告。',
        },
        {
          value: 15,
          unit: 'calendarDay',
          article: '第六十七条第一款',
          start: '被告收到起诉状副本之日',
          binds: 'authority',
          summary: '被告十五日内提交证据、依据和答辩状。',
        },
        {
          value: 5,
          unit: 'calendarDay',
          article: '第六十七条第一款',
          start: '人民法院收到答辩状之日',
          binds: 'court',
          summary: '人民法院五日内把答辩状副本发送原告。',
        },
      ],
    },
    {
      id: 'XS-80',
      lengths: [
        {
          value: 10,
          unit: 'calendarDay',
          article: '第八十条第二款',
          start: '当庭宣判之日',
          binds: 'court',
          summary: '当庭宣判的，十日内发送判决书。',
        },
      ],
    },
    {
      id: 'XS-81',
      lengths: [
        {
          value: 6,
          unit: 'month',
          article: '第八十一条',
          start: '立案之日',
          binds: 'court',
          summary: '立案后六个月内作出第一审判决。',
        },
      ],
    },
    {
      id: 'XS-82',
      lengths: [
        {
          value: 45,
          unit: 'calendarDay',
          article: '第八十三条',
          start: '立案之日',
          binds: 'court',
          summary: '简易程序，立案后四十五日内审结。',
        },
      ],
    },
    {
      id: 'XS-85',
      lengths: [
        {
          value: 15,
          unit: 'calendarDay',
          article: '第八十五条',
          start: '判决书送达之日',
          binds: 'party',
          summary: '不服第一审判决的，十五日内上诉。',
        },
        {
          value: 10,
          unit: 'calendarDay',
          article: '第八十五条',
          start: '裁定书送达之日',
          binds: 'party',
          summary: '不服第一审裁定的，十日内上诉。',
        },
      ],
    },
    {
      id: 'XS-88',
      lengths: [
        {
          value: 3,
          unit: 'month',
          article: '第八十八条',
          start: '收到上诉状之日',
          binds: 'court',
          summary: '上诉案件三个月内作出终审判决。',
        },
      ],
    },
    {
      id: 'CT-5',
      lengths: [
        {
          law: '《最高人民法院关于行政机关负责人出庭应诉若干问题的规定》',
          version: '2020-06-22',
          validFrom: '2020-07-01',
          confidence: 'V1',
          value: 3,
          unit: 'calendarDay',
          article: '第五条第二款',
          start: '出庭通知书送达之日',
          binds: 'court',
          sense: 'atLeast',
          summary: '开庭三日前送达行政机关负责人出庭通知书。',
        },
      ],
    },
  ],
  without: {
    conduct: ids('XS-3-3 XS-60 XS-34 CT-2 CT-4 CT-6 CT-7 CT-8/9 CT-12 HN-YS'),
    amount: ids('XS-96'),
  },
}
