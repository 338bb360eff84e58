import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { assessmentProblems, type ResultActionName, type ResultStage } from '../../contract/index.ts'
import { onBehalfOf } from '../access/answers-for-unit.ts'
import { assessmentTables, type ResultTable } from '../tables.ts'
import { actionsOf, resultNotFound, selectResults, type SelectedResult } from './read-result.ts'

export interface ResultsAction {
  readonly results: readonly { readonly resultId: string; readonly revision: number }[]
  readonly action: ResultActionName
  /** Held by the post that acts; tells whose post it is under AB岗. */
  readonly permission: string
  readonly words: string
  readonly set?: Partial<
    Pick<ResultTable, 'fed_back_at' | 'appeal_due_on' | 'accepted_on' | 'deliberation_id' | 'circular_id'>
  >
}

/**
 * One step for many results: all of them or none. Locked in one order, so that two people at once wait for each other and
 * the second is refused. Answers the results as they stood before.
 * @throws Problem naming the units for which the step is not possible
 */
export async function actOnResults(
  tx: Transaction,
  { results, action, permission, words, set = {} }: ResultsAction,
  actor: Actor,
  now: Date,
  today: string,
): Promise<SelectedResult[]> {
  const wanted = new Map(results.map((one) => [one.resultId, one.revision]))
  const ids = sql<string>`any(${[...wanted.keys()]}::uuid[])`
  await sql`select 1 from assessment.result where id = ${ids} order by id for update`.execute(tx)
  const found = await selectResults(tx, actor).where('x.id', '=', ids).orderBy('x.id').execute()
  if (found.length < wanted.size) throw resultNotFound()
  refuseChanged(found.filter((result) => result.revision !== wanted.get(result.id)))
  const to = refuseImpossible(found, action, actor, today)
  const tables = assessmentTables(tx)
  await tables
    .updateTable('assessment.result')
    .set((column) => ({ ...set, stage: to, revision: column('revision', '+', 1) }))
    .where('id', '=', ids)
    .execute()
  await tables
    .insertInto('assessment.result_step')
    .values(
      found.map((result) => ({
        id: newId(),
        result_id: result.id,
        action,
        from_stage: result.stage,
        to_stage: to,
        person_id: actor.personId,
        person_name: actor.name,
        on_behalf_of_name: onBehalfOf(actor, permission),
        words,
        at: now,
      })),
    )
    .execute()
  return found
}

function refuseChanged(changed: readonly SelectedResult[]): void {
  if (changed.length)
    throw assessmentProblems.refuse(
      'assessment.changed-meanwhile',
      `${namesOf(changed)}的结果刚被他人办理，请刷新后再试；没有一个单位的结果被改动`,
    )
}

function refuseImpossible(
  results: readonly SelectedResult[],
  action: ResultActionName,
  actor: Actor,
  today: string,
): ResultStage {
  const verdicts = results.map((result) => ({
    result,
    verdict: actionsOf(result, actor, today).find((one) => one.action === action),
  }))
  const refused = verdicts.filter(({ verdict }) => !verdict?.allowed)
  if (refused.length) {
    const why = refused[0]!.verdict?.why ?? '结果现在的阶段或您的岗位不允许这样办理'
    const fourEyes = why.includes('不能是初评人')
    throw assessmentProblems.refuse(
      fourEyes ? 'assessment.four-eyes' : 'assessment.not-possible-now',
      `${namesOf(refused.map(({ result }) => result))}：${why}`,
    )
  }
  return verdicts[0]!.verdict!.to
}

function namesOf(results: readonly SelectedResult[]): string {
  const names = results.slice(0, 3).map((result) => result.unit_name)
  return names.join('、') + (results.length > names.length ? ` 等 ${results.length} 个单位` : '')
}
