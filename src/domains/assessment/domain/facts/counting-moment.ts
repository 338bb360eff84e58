import { dayOfInstant, daysBetween } from '#platform/calendar/domain/index.ts'

/** A row for a unit at one of its dates, with every moment that may count. Instants are ISO 8601. */
export interface Occurrence {
  /** Due day by the notice. */
  readonly originalDueOn: string | null
  /** Due day in force. */
  readonly dueOn: string | null
  readonly firstReleasedAt: string | null
  readonly submittedAt: string | null
  /** Handed in by e-mail on this day, before the platform existed. */
  readonly importedOn: string | null
  readonly extension: { readonly until: string; readonly reason: string } | null
}

export type CountedMoment = 'clerkSubmits' | 'approverReleases'

export interface CountingMoment {
  /** null: the day has passed and nothing was handed in. undefined: not known yet. */
  readonly submittedAt: string | null | undefined
  /** Due day by the notice, of the occurrence that decides. */
  readonly dueOn: string | null
  readonly moved: { readonly on: string; readonly because: string } | null
}

/**
 * The moment that lateness is judged by. Of several uploads the one decides that is furthest behind its day. Before its day
 * has passed, nothing handed in is no failing: it is not known yet.
 */
export function countingMoment(
  occurrences: readonly Occurrence[],
  counts: CountedMoment,
  today: string,
): CountingMoment {
  const each = occurrences.map((occurrence) => judge(occurrence, counts, today))
  const last = each.at(-1)
  if (!last) return { submittedAt: undefined, dueOn: null, moved: null }
  if (each.every((one) => one.submittedAt === null)) return { ...last.limit, submittedAt: null }
  if (each.some((one) => !one.submittedAt)) return { ...last.limit, submittedAt: undefined }
  const deciding = each.reduce((worst, one) => (one.behind > worst.behind ? one : worst))
  return { ...deciding.limit, submittedAt: deciding.submittedAt }
}

function judge(occurrence: Occurrence, counts: CountedMoment, today: string) {
  const limit = limitOf(occurrence)
  const lastDay = limit.moved?.on ?? limit.dueOn
  const moment = momentOf(occurrence, counts)
  const hasPassed = lastDay !== null && today > lastDay
  return {
    limit,
    submittedAt: moment ?? (hasPassed ? null : undefined),
    behind: moment && lastDay !== null ? daysBetween(lastDay, dayOfInstant(moment)) : Number.NEGATIVE_INFINITY,
  }
}

function momentOf(occurrence: Occurrence, counts: CountedMoment): string | null {
  if (occurrence.importedOn !== null) return `${occurrence.importedOn}T00:00:00+08:00`
  if (occurrence.firstReleasedAt === null) return null
  return counts === 'clerkSubmits' ? (occurrence.submittedAt ?? occurrence.firstReleasedAt) : occurrence.firstReleasedAt
}

function limitOf({ originalDueOn, dueOn, extension }: Occurrence): Pick<CountingMoment, 'dueOn' | 'moved'> {
  const inForce = extension?.until ?? dueOn
  if (inForce === null || originalDueOn === null || inForce === originalDueOn)
    return { dueOn: originalDueOn ?? inForce, moved: null }
  return { dueOn: originalDueOn, moved: { on: inForce, because: extension ? '经批准延期' : '印发单位调整期限' } }
}
