import type { InputOf, Writing } from '#base/http/index.ts'
import { procedureProblems, type Case, type DefinedCases } from '../../contract/index.ts'
import { auditNote, beginChange, bumpRevision } from '../change-case.ts'
import { openCase } from '../open-case.ts'
import { readParties } from '../parties/read-parties.ts'
import { getCase } from '../read-case.ts'
import { authorOf, writeEntry } from '../write-entry.ts'

/** 分案: chosen parties get a case of their own, opened on the day of the first, with its content. */
export async function splitCase(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['split']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { title, partyIds, reason, revision } = input.body
  const { lead } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, lead, revision)
  const { row, standing, edition } = loaded
  if (row.closed_on || standing.joinedTo)
    throw procedureProblems.refuse('procedures.not-possible-now', '案件已办结或已并案，不能分案')
  const parties = (await readParties(db, caseId, edition, true)).filter(({ id }) => partyIds.includes(id))
  if (parties.length !== new Set(partyIds).size)
    throw procedureProblems.refuse('procedures.not-possible-now', '所选当事人不在本案中，请刷新后重新选择')
  const made = await openCase(db, defined, {
    organisationId: row.organisation_id,
    title,
    openedOn: row.opened_on,
    content: row.content,
    parties,
    intakeSource: row.intake_source,
    intakeNumber: row.intake_number,
    hidesNumber: row.hides_number,
    clientKey: null,
    splitFromId: caseId,
    actor,
    handler: standing.seats['handler'] ?? null,
    at: now,
    today,
  })
  const next = await bumpRevision(db, loaded, now)
  const text = `分出 ${made.number}`
  await writeEntry(
    db,
    { caseId, kind: 'splitting', text, note: reason, partyText: `部分当事人的事项另案办理`, revision: next, at: now },
    authorOf(actor, lead, loaded.path),
  )
  audit(auditNote(defined, loaded, `${text}：${reason}`))
  return getCase(db, defined, caseId, actor, today)
}
