import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { RectificationSummary } from '../contract/index.ts'
import { selectRectifications, summaryOf } from './rectifications/select-rectifications.ts'
import { selectVisits } from './visits/select-visits.ts'

export interface SupervisionSelection {
  readonly organisationId?: string
  readonly from: string
  readonly to: string
}

export interface SupervisionCount {
  readonly visits: number
  readonly units: number
  readonly findings: number
  readonly notices: number
  readonly closedNotices: number
}

/** What the lists of visits and notices show this person for a period; withdrawn visits and void notices do not count. */
export async function countSupervision(
  db: Db | Transaction,
  actor: Actor,
  selection: SupervisionSelection,
): Promise<SupervisionCount> {
  const visited = selectVisits(db, actor, { ...selection, state: 'recorded' })
  const { rows } = await sql<Omit<SupervisionCount, 'notices' | 'closedNotices'>>`
    select count(*)::int as visits, count(distinct "organisationId")::int as units, coalesce(sum(findings), 0)::int as findings
    from (${visited}) as visited`.execute(db)
  const { organisationId, from, to } = selection
  const notices = await selectRectifications(db, actor, organisationId ? { organisationId } : {}, to)
    .where('r.state', '<>', 'void')
    .where(sql<boolean>`(r.issued_at at time zone 'Asia/Shanghai')::date between ${from} and ${to}`)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('notices'))
    .select(sql<number>`(count(*) filter (where r.state = 'closed'))::int`.as('closedNotices'))
    .executeTakeFirstOrThrow()
  return { ...rows[0]!, ...notices }
}

/** Notices whose day has passed without an answer, the oldest first. */
export async function listOverdueRectifications(
  db: Db | Transaction,
  actor: Actor,
  today: string,
): Promise<RectificationSummary[]> {
  const rows = await selectRectifications(db, actor, { overdue: 'yes' }, today)
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(200)
    .execute()
  return rows.map((row) => summaryOf(row, today))
}
