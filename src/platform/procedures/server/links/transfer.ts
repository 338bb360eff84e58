import type { InputOf, Writing } from '#base/http/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { procedureProblems, type Case, type DefinedCases } from '../../contract/index.ts'
import { auditNote, beginChange } from '../change-case.ts'
import { getCase } from '../read-case.ts'
import { addParticipant } from '../people/add-participant.ts'
import { hooksOf } from '../registry.ts'
import { tellParties } from '../notices/tell-parties.ts'
import { transferNotice } from '../../domain/notices.ts'
import { remindOf } from '../remind.ts'
import { caseTables } from '../tables.ts'
import { indexCase } from '../words/index-case.ts'
import { authorOf, writeEntry } from '../write-entry.ts'

/**
 * 移送: the case goes to another body with its whole way; the body that had it still sees it. Clocks run on, for the party
 * cannot help it.
 */
export async function transferCase(
  defined: DefinedCases,
  request: Writing<InputOf<DefinedCases['endpoints']['transfer']>>,
): Promise<Case> {
  const { input, actor, db, now, today, audit } = request
  const { caseId } = input.params
  const { toOrganisationId, reason, revision } = input.body
  const { lead } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, lead, revision)
  const { row, standing, organisationName } = loaded
  if (row.closed_on) throw procedureProblems.refuse('procedures.not-possible-now', '案件已办结，不能移送')
  if (standing.joinedTo) throw procedureProblems.refuse('procedures.not-possible-now', '案件已并案，请从主案移送')
  if (toOrganisationId === row.organisation_id)
    throw procedureProblems.refuse('procedures.not-possible-now', '案件已在这个单位，请选择其他机关')
  const receiver = await getOrganisation(db, toOrganisationId)
  const tables = caseTables(db)
  const next = row.revision + 1
  const moved = { organisation_id: toOrganisationId, revision: next, changed_at: now }
  // The number stays the sender's: it is on papers already, and a receiver's own series is not disturbed.
  await tables.updateTable('procedures.case').set(moved).where('id', '=', caseId).execute()
  await indexCase(db, caseId)
  await tables.deleteFrom('procedures.seat').where('case_id', '=', caseId).execute()
  const former = { organisationId: row.organisation_id, personId: null, name: organisationName }
  await addParticipant(db, { caseId, kind: 'former', ...former, reason }, actor, now)
  const text = `由${organisationName}移送${receiver.name}`
  const entryId = await writeEntry(
    db,
    { caseId, kind: 'transfer', text, note: reason, partyText: `已移送${receiver.name}办理`, revision: next, at: now },
    authorOf(actor, lead, loaded.path),
  )
  await notify(db, {
    recipients: { organisationId: toOrganisationId, roles: ['reportingClerk', 'reviewer', 'leader'] },
    key: `${row.kind}:${caseId}:${entryId}`,
    kind: `${row.kind}-transferred`,
    title: `移送来的${defined.procedure.noun}：${row.number} ${row.title}`,
    text: reason,
    link: `${defined.path}/${caseId}`,
    organisationId: toOrganisationId,
    at: now,
  })
  await hooksOf(row.kind).transferred?.(db, {
    case: { ...row, ...moved },
    standing: { ...standing, seats: {} },
    entryId,
    actor,
    doer: { personId: actor.personId, name: actor.name },
    at: now,
    today,
    fromOrganisationId: row.organisation_id,
  })
  await tellParties(
    db,
    defined,
    { ...row, ...moved },
    {
      name: `entry-${entryId}`,
      notice: transferNotice,
      words: { from: organisationName, to: receiver.name },
      at: now,
    },
  )
  await remindOf(db, defined, caseId, today)
  audit(auditNote(defined, loaded, `${text}：${reason}`))
  return getCase(db, defined, caseId, actor, today)
}
