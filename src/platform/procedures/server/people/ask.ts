import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { notify, type Recipients } from '#platform/notifications/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { participantTexts, procedureProblems, type Case, type DefinedCases } from '../../contract/index.ts'
import { auditNote, beginChange, bumpRevision } from '../change-case.ts'
import { getCase } from '../read-case.ts'
import { authorOf, writeEntry } from '../write-entry.ts'
import { addParticipant } from './add-participant.ts'
import { getColleague } from './find-person.ts'

type Asking = Writing<InputOf<DefinedCases['endpoints']['ask']>>

interface Asked {
  readonly organisationId: string | null
  readonly personId: string | null
  readonly name: string
}

/** 会签 (again: 加签), 征求意见, 抄送, 委托: people and units that see the case and may answer. */
export async function askParticipants(defined: DefinedCases, request: Asking): Promise<Case> {
  const { input, actor, db, now, today, audit } = request
  const { caseId } = input.params
  const { kind, untilOn, reason, revision } = input.body
  const { handle } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, handle, revision)
  const { row, participants } = loaded
  refuseWrong(request)
  const asked = await readAsked(db, request, loaded.path)
  const standing = participants.filter((one) => one.kind === kind && one.answer === null)
  const fresh = asked.filter(
    (one) =>
      !standing.some((other) => other.person_id === one.personId && other.organisation_id === one.organisationId),
  )
  if (!fresh.length)
    throw procedureProblems.refuse('procedures.not-possible-now', `所选人员或单位已在${participantTexts[kind]}名单中`)
  for (const one of fresh) await addParticipant(db, { caseId, kind, ...one, reason, untilOn }, actor, now)
  const next = await bumpRevision(db, loaded, now)
  const isFurther = kind === 'signer' && participants.some((one) => one.kind === 'signer')
  const text = `${isFurther ? '加签' : participantTexts[kind]}：${fresh.map(({ name }) => name).join('、')}`
  const entryId = await writeEntry(
    db,
    { caseId, kind: 'participants', text, note: reason, revision: next, at: now },
    authorOf(actor, handle, loaded.path),
  )
  for (const one of fresh)
    await notify(db, {
      recipients: recipientsOf(one),
      key: `${row.kind}:${caseId}:${entryId}`,
      kind: `${row.kind}-asked`,
      title: `${participantTexts[kind]}：${row.number} ${row.title}`,
      text: reason,
      link: `${defined.path}/${caseId}`,
      organisationId: row.organisation_id,
      at: now,
    })
  audit(auditNote(defined, loaded, text))
  return getCase(db, defined, caseId, actor, today)
}

const recipientsOf = ({ personId, organisationId }: Asked): Recipients =>
  personId ? { personIds: [personId] } : { organisationId: organisationId!, roles: ['reportingClerk', 'reviewer'] }

function refuseWrong({ input, actor, today }: Asking): void {
  const { kind, personIds, organisationIds, untilOn } = input.body
  const wrong = (detail: string) => procedureProblems.refuse('procedures.not-possible-now', detail)
  if (!personIds.length && !organisationIds.length) throw wrong('请选择人员或单位')
  if ((kind === 'signer' || kind === 'entrusted') && organisationIds.length)
    throw wrong(`${participantTexts[kind]}须选择具体人员，不能选择单位`)
  if (kind === 'entrusted' && (untilOn === null || untilOn < today)) throw wrong('委托须写明截止日期，且不早于今天')
  if (kind === 'entrusted' && personIds.includes(actor.personId)) throw wrong('不能委托给自己')
}

/** Who stands in for somebody, and who signs, is a person of the unit; whoever is only informed may be of any. */
async function readAsked(db: Transaction, { input }: Asking, path: string): Promise<Asked[]> {
  const { kind, personIds, organisationIds } = input.body
  const people: Asked[] = []
  for (const id of new Set(personIds)) {
    const { name } = await getColleague(db, id, kind === 'entrusted' ? path : undefined)
    people.push({ personId: id, organisationId: null, name })
  }
  for (const id of new Set(organisationIds)) {
    const { name } = await getOrganisation(db, id)
    people.push({ personId: null, organisationId: id, name })
  }
  return people
}
