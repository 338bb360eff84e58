import { html } from 'hono/html'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { draftPublication, type Snapshot } from '#platform/publishing/index.ts'
import { closingFates, consultationProblems, type Opinion } from '../../contract/index.ts'
import { textDifference } from '../../domain/index.ts'
import { requireState, updateConsultation, type ConsultationRow } from '../get-consultation.ts'
import { publicationModule, resultKind } from '../open-consultation.ts'
import { clausesOf } from '../clauses.ts'
import { standingOf } from '../standing.ts'
import { readAllOpinions } from './read-all.ts'
import { overview } from './summary-files.ts'
import { summaryRows, type SummaryRow } from './summary-rows.ts'

/** 采纳情况 for the public: opinions without names, what became of each, and the text as it changed. Through 发布审核. */
export async function draftResultPublication(
  tx: Transaction,
  row: ConsultationRow,
  { actor, at, today }: { actor: Actor; at: Date; today: string },
): Promise<string> {
  requireState(row, today, ['concluded'], '公布采纳情况')
  if (row.result_publication_id !== null)
    throw consultationProblems.refuse('consultations.wrong-state', '采纳情况公布件已经起草，请在“发布审核”中办理')
  const opinions = await readAllOpinions(tx, row)
  const publication = await draftPublication(tx, {
    subject: { module: publicationModule, kind: resultKind, id: row.id },
    snapshot: await snapshotOf(tx, row, opinions),
    scope: 'public',
    names: [...new Set(opinions.flatMap(({ authorName }) => authorName ?? []))],
    organisationId: row.organisation_id,
    actor,
    at,
  })
  await updateConsultation(tx, row, { result_publication_id: publication.id })
  return publication.id
}

async function snapshotOf(tx: Transaction, row: ConsultationRow, opinions: readonly Opinion[]): Promise<Snapshot> {
  const standing = await standingOf(tx, row.id)
  const lines = summaryRows(opinions)
  const told = lines.filter(({ isClosing }) => !isClosing)
  const closed = closingFates.reduce((sum, fate) => sum + standing.byFate[fate], 0)
  const changed = (await clausesOf(tx, row.id)).filter(({ text, currentText }) => text !== currentText)
  const sentence = overview({ row, standing })
  const page = await html`<p>${sentence}</p>
    ${told.length > 0 && lineTable(told)}
    ${closed > 0 && html`<p>另有 ${closed} 条意见因重复、与本次征求事项无关或没有实质内容，不逐条列出。</p>`}
    ${changed.length > 0 && html`<h2>条文的修改</h2>`}
    ${changed.map(
      ({ title, text, currentText }) =>
        html`<section>
          <h3>${title}</h3>
          <p>${textDifference(text, currentText).map(pieceOf)}</p>
        </section>`,
    )}`
  return {
    title: `“${row.title}”意见采纳情况`,
    data: {
      code: row.code,
      standing: { ...standing },
      opinions: told.map(({ isClosing: _isClosing, ...line }) => line),
      closed,
      changes: changed.map(({ key, title, text, currentText }) => ({ key, title, before: text, after: currentText })),
    },
    html: String(page),
    text: [sentence, ...told.map(({ opinion, fate, reason }) => `${opinion}：${fate}。${reason}`)].join('\n'),
  }
}

/** Words that went are framed by 〔删：〕 and those that came by 〔增：〕: neither colour nor strike-through alone says it. */
const pieceOf = ({ kind, text }: { kind: string; text: string }) =>
  kind === 'same' ? text : kind === 'removed' ? html`<s>〔删：${text}〕</s>` : html`<u>〔增：${text}〕</u>`

function lineTable(lines: readonly SummaryRow[]) {
  const titles = ['条款', '意见', '条数', '采纳情况', '理由', '修改或落实情况']
  return html`<table class="records">
    <caption>
      意见采纳情况
    </caption>
    <thead>
      <tr>
        ${titles.map((title) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            ${[line.clause, line.opinion, line.count, line.fate, line.reason, line.result || '—'].map(
              (cell, place) => html`<td data-title="${titles[place]}">${cell}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`
}
