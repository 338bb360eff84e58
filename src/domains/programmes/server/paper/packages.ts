import { zipSync } from 'fflate'
import type { Db, Transaction } from '#base/database/index.ts'
import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { dayOfInstant } from '#platform/calendar/domain/index.ts'
import { assembleDossier } from '#platform/documents/index.ts'
import { openFile } from '#platform/files/index.ts'
import { programmeProblems, type Task } from '../../contract/index.ts'
import type { downloadProgrammePackage, downloadTaskPackage } from '../../contract/paper-endpoints.ts'
import { getProgramme } from '../read-programme.ts'
import { selectTasks } from '../tasks/list-tasks.ts'
import { getTask } from '../tasks/read-task.ts'

/** Kinds that become pages; others travel beside the PDF in the zip. */
const paged = new Set(['application/pdf', 'image/png', 'image/jpeg'])

export async function downloadTaskPackageUseCase({
  input,
  actor,
  db,
  today,
  now,
  audit,
}: Writing<InputOf<typeof downloadTaskPackage>>): Promise<FileAnswer> {
  const task = await getTask(db, input.params.taskId, actor, today)
  const content = await packageOf(db, task, now)
  audit({
    subject: `programmes.task:${task.id}`,
    organisationId: task.organisationId,
    summary: `下载“${task.name}”上报包`,
  })
  return { fileName: nameOf(task), mediaType: 'application/pdf', content }
}

export async function downloadProgrammePackageUseCase({
  input,
  actor,
  db,
  today,
  now,
  audit,
}: Writing<InputOf<typeof downloadProgrammePackage>>): Promise<FileAnswer> {
  const programme = await getProgramme(db, input.params.programmeId, actor)
  const filter = {
    programmeId: programme.id,
    organisationId: input.query.organisationId,
    state: ['released' as const, 'accepted' as const],
  }
  const tasks = await selectTasks(db, actor, filter, today).orderBy('o.path').orderBy('r.position').limit(500).execute()
  if (!tasks.length) throw programmeProblems.refuse('programmes.not-possible-now', '还没有已报送的任务，没有上报包')
  const entries: Record<string, Uint8Array> = {}
  for (const { id } of tasks) {
    const task = await getTask(db, id, actor, today)
    const name = nameOf(task)
    entries[name] = await packageOf(db, task, now)
    for (const file of releasedOf(task).files.filter((one) => !paged.has(one.mediaType)))
      entries[`${name.replace(/\.pdf$/, '')}/${file.name}`] = await bytesOf(db, file.fileId)
  }
  audit({ subject: `programmes.programme:${programme.id}`, summary: `下载上报包 ${tasks.length} 项` })
  return {
    fileName: `${programme.year}年度上报包.zip`,
    mediaType: 'application/zip',
    content: zipSync(entries, { level: 0 }),
  }
}

function releasedOf(task: Task) {
  const released = task.submissions.find(
    (submission) => submission.state === 'released' || submission.state === 'accepted',
  )
  if (!released) throw programmeProblems.refuse('programmes.not-possible-now', '这项任务还没有报送，没有上报包')
  return released
}

async function packageOf(db: Db | Transaction, task: Task, now: Date): Promise<Uint8Array> {
  const submission = releasedOf(task)
  const files = submission.files.filter((file) => paged.has(file.mediaType))
  const parts = task.row.materials
    .map((title, material) => ({ title, files: files.filter((file) => file.material === material) }))
    .filter((part) => part.files.length)
  const facts = task.evidence.flatMap((proof) =>
    proof.result.counted.map(({ fact }) => ({ label: fact.occurredOn, value: fact.sentence })),
  )
  const dossier = {
    title: `${task.rowCode} ${task.name}`,
    subtitle: task.programmeTitle,
    unit: task.organisationName,
    preparedOn: dayOfInstant(submission.releasedAt!),
    facts: [
      { label: '报送时间', value: dayOfInstant(submission.releasedAt!) },
      ...(submission.statement ? [{ label: '情况说明', value: submission.statement }] : []),
      ...facts,
    ],
    parts: await Promise.all(
      parts.map(async ({ title, files: own }) => ({
        title,
        files: await Promise.all(own.map(async (file) => ({ name: file.name, bytes: await bytesOf(db, file.fileId) }))),
      })),
    ),
  }
  return (await assembleDossier(dossier, { createdAt: now.toISOString() })).pdf
}

async function bytesOf(db: Db | Transaction, fileId: string): Promise<Uint8Array> {
  const { content } = await openFile(db, fileId)
  return new Uint8Array(Buffer.concat(await content.toArray()))
}

/** `G1-金水区-改进提升.pdf`: row, unit, matter. */
function nameOf(task: Task): string {
  return (
    `${task.rowCode}-${task.organisationName}-${task.name}`.replaceAll(/[\\/:*?"<>|\s]+/g, '_').slice(0, 120) + '.pdf'
  )
}
