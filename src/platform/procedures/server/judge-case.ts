import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { procedureProblems, type DefinedCases } from '../contract/index.ts'
import { findAction, judgeAction } from '../domain/index.ts'
import { caseActorOf, loadCase } from './lock-case.ts'

interface Question {
  readonly caseId: string
  readonly action: string
  readonly actor: Actor
  readonly today: string
}

/** What was seen of a case before an act: the act is refused where it has moved on since. */
export interface CaseVerdict {
  readonly revision: number
  /** Null where the person can do it now. */
  readonly refusal: string | null
}

/**
 * Looks whether a person can do one action of a case today, by the same rules as the act itself.
 * @throws Problem `procedures.case-not-found`
 */
export async function judgeCase(
  db: Db | Transaction,
  defined: DefinedCases,
  { caseId, action: id, actor, today }: Question,
): Promise<CaseVerdict> {
  const loaded = await loadCase(db, defined, caseId, actor)
  const { edition, standing, row } = loaded
  const action = findAction(edition, id)
  if (!action) throw procedureProblems.refuse('procedures.not-possible-now', '这个案件适用的程序没有这一步')
  const verdict = judgeAction(edition, action, standing, await caseActorOf(db, defined, loaded, actor, today), today)
  return { revision: row.revision, refusal: verdict.kind === 'possible' ? null : verdict.reason }
}
