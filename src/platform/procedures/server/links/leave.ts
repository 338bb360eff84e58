import type { InputOf, Writing } from '#base/http/index.ts'
import { procedureProblems, type Case, type DefinedCases } from '../../contract/index.ts'
import { dueOnOf } from '../../domain/index.ts'
import { auditNote, beginChange, bumpRevision } from '../change-case.ts'
import { loadAnyCase, lockCase } from '../lock-case.ts'
import { getCase } from '../read-case.ts'
import { remindOf } from '../remind.ts'
import { caseTables } from '../tables.ts'
import { authorOf, writeEntry } from '../write-entry.ts'

/**
 * 撤销并案: the case is handled by itself again, where it stood when it was joined. Its clocks ran on meanwhile: joining rests
 * no limit.
 */
export async function leaveCase(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['leave']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { reason, revision } = input.body
  const { lead } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, lead, revision)
  const { row, standing, limits } = loaded
  const mainId = row.joined_to_id
  if (!mainId) throw procedureProblems.refuse('procedures.not-possible-now', '案件没有并入其他案件，不需要撤销')
  await lockCase(db, mainId)
  const main = await loadAnyCase(db, defined, mainId)
  const next = await bumpRevision(db, loaded, now)
  await caseTables(db)
    .updateTable('procedures.case')
    .set({ joined_to_id: null, due_on: dueOnOf(standing.clocks, limits, today) })
    .where('id', '=', caseId)
    .execute()
  const mainNext = await bumpRevision(db, main, now)
  const author = authorOf(actor, lead, loaded.path)
  const at = { note: reason, at: now }
  const text = `撤销并案，不再并入 ${main.row.number}`
  const partyText = `不再与 ${main.row.number} 合并办理`
  await writeEntry(db, { caseId, kind: 'joining', text, partyText, revision: next, ...at }, author)
  const told = { kind: 'joining', text: `${row.number} 不再并入本案`, revision: mainNext, ...at }
  await writeEntry(db, { caseId: mainId, ...told }, author)
  await remindOf(db, defined, caseId, today)
  audit(auditNote(defined, loaded, `${text}：${reason}`))
  return getCase(db, defined, caseId, actor, today)
}
