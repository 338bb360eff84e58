import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { assessmentProblems, type recordFinding, type Review, type RowFacts } from '../../contract/index.ts'
import type { ProgrammeRow } from '#domains/programmes/contract/index.ts'
import { factsSchemaOf, wantedFacts } from '../../domain/index.ts'
import { changeAssessedRow } from '../access/assessed-row.ts'
import { takePicture } from '../access/take-picture.ts'
import { regradeAfterChange } from '../grading/regrade-after-change.ts'
import { assessmentTables } from '../tables.ts'
import { readReview } from './read-review.ts'

/** Coverage, award, what is there: with method, link, picture and day; a later finding supersedes it. */
export async function recordFindingUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recordFinding>>): Promise<Review> {
  const { params: reference, body } = input
  const assessed = await changeAssessedRow(db, reference, actor, 'assessment.grade', body.revision)
  refuseUnusable(assessed.row, body.facts)
  if (body.foundOn > today)
    throw assessmentProblems.refuse('assessment.unusable-facts', '掌握情况的日期不能晚于今天', [
      { path: 'body.foundOn', message: '不能晚于今天' },
    ])
  const picture = await takePicture(db, body.uploadId, assessed.basis.issuer.id, actor, now)
  const tables = assessmentTables(db)
  await tables
    .updateTable('assessment.finding')
    .set({ superseded_at: now })
    .where('row_id', '=', reference.rowId)
    .where('organisation_id', '=', reference.organisationId)
    .where('superseded_at', 'is', null)
    .execute()
  await tables
    .insertInto('assessment.finding')
    .values({
      id: newId(),
      row_id: reference.rowId,
      organisation_id: reference.organisationId,
      facts: asJson(body.facts),
      method: body.method,
      remark: body.remark,
      link: body.link,
      file_id: picture,
      found_on: body.foundOn,
      recorded_by: actor.personId,
      recorded_by_name: actor.name,
      recorded_at: now,
      superseded_at: null,
    })
    .execute()
  await regradeAfterChange(db, assessed, actor, now, today)
  audit({
    subject: `assessment.row:${reference.rowId}`,
    organisationId: reference.organisationId,
    summary: `录入${assessed.unit.name}“${assessed.row.name}”的考评事实`,
    details: { facts: body.facts, method: body.method },
  })
  return readReview(db, assessed)
}

/** Only facts that the row's rule reads, each with a value that it can read; what is missing may come later. */
function refuseUnusable(row: ProgrammeRow, facts: RowFacts): void {
  const { grading } = row
  if (!grading) throw assessmentProblems.refuse('assessment.not-this-rule', '这一行没有评分细则，不需要录入考评事实')
  const checked = factsSchemaOf(grading, row.methods).safeParse(facts)
  const given = new Set(Object.keys(facts))
  const { required, optional } = wantedFacts(grading, row.methods)
  const errors = (checked.error?.issues ?? [])
    .filter((issue) => given.has(String(issue.path[0] ?? '')) || issue.code === 'unrecognized_keys')
    .map((issue) => ({ path: ['body', 'facts', ...issue.path].join('.'), message: issue.message }))
  if (errors.length)
    throw assessmentProblems.refuse(
      'assessment.unusable-facts',
      `${errors[0]!.message}（这一行可录入：${[...required, ...optional].join('、')}）`,
      errors,
    )
}
