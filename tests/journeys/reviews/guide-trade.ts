import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { pick, typeDay } from '../year/pages.ts'

/** No other journey has this trade, these shops or this season. */
const trade = { words: '洗衣', name: '洗衣店', code: 'O8030' }
const shops = ['演示清风洗衣店', '演示明月干洗店']
const season = '演示梅雨前'
const title = `2021年${season}提醒`
const later = '2021-01-20'

const workbench = (path: string) => `${product.url}/workbench/${path}`
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click()

/** The shops of the street, as they were met. */
export async function registerShops(clerk: Page): Promise<void> {
  for (const [place, name] of shops.entries()) {
    await clerk.goto(workbench('counterparties/new'))
    await clerk.getByLabel('名称或姓名').fill(name)
    await clerk.getByLabel('行业代码').fill(trade.code)
    await clerk.getByLabel('地址').fill(`演示梅雨路 ${place + 1} 号`)
    await press(clerk, /^登\s*记$/)
    await clerk.waitForURL(/counterparties\/(?!new)/)
  }
}

/** Its window is near: the batch is prepared with it. Answers the address of the batch. */
export async function writeSeason(clerk: Page): Promise<string> {
  await clerk.goto(workbench('guidance/seasons/new'))
  await clerk.getByLabel('名称', { exact: true }).fill(season)
  await clerk.getByLabel('每年从哪天起').fill('01-05')
  await clerk.getByLabel('到哪天止').fill('02-20')
  await pick(clerk, clerk.getByLabel('风险点'), '占道摆放')
  await clerk.keyboard.press('Escape')
  await pick(clerk, clerk.getByLabel('行业（通俗说法）'), trade.words, trade.name)
  expect(await clerk.getByLabel('行业', { exact: true }).inputValue()).toBe(trade.code)
  await pick(clerk, clerk.getByLabel('指导方式'), '', '提醒')
  await clerk.getByLabel('告知的内容').fill('演示：雨天请把衣架收进店内，门前留出通道。')
  await expectFits(clerk)
  await press(clerk, /^登\s*记$/)
  await clerk.getByRole('link', { name: '去看本次名单' }).click()
  await clerk.getByRole('heading', { level: 1, name: title }).waitFor()
  return clerk.url()
}

/** Why each is on the list is read before anything is sent; then one numbered document a shop, and how far it is. */
export async function sendBatch(clerk: Page): Promise<void> {
  for (const shop of shops) await clerk.getByRole('checkbox', { name: `选择${shop}` }).waitFor()
  await clerk.getByText(`行业 ${trade.code}`).first().waitFor()
  await expectFits(clerk)
  await press(clerk, '修改')
  await typeDay(clerk, clerk.getByLabel('约定回访日期（可不填）'), later)
  await press(clerk, /^保\s*存$/)
  await clerk.locator('dd', { hasText: later }).waitFor()
  await press(clerk, `向所选 ${shops.length} 户出具文书`)
  await clerk
    .getByRole('dialog')
    .getByRole('button', { name: `出具 ${shops.length} 份` })
    .click()
  await clerk.getByText(`还有 ${shops.length} 户没有送达`).waitFor()
}

/** 今日 has one line for all of them; behind it stand exactly those. */
async function openLine(clerk: Page, step: string): Promise<void> {
  await clerk.goto(workbench(''))
  const line = clerk.getByRole('listitem').filter({ hasText: `成批指导《${title}》：${step}` })
  await line.getByRole('link').click()
  await clerk.getByRole('heading', { level: 1, name: title }).waitFor()
  await expect.poll(() => clerk.locator('tr[data-row]').count(), { timeout: 30_000 }).toBe(Number.parseInt(step))
}

export async function deliverAll(clerk: Page): Promise<void> {
  await openLine(clerk, `${shops.length} 户待送达`)
  for (const row of await clerk.locator('tr[data-row]').all()) await row.getByRole('checkbox').check()
  await press(clerk, '登记送达')
  await press(clerk, `登记 ${shops.length} 户`)
  await clerk.getByText(`送达 ${shops.length} 户`).first().waitFor()
  await openLine(clerk, `${shops.length} 户待回访`)
  await expectFits(clerk)
}

export interface ToldShop {
  readonly address: string
  readonly code: string
}

/** The cases behind the rows, with the code that each shop was given. */
export async function openCases(clerk: Page, campaign: string): Promise<ToldShop[]> {
  const told: ToldShop[] = []
  for (const shop of shops) {
    await clerk.goto(campaign)
    await clerk.getByRole('link', { name: shop }).click()
    const section = clerk.locator('section').filter({ hasText: '查询码' }).last()
    const code = (await section.locator('strong').innerText()).replaceAll(/\s/g, '')
    told.push({ address: clerk.url(), code })
  }
  return told
}

/** One was told by mistake: another person takes it back, and the line in 今日 counts one fewer. */
export async function undoOne(clerk: Page, reviewer: Page, { address }: ToldShop): Promise<void> {
  await reviewer.goto(address)
  await press(reviewer, '撤销')
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByLabel('理由').fill('演示：这户已经停业')
  await dialog.getByRole('button', { name: '撤销', exact: true }).click()
  await reviewer.getByText('已撤销', { exact: true }).first().waitFor()
  await openLine(clerk, `${shops.length - 1} 户待回访`)
}

/** By its code, on a phone and without an account. */
export async function readAsShop(phone: Page, undone: ToldShop, told: ToldShop): Promise<void> {
  await phone.goto(`${product.url}/guidance`)
  await phone.getByRole('textbox').fill(told.code)
  await phone.getByRole('button').last().click()
  await phone.getByText('雨天请把衣架收进店内').first().waitFor()
  await phone.getByText(later).first().waitFor()
  await expectFits(phone)
  const paper = await phone.getByRole('link', { name: '下载文书（PDF）' }).getAttribute('href')
  const body = await (await phone.request.get(new URL(paper!, product.url).href)).body()
  expect(body.subarray(0, 5).toString()).toBe('%PDF-')
  await phone.goto(`${product.url}/guidance/receipt/${undone.code}`)
  await phone.getByText('这次行政指导已撤销').waitFor()
}
