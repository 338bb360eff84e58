import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { addCalendarDays, lastWorkingDayOnOrBefore } from '#platform/calendar/domain/index.ts'
import { cancelReminders, scheduleReminder, type Recipients } from '#platform/notifications/index.ts'
import {
  oversightProblems,
  type Instruction,
  type InstructionAction,
  type InstructionStepAction,
} from '../../contract/index.ts'
import { oversightTables } from '../tables.ts'
import { getInstruction } from './read-instruction.ts'

/**
 * Locks a 批示件 for one action, counts its revision up and answers it as it stood.
 * @throws Problem when it is not there, changed meanwhile, or the action is not possible for this person now
 */
export async function actOnInstruction(
  tx: Transaction,
  instructionId: string,
  actor: Actor,
  today: string,
  action: InstructionAction,
  revision: number,
): Promise<Instruction> {
  const tables = oversightTables(tx)
  await tables.selectFrom('oversight.instruction').select('id').where('id', '=', instructionId).forUpdate().execute()
  const instruction = await getInstruction(tx, instructionId, actor, today)
  if (instruction.revision !== revision)
    throw oversightProblems.refuse(
      'oversight.changed-meanwhile',
      '批示件刚被他人处理，请刷新后查看；您填写的内容仍在页面上',
    )
  if (!instruction.actions.includes(action))
    throw oversightProblems.refuse(
      'oversight.not-possible-now',
      '批示件现在的状态或您的岗位不允许这样处理，请刷新后查看可以进行的操作',
    )
  await tables
    .updateTable('oversight.instruction')
    .set({ revision: revision + 1 })
    .where('id', '=', instructionId)
    .execute()
  return instruction
}

interface NewStep {
  readonly instructionId: string
  readonly action: InstructionStepAction
  readonly text: string
  readonly dueOn?: string
}

/** Writes one step, with both names where the person acts for another. */
export async function recordStep(tx: Transaction, step: NewStep, actor: Actor, now: Date): Promise<void> {
  const own = actor.posts.some((post) => post.onBehalfOf === null)
  await oversightTables(tx)
    .insertInto('oversight.instruction_step')
    .values({
      id: newId(),
      instruction_id: step.instructionId,
      action: step.action,
      text: step.text,
      due_on: step.dueOn ?? null,
      person_id: actor.personId,
      person_name: actor.name,
      on_behalf_of_name: own ? null : (actor.posts[0]?.onBehalfOf?.name ?? null),
      at: now,
    })
    .execute()
}

const ownerRoles = ['reviewer', 'reportingClerk', 'cityOffice', 'supervisor'] as const

/** The named person, or the people of the owning unit. */
export function ownersOf(owner: { organisationId: string; personId: string | null }): Recipients {
  return owner.personId ? { personIds: [owner.personId] } : { organisationId: owner.organisationId, roles: ownerRoles }
}

const subjectOf = (id: string) => ({ module: 'oversight', id })

/** On the last working day, and the day after the limit; takes the place of former reminders. */
export async function remindOwner(
  tx: Transaction,
  instruction: { readonly id: string; readonly text: string; readonly recipients: Recipients },
  dueOn: string,
  today: string,
): Promise<void> {
  await stopReminding(tx, instruction.id)
  const days = [
    { name: 'lastWorkingDay', onDay: lastWorkingDayOnOrBefore(dueOn).day, words: `${dueOn} 到期` },
    { name: 'overdue', onDay: addCalendarDays(dueOn, 1), words: '已超期' },
  ]
  for (const { name, onDay, words } of days.filter((day) => day.onDay > today))
    await scheduleReminder(tx, {
      subject: subjectOf(instruction.id),
      name,
      onDay,
      recipients: instruction.recipients,
      kind: 'oversight.instruction-due',
      title: `批示件${words}：${instruction.text}`.slice(0, 200),
      link: `/instructions/${instruction.id}`,
    })
}

export async function stopReminding(tx: Transaction, instructionId: string): Promise<void> {
  await cancelReminders(tx, subjectOf(instructionId))
}
