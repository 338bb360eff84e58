import { ids, type LawRules } from '../law-rules.ts'

/** 行政复议法, revised 2023. 三日、五日、七日、十日 are working days (第八十八条). */
export const administrativeReconsiderationLaw: LawRules = {
  law: '《中华人民共和国行政复议法》',
  version: '2023-09-01',
  validFrom: '2024-01-01',
  validTo: null,
  confidence: 'V2',
  countedBy: '第八十八条第二款',
  rules: [
    {
      id: 'FYF-20',
      lengths: [
        {
          value: 60,
          unit: 'calendarDay',
          article: '第二十条第一款',
          start: '知道或者应当知道行政行为之日',
          binds: 'party',
          overridable: true,
          summary: '六十日内申请行政复议；法律规定更长的从其规定。',
        },
      ],
    },
    {
      id: 'FYF-20-3',
      lengths: [
        {
          value: 1,
          unit: 'year',
          article: '第二十条第三款',
          start: '知道或者应当知道行政行为内容之日',
          binds: 'party',
          summary: '未告知复议权利、机关、期限的，最长不超过一年。',
        },
      ],
    },
    {
      id: 'FYF-21',
      lengths: [
        {
          value: 20,
          unit: 'year',
          article: '第二十一条',
          start: '行政行为作出之日',
          binds: 'party',
          summary: '因不动产申请复议，超过二十年的不予受理。',
        },
        {
          value: 5,
          unit: 'year',
          article: '第二十一条',
          start: '行政行为作出之日',
          binds: 'party',
          summary: '其他复议申请，超过五年的不予受理。',
        },
      ],
    },
    {
      id: 'FYF-30',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '第三十条第一款',
          start: '收到复议申请之日',
          binds: 'authority',
          summary: '五个工作日内审查复议申请；期满未作不予受理决定的视为受理。',
        },
      ],
    },
    {
      id: 'FYF-31',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '第三十一条第一款',
          start: '收到复议申请之日',
          binds: 'authority',
          summary: '五个工作日内书面通知补正，一次写明全部事项。',
        },
        {
          value: 10,
          unit: 'workingDay',
          article: '第三十一条第二款',
          start: '收到补正通知之日',
          binds: 'party',
          summary: '申请人十个工作日内提交补正材料。',
        },
      ],
    },
    {
      id: 'FYF-32',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '第三十二条第二款',
          start: '作出处罚的机关收到复议申请之日',
          binds: 'authority',
          summary: '认为应当维持处罚的，五个工作日内把申请转送复议机关。',
        },
      ],
    },
    {
      id: 'FYF-34',
      lengths: [
        {
          value: 15,
          unit: 'calendarDay',
          article: '第三十四条',
          start: '收到决定书之日，或者复议期限届满之日',
          binds: 'party',
          summary: '复议前置的案件，不予受理、驳回或者逾期不答复的，十五日内起诉。',
        },
      ],
    },
    {
      id: 'FYF-41',
      lengths: [
        {
          value: 60,
          unit: 'calendarDay',
          article: '第四十一条第五项',
          start: '中止行政复议之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '因法定三种原因中止满六十日，原因仍未消除的，终止复议。',
        },
      ],
    },
    {
      id: 'FYF-48',
      lengths: [
        {
          value: 7,
          unit: 'workingDay',
          article: '第四十八条',
          start: '受理复议申请之日',
          binds: 'authority',
          summary: '普通程序，七个工作日内把申请书副本发送被申请人。',
        },
        {
          value: 10,
          unit: 'workingDay',
          article: '第四十八条',
          start: '被申请人收到申请书副本之日',
          binds: 'authority',
          summary: '被申请人十个工作日内书面答复并提交证据、依据。',
        },
      ],
    },
    {
      id: 'FYF-51',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '第五十一条第一款',
          start: '书面通知听证之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '举行听证的五个工作日前书面通知当事人。',
        },
      ],
    },
    {
      id: 'FYF-54',
      lengths: [
        {
          value: 3,
          unit: 'workingDay',
          article: '第五十四条第一款',
          start: '受理复议申请之日',
          binds: 'authority',
          summary: '简易程序，三个工作日内把申请书副本发送被申请人。',
        },
        {
          value: 5,
          unit: 'workingDay',
          article: '第五十四条第一款',
          start: '被申请人收到申请书副本之日',
          binds: 'authority',
          summary: '简易程序，被申请人五个工作日内书面答复并提交证据、依据。',
        },
      ],
    },
    {
      id: 'FYF-56',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '第五十六条、第五十七条',
          start: '收到附带审查申请，或者认为依据不合法之日',
          binds: 'authority',
          summary: '有权处理规范性文件或者依据的，三十日内处理。',
        },
        {
          value: 7,
          unit: 'workingDay',
          article: '第五十六条、第五十七条',
          start: '收到附带审查申请，或者认为依据不合法之日',
          binds: 'authority',
          summary: '无权处理的，七个工作日内转送有权机关。',
        },
      ],
    },
    {
      id: 'FYF-58',
      lengths: [
        {
          value: 3,
          unit: 'workingDay',
          article: '第五十八条第一款',
          start: '行政复议中止之日',
          binds: 'authority',
          summary: '三个工作日内书面通知制定机关答复相关条款的合法性。',
        },
        {
          value: 10,
          unit: 'workingDay',
          article: '第五十八条第一款',
          start: '制定机关收到书面通知之日',
          binds: 'authority',
          summary: '制定机关十个工作日内提交书面答复及材料。',
        },
      ],
    },
    {
      id: 'FYF-60',
      lengths: [
        {
          value: 60,
          unit: 'calendarDay',
          article: '第六十条',
          start: '收到转送之日',
          binds: 'authority',
          summary: '接受转送的机关六十日内回复处理意见。',
        },
      ],
    },
    {
      id: 'FYF-62',
      lengths: [
        {
          value: 60,
          unit: 'calendarDay',
          article: '第六十二条第一款',
          start: '受理复议申请之日',
          binds: 'authority',
          overridable: true,
          summary: '普通程序，受理后六十日内作出复议决定；法律规定少于六十日的从其规定。',
        },
        {
          value: 30,
          unit: 'calendarDay',
          article: '第六十二条第一款',
          start: '原复议期限届满之日',
          binds: 'authority',
          summary: '情况复杂的，经复议机构负责人批准延长，最多三十日。',
        },
        {
          value: 30,
          unit: 'calendarDay',
          article: '第六十二条第二款',
          start: '受理复议申请之日',
          binds: 'authority',
          summary: '简易程序，受理后三十日内作出复议决定。',
        },
      ],
    },
    {
      id: 'FYF-76',
      lengths: [
        {
          value: 60,
          unit: 'calendarDay',
          article: '第七十六条',
          start: '收到行政复议意见书之日',
          binds: 'authority',
          summary: '六十日内把纠正情况报送复议机关。',
        },
      ],
    },
  ],
  without: {
    conduct: ids(`
      FYF-5 FYF-22 FYF-23 FYF-24 FYF-39 FYF-42 FYF-49 FYF-52 FYF-63 FYF-70 FYF-73 FYF-74 FYF-77 FYF-79 FYF-87 HN-FYTZ
    `),
    amount: ids('FYF-45 FYF-50 FYF-53'),
    unseen: ids('HN-HZ'),
  },
}
