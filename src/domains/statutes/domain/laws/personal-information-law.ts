import { ids, type LawRules } from '../law-rules.ts'

/** 个人信息保护法, 2021. */
export const personalInformationLaw: LawRules = {
  law: '《中华人民共和国个人信息保护法》',
  version: '2021-08-20',
  validFrom: '2021-11-01',
  validTo: null,
  confidence: 'V2',
  countedBy: null,
  rules: [
    {
      id: 'PI-55/56',
      lengths: [
        {
          value: 3,
          unit: 'year',
          article: '第五十六条',
          start: '影响评估报告和处理情况记录形成之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '个人信息保护影响评估报告和处理情况记录至少保存三年。',
        },
      ],
    },
  ],
  without: { conduct: ids('PI-6 PI-13 PI-19 PI-25 PI-34/35/36 PI-51 PI-57'), age: ids('PI-28') },
}
