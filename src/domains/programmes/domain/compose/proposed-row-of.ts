import type { ProgrammeRow } from '../../contract/programme.ts'
import type { ProposedRow } from '../../contract/notice.ts'

/** A row that stands already, in the shape that proposals are compared in. */
export function proposedRowOf(row: Omit<ProgrammeRow, 'id' | 'position' | 'parentRowId'>): ProposedRow {
  const { kinds, quote } = row.applicability
  return {
    id: row.code,
    no: null,
    level1: row.level1 || null,
    level2: row.level2 || null,
    name: row.name,
    materials: row.materials,
    conditions: [],
    uploadCount: row.uploadCount,
    dates: row.dates as ProposedRow['dates'],
    recurrence: row.recurrence,
    requirement: row.requirement,
    grading: row.grading,
    methods: row.methods,
    appliesTo: quote ? { quote, kinds } : null,
    lead: null,
    support: null,
    score: null,
    remark: null,
    quotes: row.quotes,
    sources: [],
  }
}
