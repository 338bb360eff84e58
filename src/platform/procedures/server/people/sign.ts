import type { InputOf, Writing } from '#base/http/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { participantTexts, procedureProblems, type Case, type DefinedCases } from '../../contract/index.ts'
import { auditNote } from '../change-case.ts'
import { loadCase, lockCase } from '../lock-case.ts'
import { getCase } from '../read-case.ts'
import { caseTables } from '../tables.ts'
import { writeEntry } from '../write-entry.ts'

/** A signature of 会签 or the answer of a unit that was asked: by the person, or by anybody of the asked unit. */
export async function signCase(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['sign']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { participantId, answer, opinion } = input.body
  await lockCase(db, caseId)
  const loaded = await loadCase(db, defined, caseId, actor)
  const asked = loaded.participants.find(({ id }) => id === participantId)
  if (!asked || (asked.kind !== 'signer' && asked.kind !== 'asked'))
    throw procedureProblems.refuse('procedures.not-possible-now', '没有这项会签或征求意见，请刷新后查看')
  const units = actor.posts.map(({ organisationId }) => organisationId)
  const lent = actor.posts.find(({ onBehalfOf }) => onBehalfOf?.personId === asked.person_id)?.onBehalfOf
  const own = asked.person_id === actor.personId || (asked.organisation_id && units.includes(asked.organisation_id))
  if (!own && !lent) throw procedureProblems.refuse('procedures.not-your-part', `这一项由${asked.name}答复`)
  if (asked.answer)
    throw procedureProblems.refuse('procedures.not-possible-now', `${asked.name}已经答复过，请刷新后查看`)
  if (answer === 'disagreed' && !opinion)
    throw procedureProblems.refuse('procedures.not-possible-now', '不同意时请写明意见')
  await caseTables(db)
    .updateTable('procedures.participant')
    .set({ answer, opinion, answered_at: now })
    .where('id', '=', participantId)
    .execute()
  const text = `${participantTexts[asked.kind]}：${answer === 'agreed' ? '同意' : '不同意'}`
  const { row } = loaded
  const entryId = await writeEntry(
    db,
    { caseId, kind: 'signature', text, note: opinion, revision: row.revision, at: now },
    { personId: actor.personId, name: actor.name, onBehalfOfName: own ? null : (lent?.name ?? null) },
  )
  await notify(db, {
    recipients: { personIds: [asked.asked_by] },
    key: `${row.kind}:${caseId}:${entryId}`,
    kind: `${row.kind}-signed`,
    title: `${asked.name}${text}：${row.number} ${row.title}`,
    link: `${defined.path}/${caseId}`,
    organisationId: row.organisation_id,
    at: now,
  })
  audit(auditNote(defined, loaded, text))
  return getCase(db, defined, caseId, actor, today)
}
