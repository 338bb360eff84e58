import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { typicalCaseProblems, type saveTypicalCase, type TypicalCase } from '../contract/index.ts'
import { shownParts } from '../domain/de-identify.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { getCaseRow, getTypicalCase } from './read-cases.ts'
import { typicalCaseTables } from './tables.ts'

/** An emptied part for others is made anew from the original without its names. */
export async function saveTypicalCaseUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof saveTypicalCase>>): Promise<TypicalCase> {
  const { revision, title, original, shown, hidden } = input.body
  const row = await getCaseRow(db, input.params.typicalCaseId, actor)
  await requireUnit(db, row.organisation_id, actor, 'typical-cases.write')
  if (!(await getTypicalCase(db, row.id, actor)).mayEdit)
    throw typicalCaseProblems.refuse('typical-cases.not-possible-now', '案例已送审或已公布：需要修改请先退回或撤下')
  const changed = await typicalCaseTables(db)
    .updateTable('typical_cases.typical_case')
    .set({
      title,
      original: asJson(original),
      shown: asJson(shownParts(original, shown, hidden)),
      hidden: asJson(hidden),
      revision: revision + 1,
      changed_at: now,
    })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw typicalCaseProblems.refuse(
      'typical-cases.changed-meanwhile',
      '这个案例刚被他人修改，请核对最新内容后再次保存；您填写的内容仍在页面上',
    )
  audit({
    subject: `typical-cases.typical-case:${row.id}`,
    organisationId: row.organisation_id,
    summary: `修改典型案例“${title}”`,
  })
  return getTypicalCase(db, row.id, actor)
}
