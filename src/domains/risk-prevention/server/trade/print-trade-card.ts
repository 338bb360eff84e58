import { renderPdf } from '#platform/documents/index.ts'
import { riskLevelTexts } from '../../contract/index.ts'
import { basesText } from '../../domain/index.ts'
import type { PublishedPoint } from '../publication/published-points.ts'

export interface TradeCard {
  /** 小饭馆、饭店 · 金水区 */
  readonly heading: string
  readonly summary: string
  readonly items: readonly PublishedPoint[]
  /** 免罚 of a point, by its id. */
  readonly exemptions: ReadonlyMap<string, readonly string[]>
  readonly address: string
  readonly day: string
}

/** 提示卡 of a trade and a place: all departments on one paper, to be hung up. */
export function printTradeCard({ heading, summary, items, exemptions, address, day }: TradeCard): Promise<Uint8Array> {
  return renderPdf(
    'form',
    {
      title: '法律风险提示卡',
      sections: [
        {
          fields: [
            { label: '行业和地点', value: heading, width: 'full' },
            { label: '风险点', value: summary, width: 'full' },
          ],
        },
        ...items.map((point, place) => ({
          title: `${place + 1}　${riskLevelTexts[point.level]}　${point.name}`,
          fields: [
            ['行为表现', point.content.behaviour],
            ['怎么避免', point.content.advice],
            ['以往处理情况', point.content.penalised],
            ['免罚规定', (exemptions.get(point.id) ?? []).join('\n')],
            ['依据', basesText(point.content).join('\n')],
            ['问谁', point.content.contact],
            [
              '谁公布的',
              `${point.organisation_name}，${point.published_on}，第 ${point.version_number} 版，核验编号 ${point.register_code}`,
            ],
          ].flatMap(([label, value]) => (value ? [{ label: label!, value, width: 'full' as const }] : [])),
        })),
      ],
      statements: ['高＝多发或后果重，不是说您的店风险高。', '本卡为打印当日公布的内容，扫码查看最新版本。'],
      verification: { code: `截至 ${day}`, address },
    },
    { createdAt: `${day}T00:00:00+08:00` },
  )
}
