import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { listFiles } from '#platform/files/index.ts'
import { programmeProblems, ProgrammeSettings, type Submission, type Task } from '../../contract/index.ts'
import { availableTaskActions, type TaskSituation } from '../../domain/available-actions.ts'
import { rowOf } from '../read-programme.ts'
import { selectTasks, summaryOf } from './list-tasks.ts'
import { taskTables } from './tables.ts'
import { evidenceOf } from './task-evidence.ts'
import { viewerOf } from './viewer.ts'

/** A task with its row, every version handed in, and what this person can do now. @throws Problem `programmes.task-not-found` */
export async function getTask(db: Db | Transaction, taskId: string, actor: Actor, today: string): Promise<Task> {
  const tables = taskTables(db)
  const found = await selectTasks(db, actor, {}, today).where('t.id', '=', taskId).executeTakeFirst()
  if (!found) throw programmeProblems.refuse('programmes.task-not-found', '没有这项任务，或不在您的权限范围内')
  const programme = await tables
    .selectFrom('programmes.programme')
    .selectAll()
    .where('id', '=', found.programmeId)
    .executeTakeFirstOrThrow()
  const row = await tables
    .selectFrom('programmes.row')
    .selectAll()
    .where('id', '=', found.rowId)
    .executeTakeFirstOrThrow()
  const submissions = await listSubmissions(db, taskId)
  const extensions = await tables
    .selectFrom('programmes.extension')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('id', 'desc')
    .execute()
  const latest = submissions[0]
  const situation: TaskSituation = {
    state: found.state,
    programmeState: programme.state,
    dueOn: found.dueOn,
    today,
    submission: latest ? { ...latest, isImported: latest.importedOn !== null } : null,
    hasOpenExtension: extensions.some((extension) => extension.state === 'asked'),
  }
  return {
    ...summaryOf(found, today),
    row: rowOf(row),
    docNumber: programme.doc_number,
    releaseSteps: ProgrammeSettings.parse(programme.settings).releaseSteps,
    responsible: await responsibleOf(db, taskId),
    evidence: await evidenceOf(db, {
      id: taskId,
      bindings: row.bindings,
      organisationId: found.organisationId,
      year: found.year,
      dueOn: found.dueOn,
      issuedOn: programme.issued_on,
    }),
    submissions: submissions.map(({ draftedBy: _, passedBy: __, isWaived: ___, ...submission }) => submission),
    extensions: extensions.map((extension) => ({
      id: extension.id,
      askedUntil: extension.asked_until,
      reason: extension.reason,
      askedByName: extension.asked_by_name,
      askedAt: extension.asked_at.toISOString(),
      state: extension.state,
      decidedByName: extension.decided_by_name,
      decisionReason: extension.decision_reason,
    })),
    actions: availableTaskActions(
      situation,
      await viewerOf(db, actor, found.organisationId, programme.organisation_id),
    ),
  }
}

async function responsibleOf(db: Db | Transaction, taskId: string): Promise<Task['responsible']> {
  const person = await taskTables(db)
    .selectFrom('programmes.task as t')
    .innerJoin('identity.person as p', 'p.id', 't.responsible_person_id')
    .select(['p.id as personId', 'p.name'])
    .where('t.id', '=', taskId)
    .executeTakeFirst()
  return person ?? null
}

type OwnSubmission = Submission & { draftedBy: string; passedBy: string[]; isWaived: boolean }

/** Newest version first. */
async function listSubmissions(db: Db | Transaction, taskId: string): Promise<OwnSubmission[]> {
  const tables = taskTables(db)
  const submissions = await tables
    .selectFrom('programmes.submission')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('version', 'desc')
    .execute()
  return Promise.all(
    submissions.map(async (submission) => {
      const steps = await tables
        .selectFrom('programmes.submission_step')
        .selectAll()
        .where('submission_id', '=', submission.id)
        .orderBy('id')
        .execute()
      const lastSubmit = steps.findLastIndex((step) => step.action === 'submit')
      return {
        id: submission.id,
        version: submission.version,
        state: submission.state,
        step: submission.step,
        statement: submission.statement,
        files: await filesOf(db, submission.id),
        steps: steps.map((step) => ({
          action: step.action,
          step: step.step,
          personName: step.person_name,
          onBehalfOfName: step.on_behalf_of_name,
          comment: step.comment,
          at: step.at.toISOString(),
        })),
        releasedAt: submission.released_at?.toISOString() ?? null,
        importedOn: submission.imported_on,
        receiptCode: submission.receipt_code,
        contentHash: submission.content_hash,
        revision: submission.revision,
        draftedBy: submission.drafted_by,
        passedBy: steps
          .slice(lastSubmit + 1)
          .filter((step) => step.action === 'approve')
          .map((step) => step.person_id),
        isWaived: steps.slice(lastSubmit + 1).some((step) => step.action === 'waive'),
      }
    }),
  )
}

export async function filesOf(db: Db | Transaction, submissionId: string): Promise<Submission['files']> {
  const links = await taskTables(db)
    .selectFrom('programmes.submission_file')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .orderBy('position')
    .execute()
  const materials = new Map(links.map((link) => [link.file_id, link.material]))
  const files = await listFiles(db, [...materials.keys()])
  return files.map(({ id, name, mediaType, bytes }) => ({
    fileId: id,
    name,
    mediaType,
    bytes,
    material: materials.get(id) ?? 0,
  }))
}
