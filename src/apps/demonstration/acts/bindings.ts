import type { draftFromNotice } from '#domains/programmes/domain/index.ts'
import { Binding, type WrittenBinding } from '#platform/evidence/contract/index.ts'

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

/** Rows of the 2020 table that the ledger can prove: no upload is asked for what the system knows. */
const bound: Readonly<Record<string, readonly WrittenBinding[]>> = {
  G6: [training],
  G9a: [inAssessment],
  G9b: [deployment, inAssessment],
}

export function withBindings(draft: Draft): Draft {
  return {
    ...draft,
    rows: draft.rows.map((row) => ({
      ...row,
      bindings: (bound[row.code] ?? []).map((binding) => Binding.parse(binding)),
    })),
  }
}
