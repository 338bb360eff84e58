import { ids, type Length, type LawRules } from '../law-rules.ts'

const ownInitiative: Length = {
  value: 20,
  unit: 'workingDay',
  article: '第二十六条',
  start: '政府信息形成或者变更之日',
  binds: 'authority',
  overridable: true,
  summary: '应当主动公开的政府信息，二十个工作日内公开。',
}

/** 政府信息公开条例, revised 2019. It writes 工作日 where it means working days. */
export const governmentInformationRegulation: LawRules = {
  law: '《中华人民共和国政府信息公开条例》',
  version: '2019-04-03',
  validFrom: '2019-05-15',
  validTo: null,
  confidence: 'V2',
  countedBy: null,
  rules: [
    { id: 'PUB-GK-20', lengths: [ownInitiative] },
    { id: 'XXGK-26', lengths: [ownInitiative] },
    {
      id: 'XXGK-30',
      lengths: [
        {
          value: 7,
          unit: 'workingDay',
          article: '第三十条',
          start: '收到公开申请之日',
          binds: 'authority',
          summary: '申请内容不明确的，七个工作日内一次告知补正。',
        },
      ],
    },
    {
      id: 'XXGK-32',
      lengths: [
        {
          value: 15,
          unit: 'workingDay',
          article: '第三十二条',
          start: '第三方收到征求意见书之日',
          binds: 'party',
          summary: '第三方十五个工作日内提出意见。',
        },
      ],
    },
    {
      id: 'XXGK-33',
      lengths: [
        {
          value: 20,
          unit: 'workingDay',
          article: '第三十三条第二款',
          start: '收到公开申请之日',
          binds: 'authority',
          summary: '不能当场答复的，二十个工作日内答复；征求意见的时间不计算在内。',
        },
        {
          value: 20,
          unit: 'workingDay',
          article: '第三十三条第二款',
          start: '原答复期限届满之日',
          binds: 'authority',
          summary: '经政府信息公开工作机构负责人同意延长，最长二十个工作日。',
        },
      ],
    },
    {
      id: 'XXGK-34',
      lengths: [
        {
          value: 15,
          unit: 'workingDay',
          article: '第三十四条',
          start: '相关机关收到征求意见书之日',
          binds: 'authority',
          summary: '共同制作的机关十五个工作日内提出意见；逾期视为同意公开。',
        },
      ],
    },
  ],
  without: {
    conduct: ids('XXGK-15 XXGK-16 XXGK-20 XXGK-29 XXGK-31 XXGK-36 XXGK-37 XXGK-42 XXGK-50'),
    fixedDate: ids('XXGK-49'),
  },
}
