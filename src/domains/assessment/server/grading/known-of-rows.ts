import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { GradingBasis } from '#domains/programmes/index.ts'
import type { RowFacts } from '../../contract/index.ts'
import { judgePanel } from '../../domain/index.ts'
import { assessmentTables } from '../tables.ts'
import { scoresOfTest } from '../tests/scores-of-test.ts'

/** What this module keeps of a programme's rows and units, read at once: a few statements, however many units. */
export interface KnownOfRows {
  criteriaOf(rowId: string, organisationId: string): Readonly<Record<string, boolean>>
  findingOf(rowId: string, organisationId: string): RowFacts
  expertScoresOf(rowId: string, organisationId: string): readonly number[] | undefined
  testScoresOf(rowId: string, organisationId: string): readonly number[] | undefined
}

const keyOf = (rowId: string, organisationId: string) => `${rowId} ${organisationId}`

export async function readKnownOfRows(
  db: Db | Transaction,
  basis: GradingBasis,
  organisationIds: readonly string[],
): Promise<KnownOfRows> {
  const units = sql<string>`any(${[...organisationIds]}::uuid[])`
  const rowIds = basis.rows.map((row) => row.id)
  const tables = assessmentTables(db)
  const decisions = await tables
    .selectFrom('assessment.criterion_decision')
    .select(['row_id', 'organisation_id', 'criterion', 'met'])
    .where('row_id', 'in', rowIds)
    .where('organisation_id', '=', units)
    .where('superseded_at', 'is', null)
    .execute()
  const findings = await tables
    .selectFrom('assessment.finding')
    .select(['row_id', 'organisation_id', 'facts'])
    .where('row_id', 'in', rowIds)
    .where('organisation_id', '=', units)
    .where('superseded_at', 'is', null)
    .execute()
  const reviews = await tables
    .selectFrom('assessment.expert_review as review')
    .innerJoin('assessment.panel as panel', 'panel.id', 'review.panel_id')
    .select(['panel.row_id', 'panel.organisation_id', 'review.expert_id', 'review.state', 'review.score'])
    .where('panel.programme_id', '=', basis.id)
    .where('panel.organisation_id', '=', units)
    .orderBy('review.position')
    .execute()
  const tests = await tables
    .selectFrom('assessment.written_test')
    .selectAll()
    .where('programme_id', '=', basis.id)
    .where('organisation_id', '=', units)
    .execute()
  const scores = tests.length
    ? await tables
        .selectFrom('assessment.test_score')
        .select(['test_id', 'place', 'score', 'absent_because'])
        .where(
          'test_id',
          'in',
          tests.map((test) => test.id),
        )
        .execute()
    : []

  const byUnit = Object.groupBy(decisions, (one) => keyOf(one.row_id, one.organisation_id))
  const found = new Map(findings.map((one) => [keyOf(one.row_id, one.organisation_id), one.facts]))
  const panels = Object.groupBy(reviews, (one) => keyOf(one.row_id, one.organisation_id))
  const scoresByTest = Object.groupBy(scores, (one) => one.test_id)
  const sat = new Map(
    tests.map((test) => [
      keyOf(test.row_id, test.organisation_id),
      scoresOfTest(test.size, test.roster.length, scoresByTest[test.id] ?? []),
    ]),
  )
  const panelSettings = { experts: basis.settings.experts, spread: basis.settings.expertSpread }
  return {
    criteriaOf: (rowId, unit) =>
      Object.fromEntries((byUnit[keyOf(rowId, unit)] ?? []).map(({ criterion, met }) => [criterion, met])),
    findingOf: (rowId, unit) => found.get(keyOf(rowId, unit)) ?? {},
    expertScoresOf: (rowId, unit) => {
      const panel = panels[keyOf(rowId, unit)]
      if (!panel) return undefined
      const state = judgePanel(
        panel.map(({ expert_id, score, state: stands }) => ({
          expertId: expert_id,
          score,
          recused: stands === 'recused',
        })),
        panelSettings,
      )
      return state.complete ? state.scores : undefined
    },
    testScoresOf: (rowId, unit) => {
      const test = sat.get(keyOf(rowId, unit))
      return test?.missing === 0 ? test.scores : undefined
    },
  }
}
