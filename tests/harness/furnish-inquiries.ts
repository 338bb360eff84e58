import { newId } from '#base/ids/index.ts'
import { samplePdf } from '#platform/files/testing/sample-pdf.ts'
import { inquiryCases, inquiryPapers } from '#domains/inquiries/contract/index.ts'
import { furnishPapers } from '#platform/papers/testing/furnish-papers.ts'
import type { SignedIn, TestApplication } from './app.ts'
import { upload } from './upload.ts'

/** A question that came by telephone, with a file; it was refused, so that its dossier can be bound. */
export async function furnishInquiries(app: TestApplication, clerk: SignedIn, organisationId: string): Promise<void> {
  const uploadIds = [await upload(clerk, '演示附件.pdf', await samplePdf())]
  const { endpoints } = inquiryCases
  const { id, revision } = await clerk.call(endpoints.open, {
    body: {
      organisationId,
      title: '本区的咨询',
      intakeSource: 'phone',
      content: { question: '几点上班' },
      clientKey: newId(),
      uploadIds,
    },
  })
  const form = { refusal: 'notAQuestion', goTo: '演示服务大厅' }
  await clerk.call(endpoints.acts['refuse']!, { params: { caseId: id }, body: { revision, form } })
  // Writes and issues: each is another role's.
  const both = await app.signInAs(
    '演示双岗酉',
    { role: 'reportingClerk', organisationId },
    { role: 'reviewer', organisationId },
  )
  await furnishPapers(both, inquiryPapers, organisationId, { kind: 'case', id })
}
