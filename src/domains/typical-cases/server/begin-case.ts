import { dayOf } from '#base/clock/index.ts'
import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { typicalCaseProblems, type beginTypicalCase, type TypicalCase } from '../contract/index.ts'
import { shownParts } from '../domain/de-identify.ts'
import { getCaseSource } from './case-sources.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { getTypicalCase } from './read-cases.ts'
import { typicalCaseTables } from './tables.ts'

const empty = { situation: '', practice: '', effect: '' }
const longestName = 60

/** The three parts from what the domain knows of the record, with letters in the place of names. */
export async function beginTypicalCaseUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof beginTypicalCase>>): Promise<TypicalCase> {
  const source = getCaseSource(body.work)
  const told = await source.read(db, body.recordId, actor)
  await requireUnit(db, told.organisationId, actor, 'typical-cases.write')
  const tables = typicalCaseTables(db)
  const known = await tables
    .selectFrom('typical_cases.typical_case')
    .select('id')
    .where('work', '=', source.key)
    .where('record_id', '=', body.recordId)
    .executeTakeFirst()
  if (known) return getTypicalCase(db, known.id, actor)
  const hidden = [...new Set(told.hidden.map((name) => name.trim()))].filter(
    ({ length }) => length > 1 && length <= longestName,
  )
  const id = newId()
  const title = told.title.slice(0, 100)
  const written = await tables
    .insertInto('typical_cases.typical_case')
    .values({
      id,
      organisation_id: told.organisationId,
      work: source.key,
      record_id: body.recordId,
      record_label: told.label,
      record_path: told.path,
      year: Number(dayOf(now).slice(0, 4)),
      title,
      original: asJson(told.original),
      shown: asJson(shownParts(told.original, empty, hidden)),
      hidden: asJson(hidden),
      publication_id: null,
      fact_id: null,
      revision: 1,
      created_by_name: actor.name,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['work', 'record_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written)
    throw typicalCaseProblems.refuse('typical-cases.changed-meanwhile', '他人刚由这条记录起草了典型案例，请刷新后查看')
  audit({
    subject: `typical-cases.typical-case:${id}`,
    organisationId: told.organisationId,
    summary: `起草典型案例“${title}”`,
  })
  return getTypicalCase(db, id, actor)
}
