import type { GradingRule } from '../../../contract/grading-rule.ts'
import { addresseeKinds, type KnownRow } from '../programme.ts'

const inclusionOfTerritories: GradingRule = {
  kind: 'presence',
  quotes: ['有督察、有考核的为优,缺1项的为良,没有开展的为差'],
  items: [
    { id: 'supervision', text: '有督察' },
    { id: 'assessment', text: '有考核' },
  ],
  byMissing: [
    { missing: 0, grade: 'excellent', quote: '有督察、有考核的为优' },
    { missing: 1, grade: 'good', quote: '缺1项的为良' },
  ],
  poorWhen: [{ when: 'notCarriedOut', quote: '没有开展的为差' }],
  downgrade: null,
}

const inclusionOfDepartments: GradingRule = {
  kind: 'presence',
  quotes: ['有布署、有结果为优,缺1项为良,没有开展的为差'],
  items: [
    { id: 'deployment', text: '有布署' },
    { id: 'result', text: '有结果' },
  ],
  byMissing: [
    { missing: 0, grade: 'excellent', quote: '有布署、有结果为优' },
    { missing: 1, grade: 'good', quote: '缺1项为良' },
  ],
  poorWhen: [{ when: 'notCarriedOut', quote: '没有开展的为差' }],
  downgrade: null,
}

/** The grading cells of G10 and G11 are empty: the sheet names neither a size nor a grade. */
const withoutWords = { quotes: [], poorWhen: [], downgrade: null }

export const oversightRows: readonly KnownRow[] = [
  {
    id: 'G9a',
    levelOneIndicator: '加强监督',
    levelTwoIndicator: '纳入督察考核',
    materials: ['体现各县(市、区)、开发区年度服务型行政执法建设情况纳入法治政府督察、依法行政考核的材料'],
    dueOn: ['2020-09-25', '2020-12-25'],
    deadline: '1.9月25日前 2.12月25日前',
    requirement: '服务型行政执法推进情况纳入法治政府建设督察、依法行政考核',
    methods: ['supervisionPlatform'],
    appliesTo: ['county', 'developmentZone'],
    rule: inclusionOfTerritories,
  },
  {
    id: 'G9b',
    levelOneIndicator: '加强监督',
    levelTwoIndicator: '纳入督察考核',
    materials: ['体现各部门年度服务型行政执法建设情况纳入本系统(本单位)依法行政考核的材料'],
    dueOn: ['2020-12-25'],
    deadline: '12月25日前',
    requirement: '服务型行政执法推进情况纳入本系统(本单位)依法行政考核',
    methods: ['supervisionPlatform'],
    appliesTo: ['department'],
    rule: inclusionOfDepartments,
  },
  {
    id: 'G10',
    levelOneIndicator: '加减分项',
    levelTwoIndicator: '加分项',
    materials: ['体现服务型行政执法工作探索创新的制度、实施情况和取得的成效等相关材料'],
    dueOn: ['2020-12-25'],
    deadline: '12月25日前',
    requirement: '勇于探索、敢于创新、取得实效,服务型行政执法建设工作突出',
    methods: ['supervisionPlatform'],
    appliesTo: addresseeKinds,
    rule: { kind: 'bonus', ...withoutWords },
  },
  {
    id: 'G11',
    levelOneIndicator: '加减分项',
    levelTwoIndicator: '扣分项',
    materials: [],
    dueOn: [],
    deadline: null,
    requirement: '发生执法不作为或者乱作为、执法牟利、粗暴执法等情形',
    methods: ['dailyMonitoring', 'webSearch'],
    appliesTo: addresseeKinds,
    rule: { kind: 'deduction', ...withoutWords },
  },
]
