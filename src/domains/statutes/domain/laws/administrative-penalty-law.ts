import { ids, type LawRules } from '../law-rules.ts'

/** 行政处罚法, revised 2021. 二日、三日、五日、七日 are working days, all other days calendar days (第八十五条). */
export const administrativePenaltyLaw: LawRules = {
  law: '《中华人民共和国行政处罚法》',
  version: '2021-01-22',
  validFrom: '2021-07-15',
  validTo: null,
  confidence: 'V2',
  countedBy: '第八十五条',
  rules: [
    {
      id: 'XZCF-36',
      lengths: [
        {
          value: 2,
          unit: 'year',
          article: '第三十六条第一款',
          start: '违法行为发生之日；连续或者继续的，为行为终了之日',
          binds: 'authority',
          overridable: true,
          summary: '违法行为满二年未被发现的，不再处罚。',
        },
        {
          value: 5,
          unit: 'year',
          article: '第三十六条第一款',
          start: '违法行为发生之日；连续或者继续的，为行为终了之日',
          binds: 'authority',
          overridable: true,
          summary: '涉及公民生命健康安全、金融安全并且有危害后果的，追究期为五年。',
        },
      ],
    },
    {
      id: 'XZCF-56',
      lengths: [
        {
          value: 7,
          unit: 'workingDay',
          article: '第五十六条',
          start: '采取先行登记保存之日',
          binds: 'authority',
          summary: '对先行登记保存的证据，七个工作日内作出处理决定。',
        },
      ],
    },
    {
      id: 'XZCF-60',
      lengths: [
        {
          value: 90,
          unit: 'calendarDay',
          article: '第六十条',
          start: '立案之日',
          binds: 'authority',
          overridable: true,
          summary: '立案后九十日内作出处罚决定；法律、法规、规章另有规定的从其规定。',
        },
      ],
    },
    {
      id: 'XZCF-61',
      lengths: [
        {
          value: 7,
          unit: 'workingDay',
          article: '第六十一条第一款',
          start: '宣告处罚决定之日',
          binds: 'authority',
          summary: '当事人不在场的，七个工作日内送达处罚决定书。',
        },
      ],
    },
    {
      id: 'XZCF-64-1',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '第六十四条第一项',
          start: '告知听证权利之日',
          binds: 'party',
          summary: '当事人要求听证的，在告知后五个工作日内提出。',
        },
      ],
    },
    {
      id: 'XZCF-64-2',
      lengths: [
        {
          value: 7,
          unit: 'workingDay',
          article: '第六十四条第二项',
          start: '通知听证时间、地点之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '举行听证的七个工作日前通知当事人和有关人员时间、地点。',
        },
      ],
    },
    {
      id: 'XZCF-67',
      lengths: [
        {
          value: 15,
          unit: 'calendarDay',
          article: '第六十七条第三款',
          start: '当事人收到处罚决定书之日',
          binds: 'party',
          summary: '收到处罚决定书后十五日内缴纳罚款。',
        },
      ],
    },
    {
      id: 'XZCF-71',
      lengths: [
        {
          value: 2,
          unit: 'workingDay',
          article: '第七十一条',
          start: '当场收缴罚款之日；在水上收缴的，为抵岸之日',
          binds: 'authority',
          summary: '执法人员当场收缴罚款后，两个工作日内交到行政机关。',
        },
        {
          value: 2,
          unit: 'workingDay',
          article: '第七十一条',
          start: '行政机关收到罚款之日',
          binds: 'authority',
          summary: '行政机关收到当场收缴的罚款后，两个工作日内缴付指定的银行。',
        },
      ],
    },
    {
      id: 'PUB-48-3',
      lengths: [
        {
          value: 3,
          unit: 'workingDay',
          article: '第四十八条第二款',
          start: '处罚决定被变更、撤销、确认违法或者无效之日',
          binds: 'authority',
          summary: '已公开的处罚决定被变更、撤销、确认违法或者无效的，三个工作日内撤回并说明理由。',
        },
      ],
    },
    {
      id: 'SX-4',
      lengths: [
        {
          value: 3,
          unit: 'workingDay',
          article: '第四十八条第二款',
          start: '执法决定被变更或者撤销之日',
          binds: 'authority',
          summary: '已公示的执法决定变更或者撤销的，三个工作日内撤下并说明理由。',
        },
      ],
    },
  ],
  without: {
    conduct: ids(`
      XZCF-9 XZCF-16 XZCF-20 XZCF-24 XZCF-25 XZCF-27 XZCF-28 XZCF-29 XZCF-39 XZCF-41 XZCF-43 XZCF-47 XZCF-50 XZCF-74 XZCF-75
      XZCF-76 XZCF-31 XZCF-32 XZCF-33-1a XZCF-33-1b XZCF-33-2 XZCF-33-3 XZCF-34 XZCF-37 XZCF-44 XZCF-62 XZCF-46 XZCF-55 XZCF-57
      XZCF-58 XZCF-63 XZCF-64-3 XZCF-64-4 XZCF-64-6 XZCF-64-8 XZCF-65 XZCF-59 XZCF-61e XZCF-66 XZCF-70 XZCF-73 PUB-48
    `),
    amount: ids('XZCF-42 XZCF-51 XZCF-64-5 XZCF-68 XZCF-72'),
    age: ids('XZCF-30'),
    noNumber: ids('XZCF-45 XZCF-52 XZCF-54'),
  },
}
