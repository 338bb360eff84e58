import { sql } from 'kysely'
import type { InputOf, OutputOf, UseCase } from '#base/http/index.ts'
import { RiskPointDraft, riskLevelTexts, type planGuidance } from '../../contract/index.ts'
import { findBatch } from '../batches/open-batch.ts'
import { riskTables } from '../tables.ts'
import { countUnderWay, guidanceStartOf } from './guidance-work.ts'
import { latestGuidance } from './latest-guidance.ts'

type Plan = OutputOf<typeof planGuidance>

/** Points in the order in which guidance does most: level, then cases, then how little was guided. Non-acceptance plays no part. */
export async function planGuidanceUseCase({ input, actor, db }: UseCase<InputOf<typeof planGuidance>>): Promise<Plan> {
  const { batchId } = input.params
  await findBatch(db, batchId, actor)
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.risk_point as p')
    .select(['p.id', 'p.name', 'p.level', 'p.content', 'p.cases'])
    .select(
      sql<number>`(select count(*)::int from risk_prevention.guidance_record g where g.risk_point_id = p.id and g.withdrawn_because is null)`.as(
        'guided',
      ),
    )
    .where('p.batch_id', '=', batchId)
    .where('p.state', '=', 'active')
    .orderBy(sql`case p.level when 'high' then 1 when 'medium' then 2 when 'low' then 3 else 4 end`)
    .orderBy(sql`coalesce(p.cases, 0)`, 'desc')
    .orderBy('p.position')
    .execute()
  const ids = rows.map(({ id }) => id)
  const underWay = await countUnderWay(db, ids)
  const latest = await latestGuidance(db, ids)
  return {
    note: '按风险等级、案件数从高到低排列；是否采纳过行政指导不影响排序。',
    items: rows.map((row) => {
      const { trade, place, timePattern } = RiskPointDraft.parse(row.content)
      const begun = underWay.get(row.id) ?? 0
      return {
        riskPointId: row.id,
        riskPointName: row.name,
        level: row.level,
        whom: [place, trade.name || trade.code, timePattern].filter(Boolean).join('，') || '本单位管辖的行政相对人',
        why: whyOf(row, begun),
        guided: row.guided,
        underWay: begun,
        latest: latest.get(row.id) ?? [],
        start: guidanceStartOf(row.id, actor),
      }
    }),
  }
}

interface Reasons {
  readonly level: Plan['items'][number]['level']
  readonly content: unknown
  readonly guided: number
}

function whyOf({ level, content, guided }: Reasons, begun: number): string {
  const { counts } = RiskPointDraft.parse(content)
  const reasons = [
    level ? riskLevelTexts[level] : '等级未确认',
    counts && `${counts.from}至${counts.to} ${counts.cases} 件`,
    counts?.casesBefore ? `上一同期 ${counts.casesBefore} 件` : '',
    guided ? `已指导 ${guided} 次` : '还没有指导过',
    begun ? `办理中 ${begun} 件` : '',
  ]
  return reasons.filter(Boolean).join('，')
}
