import { riskLevelTexts, type RiskLevel } from '../../contract/index.ts'

export interface NewsOfTrade {
  /** 小饭馆、饭店 · 演示甲区 */
  readonly heading: string
  readonly points: readonly { readonly name: string; readonly level: RiskLevel }[]
  /** Where all of it is read, and where this subscription ends. */
  readonly address: string
  readonly endAddress: string
}

const mostNamed = 10

/** One message for everything that is new for one contact; a short message names counts alone. */
export function composeNews(channel: 'email' | 'sms', news: readonly NewsOfTrade[]): { subject: string; text: string } {
  const total = news.reduce((sum, { points }) => sum + points.length, 0)
  const subject = `您订阅的行业有新公布的风险点（${total} 个）`
  if (channel === 'sms') {
    const parts = news.map(({ heading, points, address }) => `${heading}新公布风险点${points.length}个，看 ${address}`)
    return { subject, text: `${parts.join('；')}。退订 ${news[0]!.endAddress}` }
  }
  const parts = news.map(({ heading, points, address, endAddress }) => {
    const named = points
      .slice(0, mostNamed)
      .map(({ name, level }, place) => `${place + 1}. ${riskLevelTexts[level]} ${name}`)
    const more = points.length > mostNamed ? [`……共 ${points.length} 个`] : []
    return [heading, ...named, ...more, `怎么避免、问谁：${address}`, `退订：${endAddress}`].join('\n')
  })
  return {
    subject,
    text: [...parts, '高＝多发或后果重，不是说您的店风险高。行政指导由您自愿采纳，不采纳不因此受到不利对待。'].join(
      '\n\n',
    ),
  }
}
