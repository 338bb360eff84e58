import type { Page } from 'playwright-core'
import { afterAll, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { expectFits, product, signedInPage } from '#tests/harness/journey.ts'
import type { Account } from '#tests/harness/product.ts'
import {
  deliverAll,
  openCases,
  readAsShop,
  registerShops,
  sendBatch,
  undoOne,
  writeSeason,
} from './reviews/guide-trade.ts'
import {
  decideTie,
  judgeBlind,
  nominate,
  openContest,
  readResult,
  sendResult,
  startJudging,
} from './reviews/hold-contest.ts'
import {
  answer,
  callThird,
  close,
  drawRound,
  openFile,
  recuse,
  replace,
  score,
  tell,
  unit,
} from './reviews/review-files.ts'
import { publicationStep } from './year/result.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const phone = 390
const district = '金水区'
const office = '郑州市法治政府建设领导小组办公室'
const expert = (place: number) => product.accounts('expert')[place]!
const [first, second, third, fourth, fifth] = [
  '演示专家甲',
  '演示专家乙',
  '演示专家丙',
  '演示专家丁',
  '演示专家戊',
] as const

const pages = new Map<string, Promise<Page>>()

/** Each signs in once and keeps the page, at the width with which it was opened. */
function pageOf(account: Account, width?: number): Promise<Page> {
  const known = pages.get(account.username) ?? signedInPage(browser, account, '', width)
  pages.set(account.username, known)
  return known
}

async function openPhone(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: phone, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}

test('a season prepares a batch with reasons; it is sent, delivered, one is taken back, and a shop reads its paper on a phone', async () => {
  const clerk = await pageOf(product.account('reportingClerk', district))
  await registerShops(clerk)
  const campaign = await writeSeason(clerk)
  await sendBatch(clerk)
  await deliverAll(clerk)
  const [undone, told] = await openCases(clerk, campaign)
  const reviewer = await pageOf(product.account('reviewer', district))
  await undoOne(clerk, reviewer, undone!)
  await clerk.setViewportSize({ width: phone, height: 844 })
  await expectFits(clerk)
  const shop = await openPhone()
  await readAsShop(shop, undone!, told!)
})

let round = ''
let file = ''

test('one file is drawn with a seed; a reviewer steps aside, two score alone, one of them on a phone, and a third is called', async () => {
  const organiser = await pageOf(product.account('supervisor'))
  round = await drawRound(organiser, [third, fourth])
  file = await openFile(organiser, round)
  const aside = await pageOf(expert(2))
  await recuse(aside)
  await replace(organiser, file, third, fifth)
  await score(await pageOf(expert(3)))
  await score(await pageOf(expert(4), phone), 15, true)
  await callThird(organiser, file, first)
  await score(await pageOf(expert(0)), 14)
})

test('the unit is told, says its part and mends; that is confirmed, and the round ends with a report', async () => {
  const organiser = await pageOf(product.account('supervisor'))
  await tell(organiser, round)
  await answer(await pageOf(product.account('reportingClerk', unit), phone))
  await close(organiser, round, file)
})

test('cases of two units are judged by number, equals are ordered with a reason, and anybody reads who won', async () => {
  const organiser = await pageOf(product.account('cityOffice'))
  const contest = await openContest(organiser)
  const units = ['郑州市金水区城市综合执法局', unit]
  await nominate(await pageOf(product.account('reportingClerk', district)), units[0]!)
  await nominate(await pageOf(product.account('reportingClerk', unit), phone), units[1]!)
  await startJudging(organiser, contest, [first, second])
  await judgeBlind(await pageOf(expert(0)), units)
  await judgeBlind(await pageOf(expert(1)), units)
  await decideTie(organiser, contest)
  const publication = await sendResult(organiser)
  await publicationStep(await pageOf(product.account('reviewer', office)), publication, '法制审核通过')
  const colleague = await pageOf(product.accounts('cityOffice')[1]!)
  await publicationStep(colleague, publication, '保密及个人信息审查通过')
  const leader = await pageOf(product.account('leader'))
  await publicationStep(leader, publication, '签发')
  await publicationStep(leader, publication, '公布')
  await readResult(await openPhone())
})
