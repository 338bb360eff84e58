import { renderPdf } from '#platform/documents/index.ts'
import { measureKindTexts, riskLevelTexts } from '../../contract/index.ts'
import { basesText } from '../../domain/index.ts'
import { addressOfPoint } from './point-address.ts'
import type { PublishedPoint } from './published-points.ts'

/** 提示卡: one point on one printable sheet, with the code that opens its page. */
export function printHintCard(point: PublishedPoint, origin: string): Promise<Uint8Array> {
  const { content } = point
  const field = (label: string, value: string) => (value ? [{ label, value, width: 'full' as const }] : [])
  return renderPdf(
    'form',
    {
      title: `法律风险提示卡`,
      unit: point.organisation_name,
      sections: [
        {
          fields: [
            { label: '违法风险点', value: content.name, width: 'half' },
            { label: '风险等级', value: riskLevelTexts[point.level], width: 'half' },
            ...field('行为表现', content.behaviour),
            ...field('地点和时间', [content.place, content.timePattern].filter(Boolean).join('，')),
            ...field('危害后果', content.consequence),
            ...field('法律责任', content.liability),
            ...field('依据', basesText(content).join('\n')),
            ...field('裁量标准', content.benchmark.map((one) => `${one.circumstance}：${one.penalty}`).join('\n')),
            ...field('以往处理情况', content.penalised),
            ...field('怎么避免', content.advice),
            ...field(
              '防控措施',
              content.measures.map((one) => `${measureKindTexts[one.kind]}：${one.text}`).join('\n'),
            ),
            ...field('责任单位', content.responsibleUnit),
            ...field('问谁', content.contact),
          ],
        },
      ],
      statements: [
        '高＝多发或后果重，不是说您的店风险高。',
        `本卡据${point.published_on}公布的清单第 ${point.version_number} 版，扫码查看最新版本。`,
      ],
      verification: { code: point.register_code, address: addressOfPoint(origin, point.id) },
    },
    { createdAt: `${point.published_on}T00:00:00+08:00` },
  )
}
