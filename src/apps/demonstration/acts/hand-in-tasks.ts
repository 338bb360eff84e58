import {
  confirmEvidence,
  decideRelease,
  listTasks,
  receiveSubmission,
  saveDraft,
  showTask,
  submitTask,
  type Programme,
  type TaskSummary,
} from '#domains/programmes/contract/index.ts'
import { businessNow } from '#base/clock/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import type { Player, Stage } from '../stage.ts'

interface HandIn {
  readonly clerk: Player
  readonly reviewer: Player
  readonly office: Player
}

/** A clerk drafts, another person releases, the office accepts: one task, in the words of a demonstration. */
export async function handIn(people: HandIn, task: TaskSummary, statement: string): Promise<void> {
  const params = { taskId: task.id }
  const { evidence, row } = await people.clerk.call(showTask, { params })
  const confirm = evidence.flatMap(({ result }) => result.counted.map(({ fact }) => fact.id))
  if (confirm.length) await people.clerk.call(confirmEvidence, { params, body: { confirm } })
  const { revision } = await people.clerk.call(showTask, { params })
  const needsFiles = !confirm.length && row.materials.length > 0
  const files = needsFiles ? [{ uploadId: await uploadMaterial(people.clerk, task), material: 0 }] : []
  const draft = await people.clerk.call(saveDraft, { params, body: { revision, statement, files } })
  const submitted = await people.clerk.call(submitTask, { params, body: { revision: draft.revision } })
  const released = await people.reviewer.call(decideRelease, {
    params,
    body: { decision: 'approve', revision: submitted.revision },
  })
  await people.office.call(receiveSubmission, { params, body: { decision: 'accept', revision: released.revision } })
}

/** Hands in the tasks of some units that are due by a day, each two days before its limit. */
export async function handInDue(
  stage: Stage,
  programme: Programme,
  units: readonly string[],
  dueBy: string,
): Promise<void> {
  const office = await stage.player('office')
  const open: { task: TaskSummary; unit: string }[] = []
  for (const unit of units) {
    const query = { programmeId: programme.id, organisationId: stage.units.get(unit)!, dueBy, pageSize: 200 }
    const { items } = await office.call(listTasks, { query })
    open.push(...items.map((task) => ({ task, unit })))
  }
  for (const { task, unit } of open.toSorted((a, b) => (a.task.dueOn! < b.task.dueOn! ? -1 : 1))) {
    stage.at(twoDaysBefore(task.dueOn!))
    const [clerk, reviewer] = await Promise.all([stage.of(unit, 'reportingClerk'), stage.of(unit, 'reviewer')])
    await handIn({ clerk, reviewer, office }, task, `演示数据：${unit}按通知要求完成“${task.name}”。`)
  }
}

function twoDaysBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 2 * 86_400_000).toISOString().slice(0, 10)
}

/** A real, small PDF: what a unit would hand in, plainly a demonstration. */
async function uploadMaterial(clerk: Player, task: TaskSummary): Promise<string> {
  const content = await renderPdf(
    'official-document',
    {
      title: `${task.organisationName}“${task.name}”完成情况`,
      edition: { kind: 'draft' },
      body: [
        {
          kind: 'paragraph',
          text: `演示数据。${task.organisationName}按照${task.programmeTitle}的要求，完成“${task.name}”。`,
        },
        { kind: 'paragraph', text: '本材料由演示程序生成，不反映任何单位的真实工作。' },
      ],
      signedBy: [task.organisationName],
    },
    { createdAt: businessNow().toISOString() },
  )
  return clerk.upload(`${task.rowCode}-${task.organisationName}.pdf`, content)
}
