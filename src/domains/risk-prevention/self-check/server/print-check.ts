import { renderPdf } from '#platform/documents/index.ts'
import { riskLevelTexts } from '../../contract/index.ts'
import { advisedOrder, advisedTexts, selfAnswerTexts } from '../domain/answers.ts'
import { exemptionLines } from '../../server/exemptions/read-exemptions.ts'
import type { CheckResult } from './check-result.ts'

/** The result on paper, made and forgotten at once. */
export function printCheck(heading: string, result: CheckResult, day: string): Promise<Uint8Array> {
  const parts = advisedOrder.filter((one) => one !== 'fine' && result.byAdvice[one].length > 0)
  return renderPdf(
    'form',
    {
      title: '执法体检结果',
      sections: [
        {
          fields: [
            { label: '行业和地点', value: heading, width: 'full' },
            { label: '结果', value: result.summary, width: 'full' },
          ],
        },
        ...parts.map((advised) => ({
          title: advisedTexts[advised].title,
          fields: result.byAdvice[advised].flatMap(({ point, answer }) => [
            {
              label: `${riskLevelTexts[point.level]}`,
              value: `${point.name}${answer ? `（您的回答：${selfAnswerTexts[answer]}）` : ''}`,
              width: 'full' as const,
            },
            { label: '怎么避免', value: point.content.advice || '请咨询', width: 'full' as const },
            ...(result.exemptions.has(point.id)
              ? [
                  {
                    label: '免罚规定',
                    value: exemptionLines(result.exemptions.get(point.id)!).join('\n'),
                    width: 'full' as const,
                  },
                ]
              : []),
            { label: '问谁', value: point.content.contact || point.content.responsibleUnit, width: 'full' as const },
          ]),
        })),
      ],
      statements: [
        '本结果由您自己填写，平台没有保存，执法人员看不到；它不是检查结论，不作为处罚依据。',
        '行政指导由您自愿采纳，不采纳不因此受到不利对待。',
      ],
    },
    { createdAt: `${day}T00:00:00+08:00` },
  )
}
