import { subtree, type InputOf, type OutputOf, type UseCase } from '#base/http/index.ts'
import { lastDayOf, yearBefore } from '#platform/calendar/domain/index.ts'
import type { listCandidates, PointCandidate } from '../../contract/index.ts'
import { proposeLevel } from '../../domain/index.ts'
import { askedPeriod } from '../asked-period.ts'
import { findBatch } from '../batches/open-batch.ts'
import { mineCandidates } from '../records/index.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { riskTables } from '../tables.ts'
import { draftOfCandidate, isTaken } from './candidate-draft.ts'

const fewest = 2
const usualMonths = 12

/** The heaps of the last twelve months that are over, beside the twelve before, each as a draft of a point with the level that its counts propose. */
export async function listCandidatesUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listCandidates>>): Promise<OutputOf<typeof listCandidates>> {
  const { by, limit, item, from, to } = input.query
  const batch = await findBatch(db, input.params.batchId, actor)
  const period = askedPeriod({ from, to }, usualMonths, today)
  const before = yearBefore(period)
  const found = await mineCandidates(db, {
    within: [subtree(batch.path)],
    ...period,
    before,
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
  const lastDay = lastDayOf(period)
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
  return { from: period.from, to: lastDay, beforeFrom: before.from, beforeTo: lastDayOf(before), items }
}
