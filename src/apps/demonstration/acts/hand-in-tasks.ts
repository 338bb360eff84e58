import {
  confirmEvidence,
  decideRelease,
  listTasks,
  receiveSubmission,
  saveDraft,
  showTask,
  submitTask,
  type Programme,
  type Task,
  type TaskSummary,
} from '#domains/programmes/contract/index.ts'
import { addCalendarDays, lastWorkingDayOnOrBefore } from '#platform/calendar/domain/index.ts'
import { inParallel } from '../in-parallel.ts'
import type { Player, Stage } from '../stage.ts'
import { renderMaterial } from './material.ts'

/** How far a task has come on the day of the demonstration. */
export type Reached = 'drafted' | 'submitted' | 'released' | 'accepted' | 'returned'

export interface HandIn {
  readonly unit: string
  readonly task: TaskSummary
  /** The day on which it is handed in. */
  readonly on: string
  readonly reached: Reached
  readonly statement?: string
}

/** Hands in in the order of days; what falls on one day goes on side by side. */
export async function handInAll(stage: Stage, handIns: readonly HandIn[]): Promise<void> {
  const byDay = Map.groupBy(handIns, (one) => one.on)
  for (const day of [...byDay.keys()].toSorted()) {
    stage.at(day)
    await inParallel(byDay.get(day)!, (one) => handIn(stage, one))
  }
}

/** A clerk drafts, another person releases, the office accepts: one task, in the words of a demonstration. */
export async function handIn(stage: Stage, { unit, task, reached, statement, on }: HandIn): Promise<void> {
  const params = { taskId: task.id }
  const [clerk, reviewer, office] = await peopleOf(stage, unit)
  const shown = await clerk.call(showTask, { params })
  const drafted = await draft(clerk, shown, statement ?? `${unit}已按通知要求完成“${task.name}”，材料附后。`)
  if (reached === 'drafted') return
  const submitted = await clerk.call(submitTask, { params, body: { revision: drafted.revision } })
  if (reached === 'submitted') return
  const released = await reviewer.call(decideRelease, {
    params,
    body: { decision: 'approve', revision: submitted.revision },
  })
  if (reached === 'released') return
  const { revision } = released
  if (reached === 'accepted') await office.call(receiveSubmission, { params, body: { decision: 'accept', revision } })
  else
    await office.call(receiveSubmission, {
      params,
      body: { decision: 'return', revision, reason: reasonsToReturn(task.rowCode), correctionDueOn: weekAfter(on) },
    })
}

async function draft(clerk: Player, task: Task, statement: string): Promise<Task> {
  const params = { taskId: task.id }
  const confirm = task.evidence.flatMap(({ result }) => result.counted.map(({ fact }) => fact.id))
  const { revision } = confirm.length
    ? await clerk.call(confirmEvidence, { params, body: { confirm: [...new Set(confirm)] } })
    : task
  // What the ledger proves needs no upload.
  const materials = confirm.length ? [] : task.row.materials
  const files = await Promise.all(
    materials
      .slice(0, 1)
      .map(async (material, index) => ({ uploadId: await upload(clerk, task, material), material: index })),
  )
  return clerk.call(saveDraft, { params, body: { revision, statement, files } })
}

async function upload(clerk: Player, task: Task, material: string): Promise<string> {
  const { organisationName: unit, programmeTitle: programme, rowCode } = task
  const content = await renderMaterial({ unit, programme, task: task.name, material })
  return clerk.upload(`${rowCode}-${unit}.pdf`, content)
}

const peopleOf = (stage: Stage, unit: string) =>
  Promise.all([stage.of(unit, 'reportingClerk'), stage.of(unit, 'reviewer'), stage.player('office')])

function reasonsToReturn(code: string): string {
  return code === 'G1'
    ? '汇总表没有写明未采纳意见的理由，请补充后重新报送。'
    : '材料没有写明时间和责任单位，请补充后重新报送。'
}

const weekAfter = (day: string) => addCalendarDays(day, 7)

/** Tasks of one unit in one programme, as the office sees them. */
export async function tasksOf(stage: Stage, programme: Programme, unit: string): Promise<TaskSummary[]> {
  const office = await stage.player('office')
  const query = { programmeId: programme.id, organisationId: stage.units.get(unit)!, pageSize: 200 }
  return (await office.call(listTasks, { query })).items
}

/** The last working day that lies so many days before a day. */
export function daysBefore(day: string, count: number): string {
  return lastWorkingDayOnOrBefore(addCalendarDays(day, -count)).day
}
