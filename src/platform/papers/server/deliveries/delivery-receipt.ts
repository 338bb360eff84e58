import { renderPdf } from '#platform/documents/index.ts'
import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { paperProblems, type DefinedPapers } from '../../contract/index.ts'
import { deliveryFacts } from '../../domain/delivery-facts.ts'
import { paperNote } from '../papers/change-paper.ts'
import type { PaperRow } from '../papers/select-papers.ts'
import type { PaperDeliveryTable } from '../tables.ts'
import { getDeliveryRow } from './get-delivery.ts'

/** 送达回证: the signed one as it was uploaded, or one to be signed. */
export async function downloadDeliveryReceipt(
  definition: DefinedPapers,
  { input, actor, db, today, audit }: Writing<InputOf<DefinedPapers['endpoints']['downloadDeliveryReceipt']>>,
): Promise<FileAnswer> {
  const { delivery, paper } = await getDeliveryRow(db, definition, actor, input.params.paperDeliveryId, today)
  audit(paperNote(definition, paper, `下载“${paper.title}”${paper.number}的送达回证`))
  if (input.query.copy === 'signed') {
    if (!delivery.receipt_file_id)
      throw paperProblems.refuse('papers.not-found', '还没有上传签收的回证；可下载空白回证签收后上传')
    return answerStoredFile(db, delivery.receipt_file_id, { inline: true })
  }
  return {
    fileName: `送达回证-${paper.number}.pdf`,
    mediaType: 'application/pdf',
    content: await printReceipt(paper, delivery),
    inline: true,
  }
}

export async function printReceipt(paper: PaperRow, delivery: PaperDeliveryTable): Promise<Uint8Array> {
  const facts = deliveryFacts(delivery.content)
  const { delivered_on: on, presumed_by: presumedBy, failed_because: because } = delivery
  const outcome = on ? `${on}${presumedBy ? `（${presumedBy}）` : ''}` : (because ?? '')
  return renderPdf(
    'form',
    {
      title: '送达回证',
      unit: paper.organisation_name,
      sections: [
        {
          fields: [
            { label: '送达文书', value: `${paper.title}　${paper.number}`, width: 'full' },
            { label: '事项', value: paper.subject_title, width: 'full' },
            ...facts.map(({ label, value }) => ({ label, value, width: 'full' as const })),
            { label: delivery.failed_because ? '未送达原因' : '送达日', value: outcome, width: 'full' },
            { label: '备注', value: '', width: 'full', lines: 3 },
          ],
        },
      ],
      signatures: [{ label: '受送达人（签名或盖章）' }, { label: '送达人' }, { label: '见证人' }],
    },
    { createdAt: `${paper.issued_on}T00:00:00+08:00` },
  )
}
