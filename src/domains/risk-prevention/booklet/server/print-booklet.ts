import { renderPdf } from '#platform/documents/index.ts'
import {
  guidanceModeTexts,
  guidanceResultTexts,
  selfReportStateTexts,
  voluntarySentence,
} from '../../contract/index.ts'
import { momentOf } from '../../self-report/server/receipt.ts'
import type { Booklet } from './read-booklet.ts'

/** 一户一册 on paper: also the record of good-faith correction. */
export function printBooklet(
  { code, shopName, guidance, reports, parts, trade, points }: Booklet,
  origin: string,
  day: string,
) {
  return renderPdf(
    'form',
    {
      title: '一户一册',
      sections: [
        {
          fields: [
            { label: '商户', value: shopName },
            { label: '打印日期', value: day },
          ],
        },
        ...guidance.map((one) => ({
          title: `${one.guided_on}　${one.organisation_name}　${guidanceModeTexts[one.mode]}`,
          fields: [
            { label: '内容', value: one.content, width: 'full' as const },
            ...(one.due_on ? [{ label: '期限', value: [one.due_on, one.due_time].filter(Boolean).join(' ') }] : []),
            { label: '您的答复', value: one.result ? guidanceResultTexts[one.result] : '还没有答复' },
            { label: '问谁', value: one.contact || one.organisation_name },
          ],
        })),
        ...parts.map(({ title, entries }) => ({
          title,
          fields: entries.map((one) => ({
            label: one.on,
            value: [
              [one.organisationName, one.title, one.text].filter(Boolean).join('：'),
              one.dueOn && `期限 ${one.dueOn}`,
            ]
              .filter(Boolean)
              .join('，'),
            width: 'full' as const,
          })),
        })),
        ...reports.map((one) => ({
          title: `主动改正　${one.point_name}`,
          fields: [
            { label: '收到时间', value: momentOf(one.received_at) },
            { label: '办理情况', value: `${one.organisation_name}，${selfReportStateTexts[one.state]}` },
            { label: '答复', value: one.answer ?? '', width: 'full' as const },
            { label: '回执编号', value: one.code, width: 'full' as const },
          ],
        })),
        ...(trade && points?.items.length
          ? [
              {
                title: `${trade.name}要注意的`,
                fields: points.items.map(({ name, content }) => ({
                  label: name,
                  value: content.advice || '请咨询',
                  width: 'full' as const,
                })),
              },
            ]
          : []),
      ],
      statements: [`${voluntarySentence}。`],
      verification: { code, address: `${origin}/booklets/${code}` },
    },
    { createdAt: `${day}T00:00:00+08:00` },
  )
}
