import { html } from 'hono/html'
import type { ShownExemption } from '#domains/exemptions/index.ts'
import { definitions, type Html, type PortalPage } from '#ui/portal/index.ts'
import { measureKindTexts, riskLevelTexts } from '../contract/index.ts'
import { basesText } from '../domain/index.ts'
import { exemptionsBeside } from './exemptions-beside.ts'
import type { PublishedPoint } from '../server/publication/published-points.ts'

/** One point for those whom it may concern: level, how others fared, how to avoid it, whom to ask. */
export function pointPage(point: PublishedPoint, exemptions: readonly ShownExemption[]): PortalPage {
  const { content } = point
  const list = (lines: readonly string[]): Html | undefined =>
    lines.length ? html`${lines.map((line) => html`<div>${line}</div>`)}` : undefined
  return {
    title: content.name,
    lead: content.behaviour,
    trail: [
      { title: '首页', path: '/' },
      { title: '法律风险提示', path: '/risks' },
    ],
    publication: {
      publisher: point.organisation_name,
      publishedOn: point.published_on,
      version: `第 ${point.version_number} 版`,
      verifyPath: `/registers/${point.register_code}`,
    },
    content: html`${definitions([
        ['风险等级', `${riskLevelTexts[point.level]}（高＝多发或后果重，不是说您的店风险高）`],
        ['怎么避免', content.advice],
        ['以往处理情况', content.penalised],
        ['问谁', content.contact],
        ['地点和时间', [content.place, content.timePattern].filter(Boolean).join('，')],
        ['行业', [content.tradeName, content.tradeCode].filter(Boolean).join(' ')],
        ['危害后果', content.consequence],
        ['法律责任', content.liability],
        ['依据', list(basesText(content))],
        ['裁量标准', list(content.benchmark.map(({ circumstance, penalty }) => `${circumstance}：${penalty}`))],
        ['常见原因', list(content.causes)],
        ['防控措施', list(content.measures.map(({ kind, text }) => `${measureKindTexts[kind]}：${text}`))],
        ['责任单位', content.responsibleUnit],
      ])}
      ${
        exemptions.length > 0 &&
        html`<h2>免罚规定</h2>
          ${exemptionsBeside(exemptions)}`
      }
      <p>
        <a href="/risks/${point.id}/card.pdf">打印提示卡（PDF）</a>
        <a href="/registers/${point.register_code}">本批完整清单和历次版本</a>
        <a href="/self-reports/new?point=${point.id}">已经改正？可以主动报告（自愿）</a>
      </p>
      <p class="quiet">
        行政指导由您自愿采纳，不采纳不因此受到不利对待。是否依法不予处罚、从轻或减轻，由处理机关依法决定。
      </p>`,
  }
}
