import { subtree, type InputOf, type OutputOf, type UseCase } from '#base/http/index.ts'
import { RiskPointDraft, type listCandidates, type PointCandidate } from '../../contract/index.ts'
import { proposeLevel } from '../../domain/index.ts'
import { findBatch } from '../batches/open-batch.ts'
import { wholeMonths } from '../evaluation/whole-months.ts'
import { mineCandidates, type Candidate } from '../records/index.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { riskTables } from '../tables.ts'

const fewest = 2

/** The heaps of the last twelve months, each as a draft of a point with the level that its counts propose. */
export async function listCandidatesUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listCandidates>>): Promise<OutputOf<typeof listCandidates>> {
  const { by, limit, item, from, to = today } = input.query
  const batch = await findBatch(db, input.params.batchId, actor)
  const period = wholeMonths(from ?? `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`, to)
  const found = await mineCandidates(db, {
    within: [subtree(batch.path)],
    ...period,
    ...(item ? { item } : {}),
    by: [by],
    minimum: fewest,
    limit,
  })
  const { settings } = await settingsOf(db, batch.organisation_id)
  const known = await riskTables(db)
    .selectFrom('risk_prevention.risk_point')
    .select(['item', 'place', 'time_pattern', 'trade_code'])
    .where('batch_id', '=', batch.id)
    .execute()
  const lastDay = dayBefore(period.until)
  const items = found.map((candidate): PointCandidate => {
    const draft = draftOf(candidate, batch.organisation_name, period.from, lastDay)
    return {
      key: `${candidate.item}·${candidate.key}`,
      by: candidate.by,
      label: `${candidate.label}：${candidate.item}`,
      count: candidate.count,
      before: candidate.before,
      shareCoercive: candidate.shareCoercive,
      shareMajor: candidate.shareMajor,
      proposal: proposeLevel(draft, settings),
      taken: known.some((point) => point.item === draft.item && isSameHeap[candidate.by](point, draft)),
      draft,
    }
  })
  return { from: period.from, to: lastDay, items }
}

/** What was written into a point since it was taken over does not make it another one. */
const isSameHeap: Record<Candidate['by'], (point: KnownPoint, draft: RiskPointDraft) => boolean> = {
  place: (point, { place }) => point.place === place,
  district: (point, { place }) => point.place === place,
  time: (point, { timePattern }) => point.time_pattern === timePattern,
  trade: (point, { trade }) => point.trade_code === trade.code,
}

interface KnownPoint {
  readonly place: string
  readonly time_pattern: string
  readonly trade_code: string
}

function draftOf(candidate: Candidate, responsibleUnit: string, from: string, to: string): RiskPointDraft {
  const { item, by, key, label, count, simple, coercive, major, before } = candidate
  const [tradeCode = '', edition] = by === 'trade' ? key.split('@') : []
  return RiskPointDraft.parse({
    name: `${label}：${item}`.slice(0, 100),
    item: item.slice(0, 100),
    behaviour: item,
    place: by === 'place' || by === 'district' ? label.slice(0, 100) : '',
    timePattern: by === 'time' ? label.slice(0, 100) : '',
    trade: { code: /^[A-Z]?\d{0,4}$/.test(tradeCode) ? tradeCode : '', edition: edition === '2011' ? '2011' : '2017' },
    responsibleUnit,
    counts: { from, to, cases: count, simple, coercive, major, casesBefore: before, source: 'records' },
  })
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
