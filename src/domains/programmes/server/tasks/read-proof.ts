import type { Db, Transaction } from '#base/database/index.ts'
import { programmeProblems, type ProgrammeRow, type Submission, type TaskEvidence } from '../../contract/index.ts'
import { rowOf } from '../read-programme.ts'
import { filesOf } from './read-submissions.ts'
import { taskTables } from './tables.ts'
import { evidenceOf } from './task-evidence.ts'

/** What a unit shows for a task: its latest version that left the unit, and the facts of the ledger. */
export interface Proof {
  readonly task: { readonly id: string; readonly programmeId: string; readonly organisationId: string }
  readonly row: ProgrammeRow
  readonly submission: {
    readonly version: number
    readonly statement: string
    readonly files: Submission['files']
    readonly releasedAt: string | null
  } | null
  readonly evidence: readonly TaskEvidence[]
}

/** For modules that judge: no rights are checked here. @throws Problem `programmes.task-not-found` */
export async function readProof(db: Db | Transaction, taskId: string): Promise<Proof> {
  const tables = taskTables(db)
  const task = await tables
    .selectFrom('programmes.task as t')
    .innerJoin('programmes.programme as p', 'p.id', 't.programme_id')
    .select(['t.row_id', 't.programme_id', 't.organisation_id', 't.due_on', 'p.year', 'p.issued_on'])
    .where('t.id', '=', taskId)
    .executeTakeFirst()
  if (!task) throw programmeProblems.refuse('programmes.task-not-found', '没有这项任务，或不在您的权限范围内')
  const row = await tables
    .selectFrom('programmes.row')
    .selectAll()
    .where('id', '=', task.row_id)
    .executeTakeFirstOrThrow()
  const submission = await tables
    .selectFrom('programmes.submission')
    .select(['id', 'version', 'statement', 'released_at'])
    .where('task_id', '=', taskId)
    .where('state', 'in', ['released', 'returnedByOffice', 'accepted'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    task: { id: taskId, programmeId: task.programme_id, organisationId: task.organisation_id },
    row: rowOf(row),
    submission: submission
      ? {
          version: submission.version,
          statement: submission.statement,
          files: (await filesOf(db, [submission.id])).get(submission.id) ?? [],
          releasedAt: submission.released_at?.toISOString() ?? null,
        }
      : null,
    evidence: await evidenceOf(db, {
      id: taskId,
      bindings: row.bindings,
      organisationId: task.organisation_id,
      year: task.year,
      dueOn: task.due_on,
      issuedOn: task.issued_on,
    }),
  }
}
