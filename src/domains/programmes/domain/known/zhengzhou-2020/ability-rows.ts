import type { GradingRule } from '../../../contract/grading-rule.ts'
import { addresseeKinds, type KnownRow } from '../programme.ts'

const training: GradingRule = {
  kind: 'coverageShare',
  quotes: ['县（市、区）全部完成本辖区骨干培训考试的为优，三分之二以上完成的良，三分之二以下完成的中，未开展的为差'],
  shares: [
    { grade: 'excellent', atLeast: { numerator: 1, denominator: 1 }, quote: '全部完成本辖区骨干培训考试的为优' },
    { grade: 'good', atLeast: { numerator: 2, denominator: 3 }, quote: '三分之二以上完成的良' },
    { grade: 'medium', atLeast: null, quote: '三分之二以下完成的中' },
  ],
  poorWhen: [{ when: 'notCarriedOut', quote: '未开展的为差' }],
  downgrade: null,
}

const writtenTest: GradingRule = {
  kind: 'scoreBands',
  quotes: [
    '抽取法制骨干、执法人员进行笔试,平均90分以上的为优,85分-90分为良,70分-85分为中,70分以下为差',
    '以上包含本数,以下不包含本数',
  ],
  bands: [
    { grade: 'excellent', atLeast: 90, below: null, quote: '平均90分以上的为优' },
    { grade: 'good', atLeast: 85, below: 90, quote: '85分-90分为良' },
    { grade: 'medium', atLeast: 70, below: 85, quote: '70分-85分为中' },
    { grade: 'poor', atLeast: null, below: 70, quote: '70分以下为差' },
  ],
  boundary: '以上包含本数,以下不包含本数',
  poorWhen: [],
  downgrade: null,
}

const provincialContest: GradingRule = {
  kind: 'awardLevel',
  quotes: ['报送的具体举措、典型案例在全省征集活动中获得的有一等奖的为优,二等奖的为良,三等奖的为中,未报送的为差'],
  awards: [
    { award: 'first', grade: 'excellent', quote: '一等奖的为优' },
    { award: 'second', grade: 'good', quote: '二等奖的为良' },
    { award: 'third', grade: 'medium', quote: '三等奖的为中' },
  ],
  poorWhen: [{ when: 'notSubmitted', quote: '未报送的为差' }],
  downgrade: null,
}

/** The sheet prints 持续提升水平 only from the line of G7 on, after a page break; part three of the notice names G6's work first. */
export const abilityRows: readonly KnownRow[] = [
  {
    id: 'G6',
    levelOneIndicator: '持续提升水平',
    levelTwoIndicator: '提升 执法 能力',
    materials: [
      '县（市、区）、开发区分别开展服务型行政执法培训考试的宣传报道，报道中应明确培训考试时间、授课人员、参加人员、具体内容等',
    ],
    dueOn: ['2020-12-20'],
    deadline: '12 月 20 日前',
    requirement:
      '县（市、区）、开发区充分发挥授课骨干作用，分别开展有服务型行政执法内容的培训考试，学习行政指导、行政调解、行政相对人法律风险防控等制度',
    methods: ['supervisionPlatform'],
    appliesTo: ['county', 'developmentZone'],
    rule: training,
  },
  {
    id: 'G7',
    levelOneIndicator: '持续提升水平',
    levelTwoIndicator: '检验培训成果',
    materials: [],
    dueOn: [],
    deadline: '根据考核时间',
    requirement: '法制骨干、执法人员对行政指导、行政调解、行政相对人法律风险防控等服务型行政执法内容掌握牢固',
    methods: ['onSiteTest'],
    appliesTo: addresseeKinds,
    rule: writtenTest,
  },
  {
    id: 'G8',
    levelOneIndicator: '持续提升水平',
    levelTwoIndicator: '推动复工复产',
    materials: ['按照征集活动的通知报送服务型行政执法助推动复工复产的具体举措、典型案例和相关数据'],
    dueOn: ['2020-11-30'],
    deadline: '11月底',
    requirement:
      '积极运用服务型行政执法理念和方式,有序推进复工复产,措施实,可操作性强,有推广价值如:引导规范商户室外经营、轻微违法行为不予处罚、行政调解化解争议纠纷等',
    methods: ['supervisionPlatform'],
    appliesTo: addresseeKinds,
    rule: provincialContest,
  },
]
