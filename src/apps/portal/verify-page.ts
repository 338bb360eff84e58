import { html } from 'hono/html'
import type { Hono } from 'hono'
import type { Db } from '#base/database/index.ts'
import { Problem } from '#base/http/index.ts'
import { findReceipt } from '#domains/programmes/index.ts'
import { findSelfReceipt, receiptFacts } from '#domains/risk-prevention/index.ts'
import { verifyPaperCode } from '#platform/papers/index.ts'
import { verifyPublishedByCode } from '#platform/publishing/index.ts'
import { answerPage, definitions, notice, type Html } from '#ui/portal/index.ts'
import { codeForm } from './home-page.ts'

const verdictTexts = {
  intact: '核验通过：内容与公布时一致',
  altered: '核验不通过：现存内容与公布时不一致，请向公布单位反映',
  withdrawn: '该内容已撤下',
  superseded: '该内容已被新的版本替代',
} as const

/** 核验: whether a paper or a published entry is what was given out. */
export function mountVerification(app: Hono, db: Db): void {
  app.get('/verify', async (context) => {
    const code = normal(context.req.query('code') ?? '')
    if (code) return context.redirect(`/verify/${encodeURIComponent(code)}`)
    return answerPage(context, { title: '核验', trail: [{ title: '首页', path: '/' }], content: codeForm() })
  })
  app.get('/verify/:code', async (context) => {
    const code = normal(context.req.param('code'))
    const found =
      (await checkReceipt(db, code)) ??
      (await checkSelfReport(db, code)) ??
      (await checkPaper(db, code)) ??
      (await checkPublication(db, code))
    const content =
      found ?? notice('warning', `没有核验码为“${code}”的文件。请核对字母和数字；O 与 0、I 与 1 不会出现在核验码中。`)
    return answerPage(
      context,
      {
        title: '核验结果',
        trail: [
          { title: '首页', path: '/' },
          { title: '核验', path: '/verify' },
        ],
        content: html`${content} ${codeForm(code)}`,
      },
      found ? 200 : 404,
    )
  })
}

/** Codes are read aloud and typed: blanks and dashes do not matter, nor does the case. */
function normal(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toUpperCase().slice(0, 40)
}

async function checkReceipt(db: Db, code: string): Promise<Html | undefined> {
  const receipt = await findReceipt(db, code)
  if (!receipt) return undefined
  return html`${notice('success', '核验通过：本平台出具过这份报送回执')}
  ${definitions([
    ['事项', receipt.matter],
    ['报送单位', receipt.organisationName],
    ['报送时间', receipt.releasedAt.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })],
    ['内容摘要（SHA-256）', receipt.contentHash],
  ])}`
}

async function checkSelfReport(db: Db, code: string): Promise<Html | undefined> {
  const receipt = await findSelfReceipt(db, code)
  return receipt && html`${notice('success', '回执属实：主动改正报告已收到')} ${definitions(receiptFacts(receipt))}`
}

async function checkPaper(db: Db, code: string): Promise<Html | undefined> {
  const check = await verifyPaperCode(db, code)
  return check && html`${notice(check.isSound ? 'success' : 'warning', check.sentence)} ${definitions(check.facts)}`
}

async function checkPublication(db: Db, code: string): Promise<Html | undefined> {
  const check = await verifyPublishedByCode(db, code).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return undefined
    throw error
  })
  if (!check) return undefined
  return html`${notice(check.verdict === 'intact' ? 'success' : 'warning', verdictTexts[check.verdict])}
  ${definitions([
    ['标题', check.title],
    ['单位', check.organisationName],
    ['公布时间', check.publishedAt.slice(0, 16).replace('T', ' ')],
    ['内容摘要', check.hash],
    ['说明', check.note],
  ])}`
}
