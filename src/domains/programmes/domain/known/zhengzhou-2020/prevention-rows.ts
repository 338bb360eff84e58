import type { GradingRule } from '../../../contract/grading-rule.ts'
import { addresseeKinds, type KnownRow } from '../programme.ts'

const improvement = {
  levelOneIndicator: '落实 法律 风险 防控 制度',
  levelTwoIndicator: '改进 提升',
  appliesTo: addresseeKinds,
} as const

const lateCompletion = { when: ['late' as const], quote: '超期完成的降一个等次' }

const consultation: GradingRule = {
  kind: 'criteriaCount',
  quotes: [
    '征求意见的范围广泛，方式灵活，合理的意见充分吸收采纳，符合以上 3 个标准的为优，2 个的为良，1 个的为中，没有开展的为差',
    '超期完成的降一个等次',
  ],
  criteria: [
    { id: 'c1', text: '征求意见的范围广泛', minimum: null },
    { id: 'c2', text: '方式灵活', minimum: null },
    { id: 'c3', text: '合理的意见充分吸收采纳', minimum: null },
  ],
  byCount: [
    { met: 3, grade: 'excellent', quote: '符合以上 3 个标准的为优' },
    { met: 2, grade: 'good', quote: '2 个的为良' },
    { met: 1, grade: 'medium', quote: '1 个的为中' },
  ],
  // Nothing is said of work that was done and met none of the three.
  poorWhen: [{ when: 'notCarriedOut', quote: '没有开展的为差' }],
  downgrade: lateCompletion,
}

const publication: GradingRule = {
  kind: 'criteriaCount',
  quotes: [
    '公布途径合理，内容齐全，制定的防控措施有针对性、可操作性，符合以上 3 个标准的为优，符合 2 个的为良，符合 1 个的为中，均不符合或未上报的为差',
    '超期完成的降一个等次',
  ],
  criteria: [
    { id: 'c1', text: '公布途径合理', minimum: null },
    { id: 'c2', text: '内容齐全', minimum: null },
    { id: 'c3', text: '制定的防控措施有针对性、可操作性', minimum: null },
  ],
  byCount: [
    { met: 3, grade: 'excellent', quote: '符合以上 3 个标准的为优' },
    { met: 2, grade: 'good', quote: '符合 2 个的为良' },
    { met: 1, grade: 'medium', quote: '符合 1 个的为中' },
  ],
  poorWhen: [
    { when: 'noneMet', quote: '均不符合或未上报的为差' },
    { when: 'notSubmitted', quote: '均不符合或未上报的为差' },
  ],
  downgrade: lateCompletion,
}

const publicity: GradingRule = {
  kind: 'criteriaCount',
  quotes: [
    '宣传方式灵活多样（3 种以上）、宣传范围广、内容通俗易懂，符合以上 3 个标准的为优，符合 2 个的为良，符合 1 个的为中，未开展或都不符合要求的为差',
    '超期完成的降一个等次',
  ],
  criteria: [
    { id: 'c1', text: '宣传方式灵活多样（3 种以上）', minimum: { count: 3, quote: '3 种以上' } },
    { id: 'c2', text: '宣传范围广', minimum: null },
    { id: 'c3', text: '内容通俗易懂', minimum: null },
  ],
  byCount: [
    { met: 3, grade: 'excellent', quote: '符合以上 3 个标准的为优' },
    { met: 2, grade: 'good', quote: '符合 2 个的为良' },
    { met: 1, grade: 'medium', quote: '符合 1 个的为中' },
  ],
  poorWhen: [
    { when: 'notCarriedOut', quote: '未开展或都不符合要求的为差' },
    { when: 'noneMet', quote: '未开展或都不符合要求的为差' },
  ],
  downgrade: lateCompletion,
}

const survey: GradingRule = {
  kind: 'scoreBands',
  quotes: [
    '根据行政相对人对此项工作的了解情况和满意度划分，平均 90 分以上的为优，85 分-90 分为良，70 分-85 分为中，70 分以下为差',
    '超期提供或提供的号码有联系不上的降低一个等次，未提供或提供的号码均无法联系的为差',
  ],
  bands: [
    { grade: 'excellent', atLeast: 90, below: null, quote: '平均 90 分以上的为优' },
    { grade: 'good', atLeast: 85, below: 90, quote: '85 分-90 分为良' },
    { grade: 'medium', atLeast: 70, below: 85, quote: '70 分-85 分为中' },
    { grade: 'poor', atLeast: null, below: 70, quote: '70 分以下为差' },
  ],
  // The cell does not say whether its limits include the number; the cells of G5 and G7 do.
  boundary: null,
  poorWhen: [
    { when: 'notSubmitted', quote: '未提供或提供的号码均无法联系的为差' },
    { when: 'allUnreachable', quote: '未提供或提供的号码均无法联系的为差' },
  ],
  downgrade: { when: ['late', 'anyUnreachable'], quote: '超期提供或提供的号码有联系不上的降低一个等次' },
}

