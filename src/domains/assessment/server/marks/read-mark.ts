import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { AssessmentMethod } from '#domains/programmes/contract/index.ts'
import type { Mark } from '../../contract/index.ts'
import { availableMarkActions } from '../../domain/index.ts'
import { answersForUnit } from '../access/answers-for-unit.ts'
import type { RowReference } from '../access/assessed-row.ts'
import { assessmentTables, type MarkTable } from '../tables.ts'
import type { ProgrammesTables } from '#domains/programmes/index.ts'

/** Marks with the names that a page shows. Rights are the caller's affair. */
export function selectMarks(db: Db | Transaction) {
  return assessmentTables(db)
    .withTables<ProgrammesTables>()
    .selectFrom('assessment.mark as m')
    .innerJoin('programmes.row as r', 'r.id', 'm.row_id')
    .innerJoin('programmes.programme as p', 'p.id', 'm.programme_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'm.organisation_id')
    .innerJoin('organisations.organisation as i', 'i.id', 'p.organisation_id')
    .selectAll('m')
    .select(['r.code as row_code', 'o.name as unit_name', 'o.path as unit_path', 'i.path as issuer_path'])
}

export type SelectedMark = Selectable<MarkTable> & {
  row_code: string
  unit_name: string
  unit_path: string
  issuer_path: string
}

export function markShown(mark: SelectedMark, actor: Actor, today: string): Mark {
  const person = {
    id: actor.personId,
    mayDecide: mayAct(actor, 'assessment.grade', mark.issuer_path),
    answersForUnit: answersForUnit(actor, mark.organisation_id),
  }
  const record = {
    kind: mark.kind,
    state: mark.state,
    statementDueOn: mark.statement_due_on,
    recordedBy: mark.recorded_by,
  }
  return {
    id: mark.id,
    programmeId: mark.programme_id,
    rowId: mark.row_id,
    rowCode: mark.row_code,
    organisationId: mark.organisation_id,
    organisationName: mark.unit_name,
    kind: mark.kind,
    what: mark.what,
    method: AssessmentMethod.parse(mark.method),
    link: mark.link,
    fileId: mark.file_id,
    happenedOn: mark.happened_on,
    state: mark.state,
    recordedByName: mark.recorded_by_name,
    recordedAt: mark.recorded_at.toISOString(),
    statementDueOn: mark.statement_due_on,
    statement: mark.statement,
    statedByName: mark.stated_by_name,
    decisionReason: mark.decision_reason,
    decidedByName: mark.decided_by_name,
    decidedAt: mark.decided_at?.toISOString() ?? null,
    revision: mark.revision,
    actions: availableMarkActions(record, person, today),
  }
}

/** The unit learns of a mark with the notice; before, it is the office's note. A bonus it may always see. */
export function isVisible(mark: SelectedMark, actor: Actor): boolean {
  if (mayAct(actor, 'assessment.oversee', mark.issuer_path)) return true
  const isKnown = mark.kind === 'bonus' || mark.noticed_at !== null
  return isKnown && mayAct(actor, 'assessment.read', mark.unit_path)
}

export async function listMarksOfRow(
  db: Db | Transaction,
  { rowId, organisationId }: RowReference,
  actor: Actor,
  today: string,
): Promise<Mark[]> {
  const marks = await selectMarks(db)
    .where('m.row_id', '=', rowId)
    .where('m.organisation_id', '=', organisationId)
    .orderBy('m.id')
    .execute()
  return marks.filter((mark) => isVisible(mark, actor)).map((mark) => markShown(mark, actor, today))
}
