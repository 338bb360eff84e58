import { ids, type LawRules } from '../law-rules.ts'

/** 行政强制法, 2011. Limits of ten days or less are working days (第六十九条). */
export const administrativeCoercionLaw: LawRules = {
  law: '《中华人民共和国行政强制法》',
  version: '2011-06-30',
  validFrom: '2012-01-01',
  validTo: null,
  confidence: 'V2',
  countedBy: '第六十九条',
  rules: [
    {
      id: 'XZQZ-19',
      lengths: [
        {
          value: 24,
          unit: 'hour',
          article: '第十九条',
          start: '当场实施行政强制措施之时',
          binds: 'authority',
          summary: '情况紧急当场实施强制措施的，二十四小时内报告负责人并补办批准手续。',
        },
      ],
    },
    {
      id: 'XZQZ-25',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '第二十五条第一款',
          start: '实施查封、扣押之日',
          binds: 'authority',
          overridable: true,
          summary: '查封、扣押不超过三十日；检测、检验、检疫、技术鉴定的期间不计算在内。',
        },
        {
          value: 30,
          unit: 'calendarDay',
          article: '第二十五条第一款',
          start: '查封、扣押的原期限届满之日',
          binds: 'authority',
          overridable: true,
          summary: '情况复杂的，经负责人批准延长，延长不超过三十日。',
        },
      ],
    },
    {
      id: 'XZQZ-31',
      lengths: [
        {
          value: 3,
          unit: 'workingDay',
          article: '第三十一条',
          start: '作出冻结决定之日',
          binds: 'authority',
          summary: '三个工作日内把冻结决定书交付当事人。',
        },
      ],
    },
    {
      id: 'XZQZ-32',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '第三十二条第一款',
          start: '冻结存款、汇款之日',
          binds: 'authority',
          overridable: true,
          summary: '冻结后三十日内作出处理决定或者解除冻结。',
        },
        {
          value: 30,
          unit: 'calendarDay',
          article: '第三十二条第一款',
          start: '冻结的原期限届满之日',
          binds: 'authority',
          overridable: true,
          summary: '情况复杂的，经负责人批准延长，延长不超过三十日。',
        },
      ],
    },
    {
      id: 'XZQZ-39',
      lengths: [
        {
          value: 3,
          unit: 'year',
          article: '第三十九条第二款',
          start: '中止执行之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '没有明显社会危害、当事人确无能力履行，中止执行满三年未恢复的，不再执行。',
        },
      ],
    },
    {
      id: 'XZQZ-46',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '第四十六条第一款',
          start: '开始加处罚款或者滞纳金之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '加处罚款或者滞纳金超过三十日，经催告仍不履行的，可以强制执行。',
        },
      ],
    },
    {
      id: 'XZQZ-51',
      lengths: [
        {
          value: 3,
          unit: 'workingDay',
          article: '第五十一条第一款第二项',
          start: '催告当事人履行之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '代履行的三个工作日前催告当事人履行。',
        },
      ],
    },
    {
      id: 'XZQZ-53',
      lengths: [
        {
          value: 3,
          unit: 'month',
          article: '第五十三条',
          start: '申请复议、提起诉讼的期限届满之日',
          binds: 'authority',
          summary: '没有强制执行权的机关，三个月内申请人民法院强制执行。',
        },
      ],
    },
    {
      id: 'XZQZ-54',
      lengths: [
        {
          value: 10,
          unit: 'workingDay',
          article: '第五十四条',
          start: '催告书送达之日',
          binds: 'authority',
          sense: 'atLeast',
          summary: '催告书送达满十个工作日仍不履行的，可以申请人民法院强制执行。',
        },
      ],
    },
    {
      id: 'XZQZ-56',
      lengths: [
        {
          value: 5,
          unit: 'workingDay',
          article: '第五十六条第一款',
          start: '人民法院接到强制执行申请之日',
          binds: 'court',
          summary: '人民法院五个工作日内受理强制执行申请。',
        },
        {
          value: 15,
          unit: 'calendarDay',
          article: '第五十六条第二款',
          start: '收到不予受理裁定之日',
          binds: 'authority',
          summary: '机关对不予受理的裁定有异议的，十五日内向上一级人民法院申请复议。',
        },
        {
          value: 15,
          unit: 'calendarDay',
          article: '第五十六条第二款',
          start: '上一级人民法院收到复议申请之日',
          binds: 'court',
          summary: '上一级人民法院十五日内裁定是否受理。',
        },
      ],
    },
    {
      id: 'XZQZ-57',
      lengths: [
        {
          value: 7,
          unit: 'workingDay',
          article: '第五十七条',
          start: '人民法院受理之日',
          binds: 'court',
          summary: '人民法院书面审查，七个工作日内作出执行裁定。',
        },
      ],
    },
    {
      id: 'XZQZ-58',
      lengths: [
        {
          value: 30,
          unit: 'calendarDay',
          article: '第五十八条第二款',
          start: '人民法院受理之日',
          binds: 'court',
          summary: '人民法院听取意见的，三十日内裁定是否执行。',
        },
        {
          value: 5,
          unit: 'workingDay',
          article: '第五十八条第二款',
          start: '作出不予执行裁定之日',
          binds: 'court',
          summary: '不予执行的裁定五个工作日内送达行政机关。',
        },
        {
          value: 15,
          unit: 'calendarDay',
          article: '第五十八条第三款',
          start: '行政机关收到裁定之日',
          binds: 'authority',
          summary: '机关对不予执行的裁定有异议的，十五日内向上一级人民法院申请复议。',
        },
        {
          value: 30,
          unit: 'calendarDay',
          article: '第五十八条第三款',
          start: '上一级人民法院收到复议申请之日',
          binds: 'court',
          summary: '上一级人民法院三十日内裁定是否执行。',
        },
      ],
    },
  ],
  without: {
    conduct: ids('XZQZ-5 XZQZ-17 XZQZ-28 XZQZ-35 XZQZ-42 XZQZ-43 XZQZ-52'),
    amount: ids('XZQZ-18 XZQZ-24 XZQZ-45'),
  },
}
