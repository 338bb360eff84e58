import type { GradingRule, RowDraft } from '#domains/programmes/contract/index.ts'

const covered: GradingRule = {
  kind: 'coverageShare',
  quotes: ['骨干全部参加培训考试的为优，三分之二以上的为良，三分之二以下的为中（演示细则）'],
  shares: [
    { grade: 'excellent', atLeast: { numerator: 1, denominator: 1 }, quote: '骨干全部参加培训考试的为优' },
    { grade: 'good', atLeast: { numerator: 2, denominator: 3 }, quote: '三分之二以上的为良' },
    { grade: 'medium', atLeast: null, quote: '三分之二以下的为中' },
  ],
  poorWhen: [],
  downgrade: null,
}

const present: GradingRule = {
  kind: 'presence',
  quotes: ['有部署、有结果的为优，缺1项的为良，都没有的为差（演示细则）'],
  items: [
    { id: 'deployment', text: '有部署' },
    { id: 'result', text: '有结果' },
  ],
  byMissing: [
    { missing: 0, grade: 'excellent', quote: '有部署、有结果的为优' },
    { missing: 1, grade: 'good', quote: '缺1项的为良' },
    { missing: 2, grade: 'poor', quote: '都没有的为差' },
  ],
  poorWhen: [],
  downgrade: null,
}

const row = (code: string, level1: string, name: string, grading: GradingRule): RowDraft => ({
  code,
  level1,
  level2: '',
  name,
  materials: [],
  uploadCount: 0,
  requirement: `${name}，由办公室核对记录。`,
  grading,
  methods: ['supervisionPlatform'],
  applicability: { kinds: [], organisations: [], leads: [], supports: [], quote: '' },
  dates: [],
  recurrence: null,
  media: { kinds: ['pdf'], quote: '' },
  bindings: [],
  weight: null,
  quotes: [],
  sources: {},
})

/** Rows of the invented programme of 2018. Codes that return in 2020 let a page compare the years. */
export const pastRows: readonly RowDraft[] = [
  row('G6', '持续提升水平', '骨干培训考试', covered),
  row('G9a', '加强监督', '纳入督察考核', present),
]
