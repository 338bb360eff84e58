import { wordsOfRow, type draftFromNotice } from '#domains/programmes/domain/index.ts'
import { Binding, type FactKind, type WrittenBinding } from '#platform/evidence/contract/index.ts'
import { offerBindings } from '#platform/evidence/domain/index.ts'

type Draft = ReturnType<typeof draftFromNotice>

const thisYear = { kind: 'relative', from: { anchor: 'yearStart' }, to: { anchor: 'dueOn' } } as const
const training: WrittenBinding = {
  factKind: 'training.training-held',
  period: thisYear,
  conditions: [{ field: 'audience', operator: 'equals', value: 'backbone' }],
}
const inAssessment: WrittenBinding = {
  factKind: 'normative-documents.document-registered',
  period: thisYear,
  conditions: [{ field: 'documentKind', operator: 'equals', value: 'assessment' }],
}
const deployment: WrittenBinding = {
  factKind: 'leadership.meeting-held',
  period: thisYear,
  conditions: [{ field: 'meetingKind', operator: 'in', values: ['deployment', 'special'] }],
}

const solicited: WrittenBinding = { factKind: 'consultations.comments-solicited', period: thisYear }
const opinionsHandled: WrittenBinding = { factKind: 'consultations.opinions-handled', period: thisYear }
/** 「风险点和对应的风险等级、…法律依据以及裁量标准、防控措施、责任单位等清单」 */
const listPublished: WrittenBinding = {
  factKind: 'risk-prevention.list-published',
  period: thisYear,
  conditions: ['level', 'basis', 'benchmark', 'measures', 'responsibleUnit'].map((value) => ({
    field: 'contents',
    operator: 'equals',
    value,
  })),
}
/** 「3种以上」 */
const publicity: WrittenBinding = {
  factKind: 'risk-prevention.publicity-done',
  period: thisYear,
  atLeast: 3,
  distinctBy: { by: 'field', field: 'channel' },
}
/** 「每个单位提供 10 个」, each with the post of the person. */
const guidance: WrittenBinding = {
  factKind: 'risk-prevention.guidance-given',
  period: thisYear,
  conditions: [{ field: 'contact', operator: 'exists' }],
  atLeast: 10,
  distinctBy: { by: 'field', field: 'counterparty' },
}
const evaluation: WrittenBinding = { factKind: 'risk-prevention.evaluation-completed', period: thisYear }

/** Rows of the 2020 table that the ledger can prove: no upload is asked for what the system knows. */
const bound: Readonly<Record<string, readonly WrittenBinding[]>> = {
  G1: [solicited, opinionsHandled],
  G2: [listPublished],
  G3: [publicity],
  G4: [guidance],
  G5: [evaluation],
  G6: [training],
  G9a: [inAssessment],
  G9b: [deployment, inAssessment],
}

/** Five rows of 2020 share one second-level indicator; whoever composes gives each the name that people use. */
const names: Readonly<Record<string, string>> = {
  G1: '征求意见及采纳汇总表',
  G2: '风险点公布图片',
  G3: '宣传报道和资料',
  G4: '行政相对人名单',
  G5: '分析评估报告',
}

type Row = Draft['rows'][number]
const bindingsOf = (row: Row, kinds: readonly FactKind[]): Binding[] =>
  bound[row.code]?.map((binding) => Binding.parse(binding)) ?? offerBindings(wordsOfRow(row), kinds)

/** What a person adds to the proposal before it is issued; what the product offers for a row's words is taken. */
export function composed(draft: Draft, kinds: readonly FactKind[]): Draft {
  return {
    ...draft,
    rows: draft.rows.map((row) => ({
      ...row,
      name: names[row.code] ?? row.name,
      // The sheet prints 持续提升水平 only one line further down; part three of the notice says where G6 belongs.
      level1: row.code === 'G6' ? '持续提升水平' : row.level1,
      bindings: bindingsOf(row, kinds),
    })),
  }
}
