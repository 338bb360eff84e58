import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { product, signedInPage } from '#tests/harness/journey.ts'
import {
  answerLetter,
  answerWeb,
  conclude,
  consult,
  openComment,
  openConsultation,
  readAnswer,
  readRefusal,
  registerLetter,
  sendComment,
} from './risk/consult.ts'
import { daysPass } from './risk/days-pass.ts'
import { decideFormula, draftReport, finalise, finishReport } from './risk/evaluate.ts'
import { importCases } from './risk/import-cases.ts'
import { logPublicity, publish, readPoint, recordGuidance, sendList, type Officials } from './risk/publish.ts'
import { issueTableAgain, proveRows } from './risk/prove-rows.ts'
import { expectProven, provenRows } from './risk/proof.ts'
import { beginBatch, close, confirmLevel, finish, takeCandidate, writeMeasure } from './risk/write-batch.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const unit = '郑州市城市管理局'
const title = '演示：夜市专项'

/** Who takes part; each signs in once and keeps the page. */
let officials: Officials
let citizen: Page

beforeAll(async () => {
  officials = {
    clerk: await signedInPage(browser, product.account('reportingClerk', unit)),
    reviewer: await signedInPage(browser, product.account('reviewer', unit)),
    leader: await signedInPage(browser, product.account('leader')),
  }
  const phone = { width: 390, height: 844 }
  citizen = await (await browser.newContext({ viewport: phone, locale: 'zh-CN' })).newPage()
})

let batch = ''
let consultation = ''
let receipt = ''

describe('from decided cases to fewer violations', () => {
  test('a table of cases comes in: its columns pointed at, looked through, its one wrong row given back', async () => {
    await importCases(officials.clerk)
  })

  test('a heap of records is taken over as a point, its level confirmed as the counts propose, a measure set against its cause', async () => {
    const { clerk, reviewer } = officials
    batch = await beginBatch(clerk, title)
    const point = await takeCandidate(clerk)
    await confirmLevel(reviewer, point)
    await finish(reviewer, batch, '完成梳理', '制定防控措施')
    await writeMeasure(clerk, point)
    await finish(reviewer, batch, '完成措施制定', '征求意见')
  })

  test('a comment comes from a phone without an account, and a letter is typed in by staff', async () => {
    const { clerk } = officials
    await publish(officials, await consult(clerk, batch))
    consultation = await openConsultation(clerk, batch)
    await openComment(citizen, title)
    await registerLetter(clerk, consultation)
    receipt = await sendComment(citizen)
  })

  test('with one opinion unanswered the list is refused in words, and goes on once it is answered', async () => {
    const { clerk, reviewer } = officials
    await daysPass(consultation.split('/').at(-1)!, 40)
    await answerWeb(clerk, consultation)
    await readRefusal(reviewer, clerk, batch)
    await answerLetter(clerk, consultation)
    await conclude(reviewer, consultation)
    await readAnswer(citizen, receipt)
    await finish(reviewer, batch, '完成征求意见', '公布宣传')
  })

  test('the list goes through 发布审核, is read on a phone, and is made known', async () => {
    const { clerk, reviewer } = officials
    await publish(officials, await sendList(clerk, batch))
    await readPoint(citizen)
    await logPublicity(clerk, batch)
    await finish(reviewer, batch, '完成公布宣传', '深化行政指导')
  })

  test('guidance is recorded, and the report says honestly what the numbers bear', async () => {
    const { clerk, reviewer } = officials
    await recordGuidance(clerk, batch)
    await finish(reviewer, batch, '完成行政指导', '分析评估')
    await decideFormula(reviewer)
    await draftReport(clerk, batch)
    await finishReport(clerk)
    await finalise(reviewer, batch)
    await close(reviewer, batch)
  })
})

test('G1 to G5 of 2020 are proposed from what the six steps left, confirmed and released, nothing uploaded', async () => {
  const issuer = '郑州市法治政府建设领导小组办公室'
  const office = await signedInPage(browser, product.account('cityOffice'))
  const programme = await issueTableAgain(office, issuer, unit)
  await proveRows(officials.clerk, officials.reviewer, programme)
})

test('G1 to G5 of the demonstration stand proven in the same way', async () => {
  const clerk = await signedInPage(browser, product.account('reportingClerk', '金水区'))
  for (const [name, says] of provenRows) await expectProven(clerk, name, says)
})
