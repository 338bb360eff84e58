import type { InputOf, Writing } from '#base/http/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { procedureProblems, type Case, type DefinedCases } from '../../contract/index.ts'
import { auditNote, beginChange, bumpRevision, takeSeat } from '../change-case.ts'
import { getCase } from '../read-case.ts'
import { remindOf } from '../remind.ts'
import { authorOf, writeEntry } from '../write-entry.ts'
import { getColleague } from './find-person.ts'

/** 转办: another person of the unit takes the seat; both stand in the case's way. */
export async function assignCase(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['assign']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { seat, personId, revision, note } = input.body
  const { lead } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, lead, revision)
  const { edition, row, standing } = loaded
  if (seat !== 'handler' && !Object.hasOwn(edition.seats ?? {}, seat))
    throw procedureProblems.refuse('procedures.not-possible-now', '本程序没有这个岗位，请刷新后重新选择')
  if (row.closed_on) throw procedureProblems.refuse('procedures.not-possible-now', '案件已办结，不需要转办')
  const person = await getColleague(db, personId, loaded.path)
  const before = standing.seats[seat]?.name
  await takeSeat(db, caseId, seat, person, now)
  const next = await bumpRevision(db, loaded, now)
  const seatText = seat === 'handler' ? '经办人' : edition.seats?.[seat]
  const text = before ? `${seatText}由${before}转办给${person.name}` : `指定${person.name}为${seatText}`
  const entryId = await writeEntry(
    db,
    { caseId, kind: 'assignment', text, note, revision: next, at: now },
    authorOf(actor, lead, loaded.path),
  )
  if (personId !== actor.personId)
    await notify(db, {
      recipients: { personIds: [personId] },
      key: `${row.kind}:${caseId}:${entryId}`,
      kind: `${row.kind}-assigned`,
      title: `转办给您：${row.number} ${row.title}`,
      text: note,
      link: `${defined.path}/${caseId}`,
      organisationId: row.organisation_id,
      at: now,
    })
  await remindOf(db, defined, caseId, today)
  audit(auditNote(defined, loaded, text))
  return getCase(db, defined, caseId, actor, today)
}
