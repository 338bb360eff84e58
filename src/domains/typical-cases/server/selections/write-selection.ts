import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import type {
  changeSelection,
  createSelection,
  discardSelection,
  openSelection,
  Selection,
  SelectionFields,
} from '../../contract/index.ts'
import { getCaseSource } from '../case-sources.ts'
import { actOnSelection } from './act-on-selection.ts'
import { getSelection, organise, selectionSubject } from './read-selections.ts'
import { selectionTables } from './tables.ts'

export async function createSelectionUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof createSelection>>): Promise<{ id: string }> {
  const { organisationId, ...fields } = input.body
  await requireUnit(db, organisationId, actor, organise)
  const id = newId()
  await selectionTables(db)
    .insertInto('typical_cases.selection')
    .values({
      id,
      organisation_id: organisationId,
      ...columnsOf(fields),
      state: 'draft',
      closed_because: '',
      publication_id: null,
      fact_id: null,
      created_by: actor.personId,
      created_by_name: actor.name,
      created_at: now,
      changed_at: now,
      revision: 1,
    })
    .execute()
  audit({ subject: selectionSubject(id), organisationId, summary: `新建案例评选“${fields.title}”` })
  return { id }
}

export async function changeSelectionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof changeSelection>>): Promise<Selection> {
  const { selectionId } = input.params
  const { revision, ...fields } = input.body
  const { organisationId } = await actOnSelection(db, selectionId, actor, 'change', revision, { now, today })
  await selectionTables(db)
    .updateTable('typical_cases.selection')
    .set(columnsOf(fields))
    .where('id', '=', selectionId)
    .execute()
  audit({ subject: selectionSubject(selectionId), organisationId, summary: `修改案例评选“${fields.title}”` })
  return getSelection(db, selectionId, actor, today)
}

export async function discardSelectionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof discardSelection>>): Promise<void> {
  const { selectionId } = input.params
  const { revision } = input.query
  const { organisationId, title } = await actOnSelection(db, selectionId, actor, 'discard', revision, { now, today })
  await selectionTables(db).deleteFrom('typical_cases.selection').where('id', '=', selectionId).execute()
  audit({ subject: selectionSubject(selectionId), organisationId, summary: `删除还没有开始的案例评选“${title}”` })
}

export async function openSelectionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof openSelection>>): Promise<Selection> {
  const { selectionId } = input.params
  const { revision } = input.body
  const { organisationId, title } = await actOnSelection(db, selectionId, actor, 'open', revision, { now, today })
  await selectionTables(db)
    .updateTable('typical_cases.selection')
    .set({ state: 'nominating' })
    .where('id', '=', selectionId)
    .execute()
  audit({ subject: selectionSubject(selectionId), organisationId, summary: `“${title}”开始推荐案例` })
  return getSelection(db, selectionId, actor, today)
}

/** @throws Problem `typical-cases.no-source` for a kind of work that nothing tells of */
function columnsOf(fields: SelectionFields) {
  for (const key of fields.works) getCaseSource(key)
  return {
    title: fields.title,
    year: fields.year,
    works: asJson([...new Set(fields.works)]),
    nominate_from: fields.nominateFrom,
    nominate_until: fields.nominateUntil,
    cases_per_unit: fields.casesPerUnit,
    criteria: asJson(fields.criteria),
    awards: asJson(fields.awards),
  }
}
