import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderWord } from '#platform/documents/index.ts'
import type { OfficialDocumentInput } from '#platform/documents/contract/index.ts'
import type { Programme } from '../../contract/index.ts'
import type { downloadDraft } from '../../contract/paper-endpoints.ts'
import { getProgramme } from '../read-programme.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The programme as a draft in the layout of GB/T 9704, its table as an annex; no number, no seal. */
export async function downloadDraftUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof downloadDraft>>): Promise<FileAnswer> {
  const programme = await getProgramme(db, input.params.programmeId, actor)
  return {
    fileName: `${programme.title}（草稿）.docx`,
    mediaType: wordType,
    content: await renderWord(documentOf(programme)),
  }
}

function documentOf(programme: Programme): OfficialDocumentInput {
  const basis = programme.legalBasis.length
    ? `根据${programme.legalBasis.map((one) => `《${one}》`.replaceAll(/《+/g, '《').replaceAll(/》+/g, '》')).join('、')}的要求，`
    : ''
  return {
    title: programme.title,
    edition: { kind: 'draft' },
    addressees: programme.addressees.length
      ? [programme.addressees.map((unit) => unit.organisationName).join('、')]
      : [],
    body: [{ kind: 'paragraph', text: `${basis}现将${programme.year}年度工作任务（见附件）印发给你们，请按期完成。` }],
    attachments: [{ title: `${programme.year}年度工作任务表`, body: [tableOf(programme)], orientation: 'landscape' }],
    signedBy: [programme.organisationName],
  }
}

function tableOf(programme: Programme) {
  return {
    kind: 'table' as const,
    columns: [
      { title: '序号', width: 1 },
      { title: '事项', width: 3 },
      { title: '需报送材料', width: 4 },
      { title: '完成期限', width: 2 },
      { title: '工作要求', width: 5 },
      { title: '评分细则', width: 4 },
    ],
    rows: programme.rows.map((row) => [
      row.code,
      [row.level1, row.name].filter(Boolean).join(' / '),
      row.materials.join('\n') || '不需要上传',
      row.dates.map((date) => date.quote || date.due || '').join('\n'),
      row.requirement,
      row.grading?.quotes.join('\n') ?? '',
    ]),
  }
}
