import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { caseTables } from './tables.ts'

type Endpoints = DefinedCases['endpoints']

/** The views that a person keeps of a list: name and filters. */
export async function listViews(db: Db | Transaction, { procedure }: DefinedCases, personId: string) {
  const views = await caseTables(db)
    .selectFrom('procedures.saved_view')
    .select(['name', 'query'])
    .where('person_id', '=', personId)
    .where('kind', '=', procedure.kind)
    .orderBy('name')
    .execute()
  return { views }
}

export async function saveView(
  defined: DefinedCases,
  { input, actor, db, now, audit }: Writing<InputOf<Endpoints['saveView']>>,
) {
  const { name, query } = input.body
  const changed = { query: asJson(query), changed_at: now }
  await caseTables(db)
    .insertInto('procedures.saved_view')
    .values({ person_id: actor.personId, kind: defined.procedure.kind, name, ...changed })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'name']).doUpdateSet(changed))
    .execute()
  audit({ summary: `保存列表视图“${name}”` })
  return listViews(db, defined, actor.personId)
}

export async function dropView(
  defined: DefinedCases,
  { input, actor, db, audit }: Writing<InputOf<Endpoints['dropView']>>,
) {
  const { name } = input.query
  await caseTables(db)
    .deleteFrom('procedures.saved_view')
    .where('person_id', '=', actor.personId)
    .where('kind', '=', defined.procedure.kind)
    .where('name', '=', name)
    .execute()
  audit({ summary: `删除列表视图“${name}”` })
  return listViews(db, defined, actor.personId)
}
