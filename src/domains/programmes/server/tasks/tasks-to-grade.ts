import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { TaskState } from '../../contract/index.ts'

/** One row for one unit at one of its dates, with every moment that may count for lateness. */
export interface TaskToGrade {
  readonly id: string
  readonly programmeId: string
  readonly rowId: string
  readonly organisationId: string
  readonly occurrence: number
  readonly state: TaskState
  readonly originalDueOn: string | null
  readonly dueOn: string | null
  /** First release; a return for correction does not move it. */
  readonly firstReleasedAt: Date | null
  /** When the clerk submitted what was then released first. */
  readonly submittedAt: Date | null
  /** Handed in by e-mail before the platform existed. */
  readonly importedOn: string | null
  /** 延期 that was granted, with its reason. */
  readonly extension: { readonly until: string; readonly reason: string } | null
}

export interface TaskSelection {
  readonly programmeId?: string
  readonly organisationIds?: readonly string[]
  readonly rowId?: string
  readonly taskId?: string
}

/** Tasks that were not cancelled, in one statement however many they are. For modules that grade: no rights are checked. */
export async function listTasksToGrade(db: Db | Transaction, selection: TaskSelection): Promise<TaskToGrade[]> {
  const { programmeId, organisationIds, rowId, taskId } = selection
  const { rows } = await sql<TaskToGrade>`
    select t.id, t.programme_id as "programmeId", t.row_id as "rowId", t.organisation_id as "organisationId",
      t.occurrence, t.state, t.original_due_on as "originalDueOn", t.due_on as "dueOn",
      t.first_released_at as "firstReleasedAt", submitted.at as "submittedAt", imported.on_day as "importedOn",
      case when granted.until is not null then jsonb_build_object('until', granted.until, 'reason', granted.reason) end as extension
    from programmes.task t
    left join lateral (
      select max(step.at) as at from programmes.submission s
      join programmes.submission_step step on step.submission_id = s.id
      where s.task_id = t.id and step.action = 'submit' and step.at <= t.first_released_at
    ) submitted on t.first_released_at is not null
    left join lateral (
      select min(s.imported_on) as on_day from programmes.submission s where s.task_id = t.id
    ) imported on true
    left join lateral (
      select e.asked_until as until, e.decision_reason as reason from programmes.extension e
      where e.task_id = t.id and e.state = 'granted' order by e.asked_until desc limit 1
    ) granted on true
    where t.state <> 'cancelled'
      ${programmeId === undefined ? sql`` : sql`and t.programme_id = ${programmeId}`}
      ${organisationIds === undefined ? sql`` : sql`and t.organisation_id = any(${[...organisationIds]}::uuid[])`}
      ${rowId === undefined ? sql`` : sql`and t.row_id = ${rowId}`}
      ${taskId === undefined ? sql`` : sql`and t.id = ${taskId}`}
    order by t.organisation_id, t.row_id, t.occurrence
  `.execute(db)
  return rows
}
