import type { InputOf, Writing } from '#base/http/index.ts'
import { procedureProblems, type Case, type DefinedCases } from '../../contract/index.ts'
import { auditNote, beginChange, bumpRevision } from '../change-case.ts'
import { loadCase, lockCase } from '../lock-case.ts'
import { getCase } from '../read-case.ts'
import { caseTables } from '../tables.ts'
import { authorOf, writeEntry } from '../write-entry.ts'

/** 并案: the case is handled in another of the same unit from now on; its own way ends there, its clocks stay readable. */
export async function joinCase(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['join']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { intoCaseId, reason, revision } = input.body
  const { lead } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, lead, revision)
  const { row, standing } = loaded
  const wrong = (detail: string) => procedureProblems.refuse('procedures.not-possible-now', detail)
  if (row.closed_on || standing.joinedTo) throw wrong('案件已办结或已并案，不能再并案')
  if (intoCaseId === caseId) throw wrong('不能并入自己，请选择另一个主案')
  await lockCase(db, intoCaseId)
  const main = await loadCase(db, defined, intoCaseId, actor)
  if (main.row.organisation_id !== row.organisation_id)
    throw wrong('只能并入同一单位办理的主案；如不在一个单位，请先移送')
  const { number } = main.row
  if (main.row.closed_on || main.standing.joinedTo) throw wrong(`${number} 已办结或已并案，请选择仍在办理的主案`)
  const others = await caseTables(db)
    .selectFrom('procedures.case')
    .select('number')
    .where('joined_to_id', '=', caseId)
    .execute()
  if (others.length) throw wrong(`${others.map((one) => one.number).join('、')} 已并入本案，请先确定以哪一案为主案`)
  const next = await bumpRevision(db, loaded, now)
  await caseTables(db)
    .updateTable('procedures.case')
    .set({ joined_to_id: intoCaseId, due_on: null })
    .where('id', '=', caseId)
    .execute()
  const mainNext = await bumpRevision(db, main, now)
  const author = authorOf(actor, lead, loaded.path)
  const at = { note: reason, at: now }
  const text = `并入 ${number} 办理`
  const partyText = `与 ${number} 合并办理`
  await writeEntry(db, { caseId, kind: 'joining', text, partyText, revision: next, ...at }, author)
  await writeEntry(
    db,
    { caseId: intoCaseId, kind: 'joining', text: `${row.number} 并入本案`, revision: mainNext, ...at },
    author,
  )
  audit(auditNote(defined, loaded, `${text}：${reason}`))
  return getCase(db, defined, caseId, actor, today)
}
