import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { product, signedInPage } from '#tests/harness/journey.ts'
import { acknowledge, draftAndSubmit, lendPost, openTask, release } from './year/hand-in.ts'
import { decideQuestions, issueTo, readNotice } from './year/issue.ts'
import {
  answerByLink,
  arrangeSurvey,
  callAndGiveLink,
  closeSurvey,
  drawExperts,
  judgeCriteria,
  scorePapers,
} from './year/judge.ts'
import {
  approve,
  circulate,
  deliberate,
  feedBack,
  object,
  proposeGrades,
  publicationStep,
  reviewObjection,
  sendToReview,
} from './year/result.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const issuer = '郑州市法治政府建设领导小组办公室'
const unit = '巩义市'
const phone = 390

/** Who takes part; each signs in once and keeps the page. */
const people: Record<'office' | 'colleague' | 'clerk' | 'approver' | 'leader', Page> = {} as never
const [office, colleague] = product.accounts('cityOffice')

beforeAll(async () => {
  people.office = await signedInPage(browser, office!, 'programmes')
  people.colleague = await signedInPage(browser, colleague!)
  people.clerk = await signedInPage(browser, product.account('reportingClerk', unit))
  people.approver = await signedInPage(browser, product.account('reviewer', unit), '', phone)
  people.leader = await signedInPage(browser, product.account('leader'))
})

let programme = ''
const programmeId = () => programme.split('/').at(-1)!
let survey = ''
let result = ''

describe('a year of a small programme', () => {
  test('the office reads the notice, decides what it leaves open, and issues it to a unit', async () => {
    await readNotice(people.office, issuer)
    await decideQuestions(people.office)
    await issueTo(people.office, unit)
    programme = people.office.url()
  })

  test('the clerk hands in, and the approver releases on a phone', async () => {
    await acknowledge(people.clerk, programme)
    for (const row of ['G1', 'G4', 'G5']) {
      const task = await openTask(people.clerk, programme, row)
      await draftAndSubmit(people.clerk, `演示：${row} 已完成。`)
      await release(people.approver, task)
    }
  })

  test('firms are asked by telephone and by an anonymous link on a phone', async () => {
    survey = await arrangeSurvey(people.office, people.clerk, programmeId(), unit)
    const surveyor = await signedInPage(browser, product.account('surveyor'), '', phone)
    const link = await callAndGiveLink(surveyor, survey)
    const firm = await (await browser.newContext({ viewport: { width: phone, height: 800 } })).newPage()
    await answerByLink(firm, link)
    await closeSurvey(people.office, survey)
  })

  test('experts who are drawn score without knowing whose paper it is', async () => {
    await drawExperts(people.office, programmeId(), unit)
    let scored = 0
    for (const account of product.accounts('expert')) {
      const expert = await signedInPage(browser, account)
      scored += await scorePapers(expert, unit)
      await expert.context().close()
    }
    expect(scored).toBeGreaterThanOrEqual(3)
    await judgeCriteria(people.office, programmeId())
  })

  test('grades are proposed, fed back, objected to, and reviewed by another than the grader', async () => {
    await proposeGrades(people.office, programmeId())
    result = await feedBack(people.office, programmeId(), unit)
    await object(people.approver, result)
    await reviewObjection(people.office, people.colleague, result)
  })

  test('a deputy signs for the leader under AB岗, and both names stand on record', async () => {
    await deliberate(people.office, programmeId())
    await lendPost(people.leader, '演示办公室乙', '2020-12-31')
    await approve(people.colleague, programmeId())
    await people.colleague.goto(result)
    await people.colleague.getByText('演示办公室乙（代演示市领导）').waitFor()
  })

  test('the result goes through 发布审核 and is read on the portal', async () => {
    await circulate(people.office, programmeId())
    const publication = await sendToReview(people.office)
    const lawyer = await signedInPage(browser, product.account('reviewer', issuer))
    await publicationStep(lawyer, publication, '法制审核通过')
    await publicationStep(people.colleague, publication, '保密及个人信息审查通过')
    await publicationStep(people.leader, publication, '签发')
    await publicationStep(people.colleague, publication, '公布')
    await people.colleague.getByText('已公布').first().waitFor()
    const citizen = await (await browser.newContext({ viewport: { width: phone, height: 800 } })).newPage()
    await citizen.goto(product.url)
    await citizen
      .getByRole('main')
      .getByRole('link', { name: /考评结果$/ })
      .first()
      .click()
    await citizen.getByText('郑法政办〔2020〕96号').first().waitFor()
    await citizen.getByRole('link', { name: /^核验码/ }).click()
    await citizen.getByText('核验通过：内容与公布时一致').waitFor()
  })
})
