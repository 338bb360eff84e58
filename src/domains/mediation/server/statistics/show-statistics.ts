import type { Db, Transaction } from '#base/database/index.ts'
import { subtree, type Actor, type FileAnswer, type InputOf, type UseCase, type Writing } from '#base/http/index.ts'
import { sheetFile } from '#base/sheets/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { organisationKinds } from '#platform/organisations/contract/index.ts'
import {
  disputeAreas,
  statisticsGroupings,
  type DisputeArea,
  type exportStatistics,
  type MediationStatistics,
  type showStatistics,
  type StatisticsGrouping,
  type StatisticsRow,
} from '../../contract/index.ts'
import { figuresOf, groupStatistics, type Counted } from '../../domain/index.ts'
import { mediationTables } from '../tables.ts'
import { countMediations, statisticsUnits } from './count-mediations.ts'

export async function showStatisticsUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showStatistics>>): Promise<MediationStatistics> {
  return gather(db, actor, query, today)
}

const header = [
  '调解机构',
  '调解人员',
  '受理（件）',
  '达成协议（件）',
  '调解不成（件）',
  '已履行（件）',
  '当事人（方）',
  '协议金额（元）',
  '评价（方）',
  '听进去了（%）',
  '受到尊重（%）',
  '讲明白了（%）',
]

export async function exportStatisticsUseCase({
  input: { query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportStatistics>>): Promise<FileAnswer> {
  const { rows, total, from, to, by } = await gather(db, actor, query, today)
  audit({ summary: `导出行政调解统计（${statisticsGroupings[by]}，${from} 至 ${to}）`, details: query })
  const cells = [...rows, { ...total, label: '合计' }].map((one) => [
    one.label,
    one.bodies,
    one.mediators,
    one.accepted,
    one.settled,
    one.unsettled,
    one.performed,
    one.parties,
    (one.sumFen / 100).toFixed(2),
    one.answers,
    one.heard,
    one.respected,
    one.understood,
  ])
  const name = `行政调解统计-${from}-${to}`
  return sheetFile(name, query.format, [
    { name: '行政调解统计', header: [statisticsGroupings[by], ...header], rows: cells },
  ])
}

type Asked = InputOf<typeof showStatistics>['query']

async function gather(
  db: Db | Transaction,
  actor: Actor,
  { from: asked, to, by, withinId }: Asked,
  today: string,
): Promise<MediationStatistics> {
  const from = asked ?? `${today.slice(0, 4)}-01-01`
  const until = to ?? (from > today ? from : today)
  const within = withinId === undefined ? null : subtree((await getOrganisation(db, withinId)).path)
  const counted = await countMediations(db, statisticsUnits(actor, within), { from, to: until })
  return { from, to: until, by, rows: await rowsOf(db, counted, by), total: figuresOf(counted) }
}

/** The lines of the table, those with the most cases first. */
export async function rowsOf(db: Db | Transaction, counted: Counted, by: StatisticsGrouping): Promise<StatisticsRow[]> {
  const units = await mediationTables(db)
    .selectFrom('organisations.organisation')
    .select(['id', 'name', 'kind'])
    .execute()
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const kindOf = (id: string) => byId.get(id)?.kind ?? 'other'
  const labels: Record<StatisticsGrouping, (key: string) => string> = {
    department: (key) => byId.get(key)?.name ?? key,
    level: (key) => organisationKinds[key as keyof typeof organisationKinds] ?? key,
    area: (key) => disputeAreas[key as DisputeArea] ?? key,
  }
  const grouped =
    by === 'area'
      ? groupStatistics(counted, 'area', (area) => area)
      : groupStatistics(counted, 'organisation', by === 'level' ? kindOf : (id) => id)
  return grouped
    .map(({ key, figures }) => ({ key, label: labels[by](key), ...figures }))
    .toSorted((one, other) => other.accepted - one.accepted || (one.label < other.label ? -1 : 1))
}
