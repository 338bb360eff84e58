import type { InputOf, Writing } from '#base/http/index.ts'
import { procedureProblems, type Case, type DefinedCases } from '../../contract/index.ts'
import { auditNote, beginChange, bumpRevision } from '../change-case.ts'
import { getCase } from '../read-case.ts'
import { authorOf, writeEntry } from '../write-entry.ts'
import { addParticipant } from './add-participant.ts'
import { getColleague } from './find-person.ts'

/** 四眼例外: a named leader lets one person do both in this one case, visibly and never for oneself. */
export async function waiveFourEyes(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['waive']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { personId, reason, revision } = input.body
  const { lead } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, lead, revision)
  if (personId === actor.personId)
    throw procedureProblems.refuse('procedures.four-eyes', '不能特批自己，请由另一位负责人决定')
  const person = await getColleague(db, personId, loaded.path)
  await addParticipant(
    db,
    { caseId, kind: 'waived', organisationId: null, personId, name: person.name, reason },
    actor,
    now,
  )
  const next = await bumpRevision(db, loaded, now)
  const text = `特批${person.name}可以办理须由另一人办理的步骤`
  await writeEntry(
    db,
    { caseId, kind: 'waiver', text, note: reason, revision: next, at: now },
    authorOf(actor, lead, loaded.path),
  )
  audit(auditNote(defined, loaded, `${text}：${reason}`))
  return getCase(db, defined, caseId, actor, today)
}
