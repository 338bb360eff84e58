import type * as endpoints from '../contract/index.ts'

/** The smallest row that a programme can have. */
export function buildRow(code: string, over: Partial<endpoints.RowDraft> = {}): endpoints.RowDraft {
  return {
    code,
    level1: '落实法律风险防控制度',
    level2: '改进提升',
    name: `任务 ${code}`,
    materials: ['汇总表'],
    uploadCount: 1,
    requirement: '',
    grading: null,
    methods: ['supervisionPlatform'],
    applicability: { kinds: [], organisations: [], leads: [], supports: [], quote: '' },
    dates: [{ kind: 'onOrBeforeDate', from: null, due: '2099-07-29', quote: '7月29日前' }],
    recurrence: null,
    media: { kinds: ['pdf'], quote: '' },
    bindings: [],
    weight: null,
    quotes: [],
    sources: {},
    ...over,
  }
}
