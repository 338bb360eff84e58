import { asJson, type Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { mayAct, refuse, type Actor, type InputOf, type Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { oversightProblems, type Instruction, type writeInstruction } from '../../contract/index.ts'
import { oversightTables } from '../tables.ts'
import { ownersOf, recordStep, remindOwner } from './act-on-instruction.ts'
import { listOwnerPeople } from './owners.ts'
import { getInstruction } from './read-instruction.ts'

/** A line becomes a 批示件 with owner and day. */
export async function writeInstructionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof writeInstruction>>): Promise<Instruction> {
  const { organisationId, text, about, ownerOrganisationId, ownerPersonId, dueOn } = input.body
  if (dueOn < today) throw oversightProblems.refuse('oversight.day-in-the-past', '批示的期限不能早于今天')
  const own = await getOrganisation(db, organisationId)
  if (!mayAct(actor, 'oversight.instruct', own.path)) throw refuse('base.forbidden', `“${own.name}”不在您的权限范围内`)
  const owner = await requireOwner(db, actor, ownerOrganisationId, ownerPersonId, today)
  const id = newId()
  await oversightTables(db)
    .insertInto('oversight.instruction')
    .values({
      id,
      organisation_id: own.id,
      text,
      about: about ? asJson(about) : null,
      owner_organisation_id: ownerOrganisationId,
      owner_organisation_name: owner.organisationName,
      owner_person_id: ownerPersonId,
      owner_person_name: owner.personName,
      due_on: dueOn,
      state: 'open',
      written_by: actor.personId,
      written_by_name: actor.name,
      written_at: now,
      closed_at: null,
      revision: 1,
    })
    .execute()
  await recordStep(db, { instructionId: id, action: 'write', text, dueOn }, actor, now)
  const recipients = ownersOf({ organisationId: ownerOrganisationId, personId: ownerPersonId })
  await remindOwner(db, { id, text, recipients }, dueOn, today)
  await emit(db, 'oversight.instruction-written', { instructionId: id, words: `请办理并于 ${dueOn} 前反馈` }, now)
  audit({
    subject: `oversight.instruction:${id}`,
    organisationId: ownerOrganisationId,
    summary: `批示“${owner.organisationName}”办理，期限 ${dueOn}`,
  })
  return getInstruction(db, id, actor, today)
}

async function requireOwner(
  tx: Transaction,
  actor: Actor,
  organisationId: string,
  personId: string | null,
  today: string,
): Promise<{ organisationName: string; personName: string | null }> {
  const unit = await getOrganisation(tx, organisationId)
  if (!mayAct(actor, 'oversight.instruct', unit.path) || unit.abolishedOn)
    throw oversightProblems.refuse(
      'oversight.owner-outside',
      `“${unit.name}”不是您单位或下级单位，或已撤销，请另选承办单位`,
    )
  if (!personId) return { organisationName: unit.name, personName: null }
  const person = (await listOwnerPeople(tx, unit, today)).find((one) => one.id === personId)
  if (!person)
    throw oversightProblems.refuse('oversight.owner-outside', `所选承办人在“${unit.name}”没有可办理的岗位，请另选`)
  return { organisationName: unit.name, personName: person.name }
}
