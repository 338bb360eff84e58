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
}

/** Hands in in the order of days: drafts in the morning, releases before noon, the office in the afternoon. */
export async function handInAll(stage: Stage, handIns: readonly HandIn[]): Promise<void> {
  const byDay = Map.groupBy(handIns, (one) => one.on)
  for (const day of [...byDay.keys()].toSorted()) {
    const ofDay = byDay.get(day)!
    const revisions = new Map<HandIn, number>()
    const goOn = async (one: HandIn, act: (revision: number) => Promise<number>) =>
      void revisions.set(one, await act(revisions.get(one)!))
    stage.at(day, '09:20:00')
    await inParallel(ofDay, (one) => goOn(one, () => prepare(stage, one)))
    stage.at(day, '11:10:00')
    await inParallel(
      ofDay.filter(({ reached }) => !['drafted', 'submitted'].includes(reached)),
      (one) => goOn(one, (revision) => release(stage, one, revision)),
    )
    stage.at(day, '15:40:00')
    await inParallel(
      ofDay.filter(({ reached }) => ['accepted', 'returned'].includes(reached)),
      (one) => goOn(one, (revision) => receive(stage, one, revision)),
    )
  }
}

/** Each answers the revision that the next one acts on. */
async function prepare(stage: Stage, { unit, task, reached }: HandIn): Promise<number> {
  const params = { taskId: task.id }
  const clerk = await stage.of(unit, 'reportingClerk')
  const { revision } = await draft(clerk, await clerk.call(showTask, { params }))
  if (reached === 'drafted') return revision
  return (await clerk.call(submitTask, { params, body: { revision } })).revision
}

async function release(stage: Stage, { unit, task }: HandIn, revision: number): Promise<number> {
  const params = { taskId: task.id }
  const reviewer = await stage.of(unit, 'reviewer')
  const body = { decision: 'approve', revision, comment: '' } as const
  return (await reviewer.call(decideRelease, { params, body })).revision
}

async function receive(stage: Stage, { task, reached, on }: HandIn, revision: number): Promise<number> {
  const params = { taskId: task.id }
  const office = await stage.player('office')
  const returned = {
    decision: 'return',
    revision,
    reason: reasonsToReturn(task.rowCode),
    correctionDueOn: addCalendarDays(on, 7),
  } as const
  const body = reached === 'accepted' ? ({ decision: 'accept', revision } as const) : returned
  return (await office.call(receiveSubmission, { params, body })).revision
}

/** What the ledger proves needs no upload. */
async function draft(clerk: Player, task: Task): Promise<Task> {
  const params = { taskId: task.id }
  const confirm = task.evidence.flatMap(({ result }) => result.counted.map(({ fact }) => fact.id))
  const { revision } = confirm.length
    ? await clerk.call(confirmEvidence, { params, body: { confirm: [...new Set(confirm)] } })
    : task
  const materials = confirm.length ? [] : task.row.materials
  const files = await Promise.all(
    materials
      .slice(0, 1)
      .map(async (material, index) => ({ uploadId: await upload(clerk, task, material), material: index })),
  )
  const proof = confirm.length ? '平台已有工作记录，已确认作为佐证' : '材料附后'
  const statement = `${task.organisationName}已按通知要求完成“${task.name}”，${proof}。`
  return clerk.call(saveDraft, { params, body: { revision, statement, files } })
}

async function upload(clerk: Player, task: Task, material: string): Promise<string> {
  const { organisationName: unit, programmeTitle: programme, rowCode } = task
  const content = await renderMaterial({ unit, programme, task: task.name, material })
  return clerk.upload(`${rowCode}-${unit}.pdf`, content)
}

function reasonsToReturn(code: string): string {
  return code === 'G1'
    ? '汇总表没有写明未采纳意见的理由，请补充后重新报送。'
    : '材料没有写明时间和责任单位，请补充后重新报送。'
}

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
