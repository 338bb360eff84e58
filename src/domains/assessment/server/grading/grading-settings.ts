import type { Db, Transaction } from '#base/database/index.ts'
import type { GradingBasis } from '#domains/programmes/index.ts'
import type { DecidedValue, GradingSettings } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'

/**
 * What persons decided, by key: settings of the programme as it was issued, overruled by what was decided afterwards. A
 * setting that nobody chose is left out, so that a step says 待确认.
 */
export async function readGradingSettings(db: Db | Transaction, basis: GradingBasis): Promise<GradingSettings> {
  const later = await assessmentTables(db)
    .selectFrom('assessment.rule_decision')
    .select(['key', 'value', 'decided_by_name'])
    .where('programme_id', '=', basis.id)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map([
    ...settingsOfProgramme(basis),
    ...later.map(({ key, value, decided_by_name }): [string, DecidedValue] => [
      key,
      { value, decidedBy: decided_by_name },
    ]),
  ])
}

function settingsOfProgramme({ settings, chosenSettings, deciders }: GradingBasis): [string, DecidedValue][] {
  const decided = (value: string, ...keys: string[]): DecidedValue => ({
    value,
    decidedBy: keys.map((key) => deciders.get(key)).find((name) => name) ?? null,
  })
  const isChosen = (name: string, ...keys: string[]) =>
    chosenSettings.includes(name) || [name, ...keys].some((key) => deciders.has(key))
  const lateness: [string, DecidedValue][] = isChosen('latenessCounts', 'lateness.counts')
    ? [['lateness.counts', decided(momentOf(settings), 'lateness.counts', 'latenessCounts')]]
    : []
  const restDay: [string, DecidedValue][] = isChosen('restDayMoves', 'lateness.restDay')
    ? [
        [
          'lateness.restDay',
          decided(settings.restDayMoves ? 'nextWorkingDay' : 'stays', 'lateness.restDay', 'restDayMoves'),
        ],
      ]
    : []
  const holes = Object.entries(settings.grading).map(([key, value]): [string, DecidedValue] => [
    key,
    decided(value, key),
  ])
  return [...lateness, ...restDay, ...holes]
}

/** Of the moments that a programme may count, two are a submission; which of them, the facts say. */
function momentOf({ latenessCounts }: GradingBasis['settings']): 'completedAt' | 'submittedAt' {
  return latenessCounts === 'workDone' ? 'completedAt' : 'submittedAt'
}
