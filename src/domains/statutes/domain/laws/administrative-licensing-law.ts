import { ids, type LawRules } from '../law-rules.ts'

/** 行政许可法, amended 2019. The authority's limits are working days (第八十二条). */
export const administrativeLicensingLaw: LawRules = {
  law: '《中华人民共和国行政许可法》',
  version: '2019-04-23',
  validFrom: '2019-04-23',
  validTo: null,
  confidence: 'V2',
  countedBy: '第八十二条',
  rules: [
    {
      id: 'XK-32',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '第三十二条第一款第四项',
          start: '收到申请材料之日',
          binds: 'authority',
          summary: '材料不齐全的，当场或者五个工作日内一次告知；逾期视为受理。',
        },
      ],
    },
    {
      id: 'XK-42',
      lengths: [
        {
          value: 20,
          unit: 'workingDay',
          article: '第四十二条第一款',
          start: '受理许可申请之日',
          binds: 'authority',
          overridable: true,
          summary: '受理后二十个工作日内作出许可决定。',
        },
        {
          value: 10,
          unit: 'workingDay',
          article: '第四十二条第一款',
          start: '原决定期限届满之日',
          binds: 'authority',
          overridable: true,
          summary: '经本机关负责人批准延长十个工作日，并告知理由。',
        },
      ],
    },
    {
      id: 'XK-42-2',
      lengths: [
        {
          value: 45,
          unit: 'workingDay',
          article: '第四十二条第二款',
          start: '受理许可申请之日',
          binds: 'authority',
          summary: '统一、联合、集中办理的，不超过四十五个工作日。',
        },
        {
          value: 15,
          unit: 'workingDay',
          article: '第四十二条第二款',
          start: '原办理期限届满之日',
          binds: 'authority',
          summary: '经本级政府负责人批准延长十五个工作日，并告知理由。',
        },
      ],
    },
    {
      id: 'XK-43',
      lengths: [
        {
          value: 20,
          unit: 'workingDay',
          article: '第四十三条',
          start: '下级机关受理许可申请之日',
          binds: 'authority',
          overridable: true,
          summary: '应当先经下级机关审查的，二十个工作日内审查完毕。',
        },
      ],
    },
    {
      id: 'XK-44',
      lengths: [
        {
          value: 10,
          unit: 'workingDay',
          article: '第四十四条',
          start: '作出准予许可决定之日',
          binds: 'authority',
          summary: '十个工作日内颁发、送达许可证件。',
        },
      ],
    },
    {
      id: 'XK-47',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '第四十七条第一款',
          start: '被告知听证权利之日',
          binds: 'party',
          summary: '申请人、利害关系人五个工作日内提出听证申请。',
        },
        {
          value: 20,
          unit: 'workingDay',
          article: '第四十七条第一款',
          start: '收到听证申请之日',
          binds: 'authority',
          summary: '二十个工作日内组织听证。',
        },
      ],
    },
    {
      id: 'XK-48',
      lengths: [
        {
          value: 7,
          unit: 'workingDay',
          article: '第四十八条第一款第一项',
          start: '通知听证时间、地点之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '举行听证的七个工作日前通知申请人、利害关系人。',
        },
      ],
    },
    {
      id: 'XK-50',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '第五十条第一款',
          start: '提出延续申请之日',
          binds: 'party',
          sense: 'atLeast',
          overridable: true,
          confidence: 'IN',
          countedBy: null,
          summary: '许可有效期届满三十日前提出延续申请；届满前未作决定的视为准予延续。',
          doubt: '第八十二条只说行政机关的期限按工作日计算，被许可人的三十日按自然日计算是一种解释',
        },
      ],
    },
    {
      id: 'XK-55',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '第五十五条第二款',
          start: '受理许可申请之日',
          binds: 'authority',
          summary: '五个工作日内指派两名以上人员检验、检测、检疫。',
        },
      ],
    },
    {
      id: 'XK-78/79',
      lengths: [
        {
          value: 1,
          unit: 'year',
          article: '第七十八条',
          start: '因隐瞒情况或者提供虚假材料被处理之日',
          binds: 'party',
          sense: 'atLeast',
          countedBy: null,
          summary: '申请直接关系公共安全等事项时作假的，一年内不得再次申请。',
        },
        {
          value: 3,
          unit: 'year',
          article: '第七十九条',
          start: '以欺骗、贿赂等手段取得许可被处理之日',
          binds: 'party',
          sense: 'atLeast',
          countedBy: null,
          summary: '以不正当手段取得直接关系公共安全等事项的许可的，三年内不得再次申请。',
        },
      ],
    },
  ],
  without: { conduct: ids('XK-30 XK-45 XK-58'), amount: ids('XK-34') },
}
