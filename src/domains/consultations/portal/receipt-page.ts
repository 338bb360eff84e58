import { html } from 'hono/html'
import { codeForm, definitions, type FormErrors, notice, type PortalPage, spacedCode } from '#ui/portal/index.ts'
import { fateTexts, type Answer } from '../contract/index.ts'
import { textDifference } from '../domain/index.ts'
import type { Receipt } from '../server/opinions/read-receipt.ts'
import { markedPiece } from './consultation-page.ts'
import { home, trailTo } from './trail.ts'

/** The form into which a code is typed. */
export function askReceiptPage(value = '', errors: FormErrors = {}): PortalPage {
  return {
    title: '查看意见的答复',
    lead: '输入提交意见时得到的查询码。',
    hasErrors: Object.keys(errors).length > 0,
    trail: home,
    content: codeForm('/consultations/receipt', value, errors),
  }
}

/** Directly after sending: the code, and the text once more to be printed or kept. */
export function sentPage(receipt: Receipt, text: string): PortalPage {
  return {
    title: '意见已收到',
    trail: trailTo(receipt.consultation),
    content: html`${notice('success', html`您的查询码：<strong>${spacedCode(receipt.receiptCode)}</strong>`)}
      <p>请抄下或拍下查询码。意见都会有答复；征求意见办结后，凭查询码查看是否采纳和理由。</p>
      ${definitions([...facts(receipt), ['您的意见', text]])}
      <p><a href="/consultations/receipt/${receipt.receiptCode}">查看办理情况</a></p>
      <p class="quiet">集体意见可打印本页，盖章后寄回或当面交给征求单位。</p>`,
  }
}

/** How far it is; neither text nor name, so that a lost code tells nothing. */
export function receiptPage(receipt: Receipt): PortalPage {
  const { answer, consultation, cancelReason } = receipt
  return {
    title: '意见办理情况',
    trail: trailTo(consultation),
    content: html`${
        cancelReason !== null
          ? notice('warning', `这次征求意见已取消：${cancelReason}`)
          : answer
            ? notice('success', `答复：${fateTexts[answer.fate]}`)
            : notice('plain', `已收到，正在研究。征求意见于 ${consultation.closesOn} 截止，全部意见研究后统一答复。`)
      }
      ${definitions(facts(receipt))} ${answer && answerPart(answer)}
      <p class="quiet">为保护您的隐私，本页不显示意见原文、姓名和联系方式。</p>`,
  }
}

function answerPart({ reason, changeNote, changes }: Answer) {
  return html`<h2>理由</h2>
    <p class="pre-line">${reason}</p>
    ${
      changeNote &&
      html`<h2>落实情况</h2>
        <p class="pre-line">${changeNote}</p>`
    }
    ${changes.map(
      ({ clauseTitle, before, after }) =>
        html`<h2>“${clauseTitle}”的修改</h2>
          <p>${textDifference(before, after).map(markedPiece)}</p>`,
    )}`
}

const facts = (receipt: Receipt): [string, string][] => [
  ['征求意见', receipt.consultation.title],
  ['征求单位', receipt.consultation.organisationName],
  ['针对', receipt.clauseTitle ?? '总体'],
  ['收到日期', receipt.receivedOn],
  ['查询码', spacedCode(receipt.receiptCode)],
]
