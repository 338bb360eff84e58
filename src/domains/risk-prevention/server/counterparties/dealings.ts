import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { type AskedDealings, type DealingSource, sameFirm } from '#platform/counterparties/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  guidanceModeTexts,
  guidanceResultTexts,
  recordProcedures,
  selfReportOutcomeTexts,
  selfReportStateTexts,
} from '../../contract/index.ts'
import { selectSelfReports } from '../../self-report/server/read-self-reports.ts'
import { bookletsOf } from './booklets.ts'
import { selectGuidance } from '../guidance/guidance.ts'
import { selectRecords } from '../records/select-records.ts'

const counted = sql<number>`count(*) over ()::int`.as('total')

/** What the page of a firm shows of this domain: its decided cases, what it was told, what it reported itself. */
export const dealingSources: readonly DealingSource[] = [
  {
    key: 'risk-prevention.1-records',
    title: '执法记录',
    permission: 'risk-prevention.read-records',
    read: recordsOf,
  },
  { key: 'risk-prevention.2-guidance', title: '行政指导记录', permission: 'risk-prevention.read', read: guidanceOf },
  {
    key: 'risk-prevention.3-self-reports',
    title: '主动改正报告',
    permission: 'risk-prevention.read-self-reports',
    read: selfReportsOf,
  },
  { key: 'risk-prevention.4-booklets', title: '一户一册', permission: 'risk-prevention.read', read: bookletsOf },
]

async function recordsOf(db: Db | Transaction, { canonicalId, actor, most }: AskedDealings) {
  const query = await selectRecords(db, actor, { counterpartyId: canonicalId })
  const rows = await query
    .select(counted)
    .orderBy('r.occurred_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    path: `/risk-prevention/records?counterpartyId=${canonicalId}`,
    items: rows.map((row) => ({
      id: row.id,
      on: row.occurredOn,
      title: row.item,
      detail: [recordProcedures[row.procedure], row.result].filter(Boolean).join('，'),
      organisationName: row.organisationName,
      path: `/risk-prevention/records/${row.id}`,
    })),
  }
}

async function guidanceOf(db: Db | Transaction, { canonicalId, actor, most }: AskedDealings) {
  const rows = await selectGuidance(db, actor)
    .select(counted)
    .where(sql<boolean>`g.counterparty_id in (${sameFirm(canonicalId)})`)
    .where('g.withdrawn_because', 'is', null)
    // What was done as a case stands among the cases.
    .where('g.source', 'is', null)
    .orderBy('g.guided_on', 'desc')
    .orderBy('g.id', 'desc')
    .limit(most)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    path: `/risk-prevention/guidance?counterpartyId=${canonicalId}`,
    items: rows.map((row) => ({
      id: row.id,
      on: row.guided_on,
      title: `${guidanceModeTexts[row.mode]}：${row.point_name}`,
      detail: row.result ? guidanceResultTexts[row.result] : '还没有登记采纳情况',
      organisationName: row.organisation_name,
      path: `/risk-prevention/points/${row.risk_point_id}`,
    })),
  }
}

/** By the firm's booklets: a report itself names nobody but the shop. */
async function selfReportsOf(db: Db | Transaction, { canonicalId, actor, most }: AskedDealings) {
  const rows = await selectSelfReports(db, actor)
    .select(counted)
    .where(
      sql<boolean>`r.booklet_id in (select id from risk_prevention.booklet where counterparty_id in (${sameFirm(canonicalId)}))`,
    )
    .orderBy('r.received_at', 'desc')
    .limit(most)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    path: null,
    items: rows.map((row) => ({
      id: row.id,
      on: dayOf(row.received_at),
      title: row.point_name,
      detail: row.outcome ? selfReportOutcomeTexts[row.outcome] : selfReportStateTexts[row.state],
      organisationName: row.organisation_name,
      path: `/risk-prevention/self-reports/${row.id}`,
    })),
  }
}
