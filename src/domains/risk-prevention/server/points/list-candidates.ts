import { subtree, type InputOf, type OutputOf, type UseCase } from '#base/http/index.ts'
import type { listCandidates, PointCandidate } from '../../contract/index.ts'
import { proposeLevel } from '../../domain/index.ts'
import { findBatch } from '../batches/open-batch.ts'
import { wholeMonths } from '../evaluation/whole-months.ts'
import { mineCandidates } from '../records/index.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { riskTables } from '../tables.ts'
import { draftOfCandidate, isTaken } from './candidate-draft.ts'

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
    const draft = draftOfCandidate(candidate, batch.organisation_name, period.from, lastDay)
    return {
      key: `${candidate.item}·${candidate.key}`,
      by: candidate.by,
      label: candidate.by === 'behaviour' ? candidate.item : `${candidate.label}：${candidate.item}`,
      count: candidate.count,
      before: candidate.before,
      shareCoercive: candidate.shareCoercive,
      shareMajor: candidate.shareMajor,
      proposal: proposeLevel(draft, settings),
      taken: isTaken(candidate.by, draft, known),
      draft,
    }
  })
  return { from: period.from, to: lastDay, items }
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
