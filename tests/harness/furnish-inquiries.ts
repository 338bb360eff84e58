import { newId } from '#base/ids/index.ts'
import { samplePdf } from '#platform/files/testing/sample-pdf.ts'
import { inquiryCases } from '#domains/inquiries/contract/index.ts'
import type { SignedIn } from './app.ts'
import { upload } from './upload.ts'

/** A question that came by telephone, with a file. */
export async function furnishInquiries(clerk: SignedIn, organisationId: string): Promise<void> {
  const uploadIds = [await upload(clerk, '演示附件.pdf', await samplePdf())]
  await clerk.call(inquiryCases.endpoints.open, {
    body: {
      organisationId,
      title: '本区的咨询',
      intakeSource: 'phone',
      content: { question: '几点上班' },
      clientKey: newId(),
      uploadIds,
    },
  })
}
