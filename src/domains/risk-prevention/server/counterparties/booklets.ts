import { sql } from 'kysely'
import { readConfig } from '#base/config/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { dayOf } from '#base/clock/index.ts'
import { type AskedDealings, sameFirm } from '#platform/counterparties/index.ts'
import { selectGuidance } from '../guidance/guidance.ts'

/** The firm's 一户一册, for whoever sees a record that stands in it: the code opens what all departments told the firm. */
export async function bookletsOf(db: Db | Transaction, { canonicalId, actor, most }: AskedDealings) {
  const rows = await selectGuidance(db, actor)
    .select(['k.id as booklet', 'k.created_at as opened_at'])
    .distinctOn('k.id')
    .where(sql<boolean>`k.counterparty_id in (${sameFirm(canonicalId)})`)
    .where('g.withdrawn_because', 'is', null)
    .orderBy('k.id')
    .limit(most)
    .execute()
  return {
    total: rows.length,
    path: null,
    items: rows.map(({ booklet, booklet_code: code, opened_at: openedAt }) => ({
      id: booklet!,
      on: dayOf(openedAt!),
      title: `编号 ${code}`,
      detail: '商户看到的页面：各部门告知过它的事项、约定的日期、改正记录',
      organisationName: '',
      path: null,
      portalAddress: `${readConfig().portalUrl}/booklets/${code}`,
    })),
  }
}
