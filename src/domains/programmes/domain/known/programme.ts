import type { AssessmentMethod, GradingRule } from '../../contract/grading-rule.ts'

/** Kinds of unit that a table tells apart: 县（市、区）, 开发区, 部门. */
export const addresseeKinds = ['county', 'developmentZone', 'department'] as const
export type AddresseeKind = (typeof addresseeKinds)[number]

/** One row of a task sheet, as far as grading needs it. Every text is verbatim from the document. */
export interface KnownRow {
  readonly id: string
  readonly levelOneIndicator: string
  readonly levelTwoIndicator: string
  /** 需上传资料; empty where nothing is uploaded. */
  readonly materials: readonly string[]
  /** The days that the cell 完成期限 names, in its order; empty where it names none. */
  readonly dueOn: readonly string[]
  readonly deadline: string | null
  readonly requirement: string
  readonly methods: readonly AssessmentMethod[]
  readonly appliesTo: readonly AddresseeKind[]
  /** How many contacts the unit is to hand in; the grading cell says nothing of fewer. */
  readonly contactsRequired?: { readonly count: number; readonly quote: string }
  readonly rule: GradingRule
}

/** A programme whose table has been read and checked against the document. */
export interface KnownProgramme {
  readonly id: string
  readonly title: string
  readonly issuer: string
  readonly documentNumber: string
  readonly year: number
  readonly rows: readonly KnownRow[]
}
