import { sql } from 'kysely'
import { asJson, type Transaction } from '#base/database/index.ts'
import { isWithin, subtree, type InputOf, type Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import {
  caseParts,
  typicalCaseProblems,
  type nominateCase,
  type Nomination,
  type withdrawNomination,
} from '../../contract/index.ts'
import { stillIdentified } from '../../domain/de-identify.ts'
import { getCaseRow } from '../read-cases.ts'
import { impossible, lockSelection } from './act-on-selection.ts'
import { toNomination } from './read-nominations.ts'
import { findSelection, selectionSubject, selectSelections } from './read-selections.ts'
import { selectionTables } from './tables.ts'

/** What others would read is kept as it stands; a case in which somebody can still be recognised is not nominated. */
export async function nominateCaseUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof nominateCase>>): Promise<Nomination> {
  const { selectionId } = input.params
  const selection = await lockSelection(db, selectionId, actor, 'nominate', today)
  const { row, path } = await findSelection(db, selectionId, actor)
  const told = await getCaseRow(db, input.body.typicalCaseId, actor)
  const unit = await requireUnit(db, told.organisation_id, actor, 'typical-cases.write')
  if (!isWithin(unit.path, subtree(path)))
    throw impossible(`“${unit.name}”不在“${selection.organisationName}”组织评选的范围内`)
  if (row.works.length && !row.works.includes(told.work))
    throw impossible(`这次评选只收${selection.works.map(({ text }) => text).join('、')}的案例`)
  const empty = caseParts.find((part) => !told.shown[part])
  if (empty) throw impossible('案例的公开文本还没有写全三个部分，写全后再推荐')
  const identified = stillIdentified(told.title, told.shown, told.hidden)
  if (identified.length) throw impossible(`案例的公开文本中还能认出当事人：${identified.join('、')}；请改写后再推荐`)
  await refuseTooMany(db, selectionId, unit.id, row.cases_per_unit)
  const added = await selectionTables(db)
    .insertInto('typical_cases.nomination')
    .values({
      id: newId(),
      selection_id: selectionId,
      organisation_id: unit.id,
      typical_case_id: told.id,
      work: told.work,
      title: told.title,
      shown: asJson(told.shown),
      unit_names: asJson(await namesAround(db, unit.path, path)),
      nominated_by_name: actor.name,
      nominated_at: now,
      label: null,
      total: null,
      tie_order: null,
      tie_reason: '',
      rank: null,
      award: null,
    })
    .onConflict((conflict) => conflict.columns(['selection_id', 'typical_case_id']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!added) throw impossible(`“${told.title}”已经推荐过`)
  audit({
    subject: selectionSubject(selectionId),
    organisationId: unit.id,
    summary: `推荐“${told.title}”参加“${selection.title}”`,
  })
  return toNomination({ ...added, organisation_name: unit.name, path: unit.path }, true, false, actor)
}

async function refuseTooMany(tx: Transaction, selectionId: string, unitId: string, most: number): Promise<void> {
  const { n } = await selectionTables(tx)
    .selectFrom('typical_cases.nomination')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('selection_id', '=', selectionId)
    .where('organisation_id', '=', unitId)
    .executeTakeFirstOrThrow()
  if (n >= most) throw impossible(`每个单位最多推荐 ${most} 篇，本单位已经推荐 ${n} 篇；可以先撤回一篇`)
}

/** Names and short names of the unit and of those above it, up to the organiser's own level. */
async function namesAround(tx: Transaction, unitPath: string, organiserPath: string): Promise<string[]> {
  const { rows } = await sql<{ name: string; short_name: string | null }>`
    select name, short_name from organisations.organisation
    where (path = ${unitPath} or starts_with(${unitPath}, path || '.')) and starts_with(path, ${`${organiserPath}.`})`.execute(
    tx,
  )
  return rows.flatMap(({ name, short_name: short }) => (short ? [name, short] : [name]))
}

export async function withdrawNominationUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof withdrawNomination>>): Promise<void> {
  const { nominationId } = input.params
  const found = await selectSelections(db, actor)
    .innerJoin('typical_cases.nomination as n', 'n.selection_id', 's.id')
    .select(['n.organisation_id as unitId', 'n.title as caseTitle'])
    .where('n.id', '=', nominationId)
    .executeTakeFirst()
  if (!found)
    throw typicalCaseProblems.refuse('typical-cases.selection-not-found', '没有这个推荐，或不在您的权限范围内')
  await requireUnit(db, found.unitId, actor, 'typical-cases.write')
  const tables = selectionTables(db)
  const { state } = await tables
    .selectFrom('typical_cases.selection')
    .select('state')
    .where('id', '=', found.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (state !== 'nominating') throw impossible('已经开始评分，不能再撤回')
  await tables.deleteFrom('typical_cases.nomination').where('id', '=', nominationId).execute()
  audit({
    subject: selectionSubject(found.id),
    organisationId: found.unitId,
    summary: `撤回推荐“${found.caseTitle}”`,
  })
}
