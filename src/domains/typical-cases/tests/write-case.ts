import type { Pool } from 'pg'
import { newId } from '#base/ids/index.ts'

/** A case whose text for others is whole, as its unit would have written it; writing has tests of its own. */
export async function writeCase(
  pool: Pool,
  organisationId: string,
  title: string,
  over: { readonly practice?: string; readonly hidden?: readonly string[] } = {},
): Promise<string> {
  const id = newId()
  const shown = { situation: '某甲门前停车', practice: over.practice ?? '上门提醒', effect: '不再停车' }
  await pool.query(
    `insert into typical_cases.typical_case (id, organisation_id, work, record_id, record_label, year, title, original, shown,
       hidden, created_by_name, created_at, changed_at)
     values ($1, $2, 'risk-prevention.point', $3, '演示记录', 2020, $4, $5, $5, $6, '演示经办', now(), now())`,
    [id, organisationId, newId(), title, JSON.stringify(shown), JSON.stringify(over.hidden ?? [])],
  )
  return id
}
