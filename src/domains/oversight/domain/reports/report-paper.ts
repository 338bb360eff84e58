import type { OfficialDocumentInput, RichText } from '#platform/documents/contract/index.ts'
import type { ReportBlock, ReportDraft } from '../../contract/report.ts'
import { fillText } from './fill-text.ts'
import { writtenBlocks } from './report-text.ts'

/** The draft as an official document (GB/T 9704); each figure carries a footnote to its list below `address`. */
export function reportPaper(draft: ReportDraft, address: string): OfficialDocumentInput {
  const rich = (text: string): RichText =>
    fillText(text, draft.figures).flatMap((part) =>
      typeof part === 'string'
        ? [part]
        : [part.figure.value, { footnote: part.figure.source, address: `${address}${part.figure.list}` }],
    )
  const block = (one: ReportBlock) =>
    one.kind === 'heading'
      ? { kind: 'heading' as const, level: one.level, text: one.text }
      : { kind: 'paragraph' as const, text: rich(one.text.trim()) }
  return {
    title: draft.title,
    edition: { kind: 'draft' },
    body: writtenBlocks(draft.blocks).flatMap((one) =>
      // A line end begins a new paragraph, as in every other text.
      one.kind === 'paragraph'
        ? one.text.split(/\n+/).flatMap((text) => (text.trim() ? [block({ ...one, text })] : []))
        : [block(one)],
    ),
    attachments: draft.annex.rows.length
      ? [
          {
            title: draft.annex.title,
            body: [
              {
                kind: 'table',
                columns: draft.annex.columns.map((title, index) => ({
                  title,
                  ...(index > 1 ? { align: 'center' as const } : {}),
                })),
                rows: draft.annex.rows,
                note: `统计至 ${draft.countedOn}`,
              },
            ],
          },
        ]
      : [],
    signedBy: [draft.organisationName],
  }
}
