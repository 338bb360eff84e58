import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import {
  guidanceModeTexts,
  guidanceResultTexts,
  riskLevelTexts,
  voluntarySentence,
  type downloadGuidance,
} from '../../contract/index.ts'
import { originOf } from '../publication/point-address.ts'
import { getGuidanceRow } from './guidance.ts'

/** 行政指导记录 to be signed, with the sentence that it is voluntary. */
export async function printGuidanceUseCase({
  input,
  actor,
  db,
  header,
}: UseCase<InputOf<typeof downloadGuidance>>): Promise<FileAnswer> {
  const row = await getGuidanceRow(db, input.params.guidanceRecordId, actor)
  const content = await renderPdf(
    'form',
    {
      title: '行政指导记录',
      unit: row.organisation_name,
      sections: [
        {
          fields: [
            { label: '行政相对人', value: row.counterparty_name },
            { label: '联系人职务', value: row.contact_title },
            { label: '违法风险点', value: row.point_name },
            { label: '风险等级', value: row.level ? riskLevelTexts[row.level] : '' },
            { label: '指导方式', value: guidanceModeTexts[row.mode] },
            { label: '指导日期', value: row.guided_on },
            { label: '执法人员', value: row.officers.join('、'), width: 'full' },
            { label: '指导内容', value: row.content, width: 'full', lines: 4 },
            { label: '采纳情况', value: row.result ? guidanceResultTexts[row.result] : '', width: 'full' },
          ],
        },
      ],
      statements: [`${voluntarySentence}。`],
      verification: row.booklet_code
        ? {
            code: row.booklet_code,
            address: `${originOf(header)}/booklets/${row.booklet_code}`,
          }
        : null,
      signatures: [{ label: '行政相对人' }, { label: '执法人员' }],
    },
    { createdAt: row.created_at.toISOString() },
  )
  return { fileName: `行政指导记录-${row.counterparty_name}.pdf`, mediaType: 'application/pdf', content }
}