const evaluation: GradingRule = {
  kind: 'scoreBands',
  quotes: [
    '组织人员对分析评估报告进行判分，90 分以上的为优，85 分-90 分为良，70 分-85 分为中，70 分以下为差',
    '以上包含本数，以下不包含本数',
    '未提供的为差',
  ],
  bands: [
    { grade: 'excellent', atLeast: 90, below: null, quote: '90 分以上的为优' },
    { grade: 'good', atLeast: 85, below: 90, quote: '85 分-90 分为良' },
    { grade: 'medium', atLeast: 70, below: 85, quote: '70 分-85 分为中' },
    { grade: 'poor', atLeast: null, below: 70, quote: '70 分以下为差' },
  ],
  boundary: '以上包含本数，以下不包含本数',
  poorWhen: [{ when: 'notSubmitted', quote: '未提供的为差' }],
  downgrade: null,
}

export const preventionRows: readonly KnownRow[] = [
  {
    id: 'G1',
    ...improvement,
    materials: [
      '1. 梳理风险点、制定防控措施征求意见的信息报道',
      '2. 梳理风险点、制定防控措施征求的意见及采纳情况汇总表',
    ],
    dueOn: ['2020-07-29'],
    deadline: '7 月 29 日前',
    requirement:
      '根据行政相对人法律风险防控制度要求，结合去年存在的问题，进行整改、提升。在单位内部、向社会、向行政相对人，通过官方网站、走访、书面等方式征求意见。对征求的意见进行汇总，合理的意见充分吸收采纳',
    methods: ['supervisionPlatform'],
    rule: consultation,
  },
  {
    id: 'G2',
    ...improvement,
    materials: ['3. 能清晰显示公布修订后的风险点和对应的风险等级、防控措施、责任单位等内容的图片'],
    dueOn: ['2020-08-15'],
    deadline: '8 月 15 日前',
    requirement:
      '主动将梳理的违法风险点和对应的风险等级、行政处罚和行政强制措施法律依据以及裁量标准、防控措施、责任单位等清单，及时通过政府网站或者其他互联网政务媒体、新闻发布会以及报刊、广播、电视或手机短信、微信等便于行政相对人知晓的途径予以公开，其中制定的防控措施应当合法、科学合理，具有针对性、可操作性',
    methods: ['supervisionPlatform'],
    rule: publication,
  },
  {
    id: 'G3',
    ...improvement,
    materials: ['4. 宣传违法风险点、危害后果、法律责任的新闻报道', '5. 清晰显示宣传内容的部分宣传资料'],
    dueOn: ['2020-08-25'],
    deadline: '8 月 25 日前',
    requirement: '通过微信群、抖音、办事窗口、集中宣讲等方式广泛宣传，内容图文并茂，通俗易懂',
    methods: ['supervisionPlatform'],
    rule: publicity,
  },
  {
    id: 'G4',
    ...improvement,
    materials: ['6. 执法人员实施风险防控的行政相对人单位、职务及联系方式（每个单位提供 10 个）'],
    contactsRequired: { count: 10, quote: '每个单位提供 10 个' },
    dueOn: ['2020-09-20'],
    deadline: '9 月 20 日前',
    requirement:
      '在执法、管理过程中，根据风险等级，落实措施，以非强制性手段为主，积极实施防控，最大限度防范和化解行政相对人违法风险',
    methods: ['supervisionPlatform', 'survey'],
    rule: survey,
  },
  {
    id: 'G5',
    ...improvement,
    materials: ['7. 分析评估报告'],
    dueOn: ['2020-12-20'],
    deadline: '12 月 20 日前',
    requirement:
      '主要内容： 1. 基本情况。梳理违法风险点、制定防控措施的过程和结果，公布和宣传情况； 2. 实施情况。分类或者逐项说明实施防控措施的具体情况； 3. 对比分析。通过同期同类违法行为的数量、行政相对人的法律遵从度和社会公众的满意度等数据对比，分析落实法律风险防控制度的成效； 4. 总结评估。取得的经验、存在的问题和意见建议',
    methods: ['supervisionPlatform', 'expertReview'],
    rule: evaluation,
  },
]
