import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  instructionSteps,
  oversightProblems,
  type decideInstruction,
  type feedBackInstruction,
  type Instruction,
} from '../../contract/index.ts'
import { oversightTables } from '../tables.ts'
import { actOnInstruction, ownersOf, recordStep, remindOwner, stopReminding } from './act-on-instruction.ts'
import { getInstruction } from './read-instruction.ts'

export async function feedBackInstructionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof feedBackInstruction>>): Promise<Instruction> {
  const { instructionId } = input.params
  const { revision, text } = input.body
  const instruction = await actOnInstruction(db, instructionId, actor, today, 'feedBack', revision)
  await oversightTables(db)
    .updateTable('oversight.instruction')
    .set({ state: 'answered' })
    .where('id', '=', instructionId)
    .execute()
  await recordStep(db, { instructionId, action: 'feedBack', text }, actor, now)
  await stopReminding(db, instructionId)
  await emit(db, 'oversight.instruction-fed-back', { instructionId, words: '已反馈，请批阅' }, now)
  audit({
    subject: `oversight.instruction:${instructionId}`,
    organisationId: instruction.ownerOrganisationId,
    summary: '反馈批示办理情况',
  })
  return getInstruction(db, instructionId, actor, today)
}

/** 办结, 再办 or 撤回. */
export async function decideInstructionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof decideInstruction>>): Promise<Instruction> {
  const { instructionId } = input.params
  const { body } = input
  if (body.decision === 'again' && body.dueOn < today)
    throw oversightProblems.refuse('oversight.day-in-the-past', '再办的期限不能早于今天')
  const instruction = await actOnInstruction(db, instructionId, actor, today, body.decision, body.revision)
  const dueOn = body.decision === 'again' ? body.dueOn : undefined
  const update = oversightTables(db).updateTable('oversight.instruction').where('id', '=', instructionId)
  if (dueOn) {
    const owner = await update
      .set({ state: 'open', due_on: dueOn })
      .returning(['owner_organisation_id', 'owner_person_id'])
      .executeTakeFirstOrThrow()
    const recipients = ownersOf({ organisationId: owner.owner_organisation_id, personId: owner.owner_person_id })
    await remindOwner(db, { id: instructionId, text: instruction.text, recipients }, dueOn, today)
  } else {
    await update.set({ state: body.decision === 'close' ? 'closed' : 'withdrawn', closed_at: now }).execute()
    await stopReminding(db, instructionId)
  }
  await recordStep(
    db,
    { instructionId, action: body.decision, text: body.text, ...(dueOn ? { dueOn } : {}) },
    actor,
    now,
  )
  const words = dueOn ? `请继续办理，${dueOn} 前反馈` : `已${instructionSteps[body.decision]}`
  await emit(db, 'oversight.instruction-decided', { instructionId, words }, now)
  audit({
    subject: `oversight.instruction:${instructionId}`,
    organisationId: instruction.ownerOrganisationId,
    summary: `批示件${words}`,
  })
  return getInstruction(db, instructionId, actor, today)
}
