import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { statisticsReported, type reportGuidanceStatistics } from '../../contract/index.ts'
import { sumOf } from '../../domain/index.ts'
import { readUse } from './read-use.ts'

/** The figures as they stood on the day that they were handed in. */
export async function reportStatisticsUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof reportGuidanceStatistics>>): Promise<{ factId: string }> {
  const unit = await requireUnit(db, body.organisationId, actor, 'guidance.record')
  const { total } = await readUse(db, body, actor)
  const documents = sumOf(total.documents) + total.advice
  const visits = sumOf(total.visits)
  const period = `${body.from}至${body.until}`
  const { id } = await recordFact(db, {
    kind: statisticsReported,
    organisationId: unit.id,
    occurredOn: today,
    at: now,
    subject: {
      module: 'guidance',
      id: newId(),
      label: `行政指导统计表（${period}）`,
      link: `/guidance/statistics?from=${body.from}&until=${body.until}&organisationId=${unit.id}`,
    },
    facts: { period, documents, visits },
    actor,
  })
  audit({
    subject: `guidance.statistics:${id}`,
    organisationId: unit.id,
    summary: `报送 ${period} 行政指导统计表：文书 ${documents} 份，现场走访 ${visits} 次`,
  })
  return { factId: id }
}
