import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { pick } from '../year/pages.ts'
import { publicationStep } from '../year/result.ts'
import { pointName } from './write-batch.ts'

export interface Officials {
  readonly clerk: Page
  readonly reviewer: Page
  readonly leader: Page
}

/** 发布审核: drafted by one, examined by another, signed by a third. */
export async function publish({ clerk, reviewer, leader }: Officials, publication: string): Promise<void> {
  await publicationStep(clerk, publication, '送审')
  await clerk.getByText('法制审核中').first().waitFor()
  await publicationStep(reviewer, publication, '法制审核通过')
  await publicationStep(reviewer, publication, '保密及个人信息审查通过')
  await publicationStep(leader, publication, '签发')
  await publicationStep(leader, publication, '公布')
  await leader.getByText('已公布').first().waitFor()
}

/** The list as it stands becomes a version; answers the address of its paper. */
export async function sendList(clerk: Page, batch: string): Promise<string> {
  await clerk.goto(batch)
  await clerk.getByRole('button', { name: '送发布审核' }).click()
  await clerk.waitForURL(/\/publications\//)
  return clerk.url()
}

/** Found by a word of the point, read on a phone, with the card to print. */
export async function readPoint(citizen: Page): Promise<void> {
  await citizen.goto(`${product.url}/risks?q=${encodeURIComponent('盲道')}`)
  await citizen.getByRole('link', { name: pointName }).click()
  await citizen.getByText('摆在划定的线内，盲道留空').waitFor()
  await citizen.getByText('在演示三路划出摆放线，开市前逐户提醒').waitFor()
  await expectFits(citizen)
  const card = await citizen.getByRole('link', { name: '打印提示卡（PDF）' }).getAttribute('href')
  const answer = await citizen.request.get(new URL(card!, product.url).href)
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
}

/** Three ways in which it was made known, each with whom it reached. */
export async function logPublicity(clerk: Page, batch: string): Promise<void> {
  await clerk.goto(batch)
  for (const [number, way] of ['集中宣讲', '办事窗口', '实地走访'].entries()) {
    await clerk.getByRole('button', { name: '登记宣传' }).click()
    await pick(clerk, clerk.getByLabel('宣传方式'), way)
    await clerk.getByLabel('宣传对象').fill('夜市经营者')
    await clerk.getByLabel('覆盖人数（选填）').fill('42')
    await clerk.getByLabel('活动或内容').fill(`开市前${way}`)
    await clerk.getByRole('button', { name: /^登\s*记$/ }).click()
    await clerk
      .getByText(`宣传方式 ${number + 1} 种`)
      .first()
      .waitFor()
  }
}

/** Whom to guide first is said; ten shops are guided, each deed recorded with its answer. */
export async function recordGuidance(clerk: Page, batch: string): Promise<void> {
  await clerk.goto(batch)
  await clerk.locator('ol.lines a[href*="/risk-prevention/points/"]').first().click()
  for (let number = 1; number <= 10; number++) {
    const shop = `演示夜宵店${number}号`
    await clerk.getByRole('button', { name: '登记行政指导' }).click()
    await clerk.getByLabel('行政相对人', { exact: true }).fill(shop)
    await clerk.getByLabel('联系人职务（选填）').fill('店长')
    await pick(clerk, clerk.getByLabel('指导方式'), '', '提醒')
    await pick(clerk, clerk.getByLabel('采纳情况（可以以后登记）'), '', '采纳')
    await clerk.getByRole('button', { name: /^登\s*记$/ }).click()
    await clerk.getByRole('cell', { name: shop, exact: true }).waitFor()
  }
}
