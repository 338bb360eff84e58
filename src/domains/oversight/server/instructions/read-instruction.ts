import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { oversightProblems, type Instruction } from '../../contract/index.ts'
import { availableInstructionActions } from '../../domain/instruction-actions.ts'
import { oversightTables } from '../tables.ts'
import { namesOf, selectInstructions, summaryOf, type InstructionRow } from './select-instructions.ts'

/** A 批示件 with its whole way. @throws Problem `oversight.instruction-not-found` */
export async function getInstruction(
  db: Db | Transaction,
  instructionId: string,
  actor: Actor,
  today: string,
): Promise<Instruction> {
  const found = await selectInstructions(db, actor, {}, today).where('x.id', '=', instructionId).executeTakeFirst()
  if (!found) throw oversightProblems.refuse('oversight.instruction-not-found', '没有这份批示件，或不在您的权限范围内')
  const steps = await oversightTables(db)
    .selectFrom('oversight.instruction_step')
    .selectAll()
    .where('instruction_id', '=', instructionId)
    .orderBy('id')
    .execute()
  return {
    ...summaryOf(found, today),
    steps: steps.map((step) => ({
      id: step.id,
      action: step.action,
      text: step.text,
      dueOn: step.due_on,
      personName: step.person_name,
      onBehalfOfName: step.on_behalf_of_name,
      at: step.at.toISOString(),
    })),
    actions: availableInstructionActions(found.state, {
      instructs: mayAct(actor, 'oversight.instruct', found.writerPath),
      owns: isOwner(actor, found),
    }),
  }
}

function isOwner(actor: Actor, row: InstructionRow): boolean {
  if (!actor.posts.some((post) => post.permissions.has('oversight.feed-back'))) return false
  if (row.ownerPersonId) return namesOf(actor).includes(row.ownerPersonId)
  return mayAct(actor, 'oversight.feed-back', row.ownerPath)
}
