import { changeSheet, drawFiles } from '#domains/case-file-reviews/contract/index.ts'
import { standardSheets } from '#domains/case-file-reviews/domain/index.ts'
import { createRound, sealDossier } from '#domains/case-file-reviews/tests/build-round.ts'
import { newId } from '#base/ids/index.ts'
import { samplePdf } from '#platform/files/testing/sample-pdf.ts'
import type { TestApplication } from './app.ts'

/** A round of the county with a drawn file, a reviewer's points to come, a defect, and a sheet of its own. */
export async function furnishCaseFileReviews(app: TestApplication, organisationId: string): Promise<void> {
  const organiser = await app.signInAs('演示评查组织者', { role: 'supervisor', organisationId })
  await sealDossier(app, organisationId, '演示本区案卷', newId(), await samplePdf())
  const round = await createRound(organiser, organisationId, { reviewersPerFile: 1, sample: { by: 'count', count: 1 } })
  await organiser.call(drawFiles, {
    params: { roundId: round.id },
    body: { revision: round.revision, reviewerIds: [organiser.personId] },
  })
  // As the result would leave it; reviewing has tests of its own.
  await app.database.pool.query(
    `insert into case_file_reviews.defect (id, round_id, reviewed_file_id, organisation_id, assignment_id, kind, text, state, changed_at)
     select $1, f.round_id, f.id, f.organisation_id, a.id, 'other', '演示问题', 'noted', now()
     from case_file_reviews.reviewed_file f join case_file_reviews.assignment a on a.reviewed_file_id = f.id
     where f.round_id = $2`,
    [newId(), round.id],
  )
  const { content, source } = standardSheets.review
  await organiser.call(changeSheet, {
    params: { kind: 'review' },
    body: { organisationId, version: 0, content, source: source.slice(0, 100) },
  })
}
