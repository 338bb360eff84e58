import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { auditNote } from './change-case.ts'
import { loadCase } from './lock-case.ts'
import { caseTables } from './tables.ts'

type Endpoints = DefinedCases['endpoints']

/** What a person has begun to write for an action: found again on another computer. */
export async function saveDraft(
  defined: DefinedCases,
  { input, actor, db, now, audit }: Writing<InputOf<Endpoints['saveDraft']>>,
) {
  const { caseId, action } = input.params
  const loaded = await loadCase(db, defined, caseId, actor)
  const changed = { form: asJson(input.body.form), changed_at: now }
  await caseTables(db)
    .insertInto('procedures.draft')
    .values({ case_id: caseId, person_id: actor.personId, action, ...changed })
    .onConflict((conflict) => conflict.columns(['case_id', 'person_id', 'action']).doUpdateSet(changed))
    .execute()
  audit(auditNote(defined, loaded, '保存未提交的表单'))
  return { changedAt: now.toISOString() }
}

export async function dropDraft(
  defined: DefinedCases,
  { input, actor, db, audit }: Writing<InputOf<Endpoints['dropDraft']>>,
): Promise<void> {
  const { caseId, action } = input.params
  const loaded = await loadCase(db, defined, caseId, actor)
  await caseTables(db)
    .deleteFrom('procedures.draft')
    .where('case_id', '=', caseId)
    .where('person_id', '=', actor.personId)
    .where('action', '=', action)
    .execute()
  audit(auditNote(defined, loaded, '放弃未提交的表单'))
}
