import type { Transaction } from '#base/database/index.ts'
import type { CaseSource } from '#domains/typical-cases/index.ts'
import { measureKindTexts, RiskPointDraft } from '../../contract/index.ts'
import { findPoint } from '../points/open-point.ts'
import { portalPagesOf } from '../publication/portal-pages.ts'
import { riskTables } from '../tables.ts'

/** A good point as 典型案例: what it says, what was done, and what the evaluation measured. */
export const pointCases: CaseSource = {
  key: 'risk-prevention.point',
  text: '法律风险防控',
  async read(tx, recordId, actor) {
    const point = await findPoint(tx, recordId, actor)
    const draft = RiskPointDraft.parse(point.content)
    return {
      organisationId: point.organisation_id,
      label: point.name,
      path: `/risk-prevention/points/${point.id}`,
      title: `“${point.name}”防控案例`,
      original: {
        situation: [draft.behaviour, draft.consequence].filter(Boolean).join('\n'),
        practice: draft.measures.map(({ kind, text }) => `${measureKindTexts[kind]}：${text}`).join('\n'),
        effect: await effectOf(tx, point.batch_id, point.id),
      },
      hidden: await guidedNames(tx, point.id),
    }
  },
  about: portalPagesOf,
}

/** What the evaluation says of the point, in its own honest words. */
async function effectOf(tx: Transaction, batchId: string, riskPointId: string): Promise<string> {
  const found = await riskTables(tx)
    .selectFrom('risk_prevention.evaluation')
    .select('figures')
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  return found?.figures.compared.find((one) => one.riskPointId === riskPointId)?.sentence ?? ''
}

async function guidedNames(tx: Transaction, riskPointId: string): Promise<string[]> {
  const rows = await riskTables(tx)
    .selectFrom('risk_prevention.guidance_record')
    .select('counterparty_name')
    .where('risk_point_id', '=', riskPointId)
    .where('withdrawn_because', 'is', null)
    .distinct()
    .orderBy('counterparty_name')
    .limit(50)
    .execute()
  return rows.map(({ counterparty_name: name }) => name)
}
