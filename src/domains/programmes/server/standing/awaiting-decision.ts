import type { Db, Transaction } from '#base/database/index.ts'
import { type Actor } from '#base/http/index.ts'
import { taskTables } from '../tasks/tables.ts'
import { selectTasks } from '../tasks/list-tasks.ts'
import { inReach } from '#platform/organisations/index.ts'

const mostShown = 200

export interface OpenExtension {
  readonly taskId: string
  readonly name: string
  readonly organisationName: string
  readonly dueOn: string | null
  readonly askedUntil: string
  readonly reason: string
  readonly askedAt: Date
}

/** 延期 that units asked of programmes that the person's own units issued; the longest waiting first. */
export function listOpenExtensions(db: Db | Transaction, actor: Actor, today: string): Promise<OpenExtension[]> {
  return selectTasks(db, actor, {}, today)
    .innerJoin('programmes.extension as e', 'e.task_id', 't.id')
    .where('e.state', '=', 'asked')
    .where('p.state', '=', 'issued')
    .where(inReach(actor, 'programmes.read', 'i.path'))
    .clearSelect()
    .select(['t.id as taskId', 'r.name', 'o.name as organisationName', 't.due_on as dueOn'])
    .select(['e.asked_until as askedUntil', 'e.reason', 'e.asked_at as askedAt'])
    .orderBy('e.asked_at')
    .limit(mostShown)
    .execute()
}

export interface OpenQuestion {
  readonly id: string
  readonly programmeId: string
  readonly programmeTitle: string
  readonly question: string
  readonly rowCode: string | null
}

/** What drafts of the person's own units leave open. */
export async function listOpenQuestions(db: Db | Transaction, actor: Actor): Promise<OpenQuestion[]> {
  return taskTables(db)
    .selectFrom('programmes.question as q')
    .innerJoin('programmes.programme as p', 'p.id', 'q.programme_id')
    .innerJoin('organisations.organisation as i', 'i.id', 'p.organisation_id')
    .leftJoin('programmes.row as r', 'r.id', 'q.row_id')
    .where('q.state', '=', 'open')
    .where('p.state', '=', 'draft')
    .where(inReach(actor, 'programmes.read', 'i.path'))
    .select(['q.id', 'p.id as programmeId', 'p.title as programmeTitle', 'q.question', 'r.code as rowCode'])
    .orderBy('p.year', 'desc')
    .orderBy('q.id')
    .limit(mostShown)
    .execute()
}
