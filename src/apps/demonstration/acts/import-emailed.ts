import { importSubmissions, type Programme, type TaskSummary } from '#domains/programmes/contract/index.ts'
import type { Player, Stage } from '../stage.ts'
import { daysBefore, tasksOf } from './hand-in-tasks.ts'
import { renderMaterial } from './material.ts'

/** The office brings in what units had sent by e-mail, unit by unit, each paper with the day on which it came. */
export async function importEmailed(stage: Stage, programme: Programme, units: readonly string[]): Promise<void> {
  stage.at('2017-12-20')
  const office = await stage.player('office')
  for (const unit of units) {
    const due = (await tasksOf(stage, programme, unit)).filter(({ dueOn }) => dueOn !== null && dueOn > '2017-07-10')
    const entries = await Promise.all(due.map((task) => entryOf(office, programme, task)))
    await office.call(importSubmissions, { params: { programmeId: programme.id }, body: { entries } })
  }
}

async function entryOf(office: Player, programme: Programme, task: TaskSummary) {
  const { id, dueOn, name, rowCode, organisationName: unit } = task
  const material = '电子邮件附件'
  const content = await renderMaterial({ unit, programme: programme.title, task: name, material })
  const uploadId = await office.upload(`${rowCode}-${unit}.pdf`, content)
  const importedOn = daysBefore(dueOn!, 2)
  return { taskId: id, importedOn, note: `${importedOn} 电子邮件`, files: [{ uploadId }] }
}
