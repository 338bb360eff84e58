import { html } from 'hono/html'
import { definitions, notice, type Html, type PortalPage } from '#ui/portal/index.ts'
import {
  audienceTexts,
  channelTexts,
  consultationStateTexts,
  type Clause,
  type ConsultationState,
} from '../contract/index.ts'
import { textDifference, type Piece } from '../domain/index.ts'
import { home, type ShownConsultation } from './trail.ts'

interface Shown {
  readonly consultation: ShownConsultation
  readonly state: ConsultationState
  readonly clauses: readonly Clause[]
  /** Code of the published 采纳情况. */
  readonly resultCode: string | undefined
}

/** What is asked, until when, and each point with its own door to the form. */
export function consultationPage({ consultation, state, clauses, resultCode }: Shown): PortalPage {
  const { code } = consultation
  const isOpen = state === 'open'
  return {
    title: consultation.title,
    trail: home,
    content: html`${standing(consultation, state, resultCode)}
      <p class="pre-line">${consultation.explanation}</p>
      ${definitions([
        ['征求单位', consultation.organisation_name],
        ['状态', consultationStateTexts[state]],
        ['期限', `${consultation.opens_on} 至 ${consultation.closes_on}`],
        ['缩短期限的理由', consultation.short_reason],
        ['延长期限的理由', consultation.extend_reason],
        ['征求对象', consultation.audiences.map((audience) => audienceTexts[audience]).join('、')],
        ['征求方式', consultation.channels.map((channel) => channelTexts[channel]).join('、')],
        ['书面和当面意见', consultation.submit_to],
      ])}
      ${isOpen && html`<p><a class="button primary" href="/consultations/${code}/comment">提出总体意见</a></p>`}
      <h2>征求意见的内容（${clauses.length} 条）</h2>
      ${clauses.map((clause) => clauseSection(clause, code, isOpen, state))}
      <p><a href="/consultations/receipt">凭查询码查看答复</a></p>`,
  }
}

function standing(consultation: ShownConsultation, state: ConsultationState, resultCode: string | undefined) {
  if (resultCode) return notice('success', html`已办结。<a href="/published/${resultCode}">查看意见采纳情况</a>`)
  if (state === 'concluded') return notice('success', `已于 ${consultation.concluded_on} 办结，凭查询码可以查看答复。`)
  if (state === 'closed') return notice('plain', `已于 ${consultation.closes_on} 截止，正在逐条研究答复。`)
  return undefined
}

function clauseSection(clause: Clause, code: string, isOpen: boolean, state: ConsultationState): Html {
  const isChanged = state === 'concluded' && clause.currentText !== clause.text
  return html`<section class="card">
    <h3>${clause.title}</h3>
    ${
      isChanged
        ? html`<p>${textDifference(clause.text, clause.currentText).map(markedPiece)}</p>`
        : clause.text.split(/\n+/).map((line) => html`<p>${line}</p>`)
    }
    ${
      isOpen &&
      html`<p>
        <a class="button" href="/consultations/${code}/comment?clause=${clause.id}">对“${clause.title}”提意见</a>
      </p>`
    }
  </section>`
}

/** Words that went and words that came, said in words too. */
export function markedPiece({ kind, text }: Piece): Html | string {
  if (kind === 'same') return text
  return kind === 'removed'
    ? html`<del><span class="visually-hidden">删去：</span>${text}</del>`
    : html`<ins><span class="visually-hidden">增加：</span>${text}</ins>`
}
