import { html } from 'hono/html'
import type { Snapshot } from '#platform/publishing/index.ts'
import { audienceTexts, channelTexts, type Clause } from '../contract/index.ts'
import type { ConsultationRow } from './get-consultation.ts'

/** What is put before the public: why, what, until when, and on which ways one may answer. */
export async function textToPublish(
  row: ConsultationRow,
  clauses: readonly Pick<Clause, 'key' | 'title' | 'text'>[],
): Promise<Snapshot> {
  const period = `自公布之日起 ${row.days} 天`
  const page = await html`<p>${row.explanation}</p>
    <p>征求对象：${row.audiences.map((audience) => audienceTexts[audience]).join('、')}</p>
    <p>征求方式：${row.channels.map((channel) => channelTexts[channel]).join('、')}</p>
    <p>期限：${period}</p>
    ${row.short_reason && html`<p>缩短期限的理由：${row.short_reason}</p>`}
    ${row.submit_to && html`<p>书面和当面意见：${row.submit_to}</p>`}
    <p><a href="/consultations/${row.code}">提出意见、查看办理情况</a></p>
    ${clauses.map(
      ({ title, text }) =>
        html`<section>
          <h2>${title}</h2>
          ${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}
        </section>`,
    )}`
  return {
    title: `关于“${row.title}”征求意见的公告`,
    data: {
      code: row.code,
      days: row.days,
      shortReason: row.short_reason,
      audiences: row.audiences,
      channels: row.channels,
      clauses: clauses.map(({ key, title, text }) => ({ key, title, text })),
    },
    html: String(page),
    text: [row.explanation, period, row.short_reason, row.submit_to].filter(Boolean).join('\n'),
  }
}
