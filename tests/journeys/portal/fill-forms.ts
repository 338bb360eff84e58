import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { product } from '#tests/harness/journey.ts'

/** What is looked at on each page that a form answers with. */
export type Look = (page: Page) => Promise<void>

const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).click()

/** The two questions of the home page, then the card to print. */
export async function askTrade(page: Page, look: Look): Promise<void> {
  await page.goto(product.url)
  await page.getByLabel(/您从事什么行业/).selectOption('restaurant')
  await press(page, '看看要注意什么')
  await page.waitForURL(/\/trades\?/)
  await look(page)
}

/** Words that some point holds, and words that none does. */
export async function searchRisks(page: Page, look: Look): Promise<void> {
  await page.goto(`${product.url}/risks`)
  await page.locator('input[name=q]').fill('占道')
  await press(page, '看看要注意什么')
  await page.getByRole('main').getByRole('link', { name: /占道/ }).first().waitFor()
  await look(page)
  await page.goto(`${product.url}/risks?q=${encodeURIComponent('火箭发射')}`)
  await look(page)
}

/** Every question answered, the result kept with consent, opened again by its code, and erased. */
export async function checkOneself(page: Page, look: Look): Promise<void> {
  await page.goto(`${product.url}/self-check`)
  await page.getByLabel(/您从事什么行业/).selectOption('restaurant')
  await press(page, '开始体检')
  await press(page, '看结果')
  await page.getByText('请至少回答一个问题').first().waitFor()
  await look(page)
  const questions = page.getByRole('main').getByRole('radio', { name: '有', exact: true })
  for (const answer of await questions.all()) await answer.check()
  await press(page, '看结果')
  await page.getByRole('heading', { level: 1, name: '执法体检结果' }).waitFor()
  await look(page)
  await page.getByLabel(/同意把这次回答保存/).check()
  await press(page, /^保存 30 天/)
  const code = await page.getByRole('main').locator('strong').first().innerText()
  await look(page)
  await page.goto(`${product.url}/self-check/kept`)
  await page.getByLabel('您的码').fill(code)
  await press(page, '打开')
  await page.getByRole('heading', { level: 1, name: '执法体检结果' }).waitFor()
}

/** A report with a field forgotten, mended on the page that says so, its receipt, and the receipt found again. */
export async function reportOneself(page: Page, look: Look): Promise<void> {
  await page.goto(`${product.url}/risks`)
  await page
    .getByRole('main')
    .getByRole('link', { name: /占道摆放商品/ })
    .first()
    .click()
  await page.locator('a[href^="/self-reports/new"]').first().click()
  await look(page)
  await page.locator('textarea[name=text]').fill('把菜单架摆到了人行道上')
  await page.locator('input[name=shopName]').fill('演示无脚本小店')
  await page.locator('input[name=understood]').check()
  await page.locator('main form[action^="/self-reports"] button').last().click()
  await page.getByText('请写下怎么改正的').first().waitFor()
  expect(await page.locator('textarea[name=text]').inputValue()).toBe('把菜单架摆到了人行道上')
  await look(page)
  await page.locator('textarea[name=correction]').fill('已经收回店内')
  await page.locator('main form[action^="/self-reports"] button').last().click()
  const receipt = page.getByText(/回执编号：/).first()
  await receipt.waitFor()
  await look(page)
  const code = await receipt.locator('strong').first().innerText()
  await page.goto(`${product.url}/self-reports`)
  await page.getByLabel('回执编号').fill(code)
  await press(page, '查看')
  await page.waitForURL(/\/self-reports\/[0-9A-Z]+$/)
  await look(page)
  await page.goto(`${product.url}/verify`)
  await page.getByLabel('核验码').fill(code.replaceAll(' ', ''))
  await press(page, '核验')
  await page.getByText('回执属实').first().waitFor()
  await look(page)
}

/** A comment forgotten, then written, and its answer asked for by the code. */
export async function comment(page: Page, look: Look): Promise<void> {
  await page.goto(`${product.url}/consultations`)
  await page.getByRole('main').locator('a[href^="/consultations/"]').first().click()
  await page.locator('a[href*="/comment"]').first().click()
  await press(page, '提交意见')
  await page.getByText('请写下您的意见').first().waitFor()
  await look(page)
  await page.getByLabel('您的意见').fill('无脚本的意见：希望写明几点到几点')
  await press(page, '提交意见')
  await page.getByRole('heading', { name: '意见已收到' }).waitFor()
  await look(page)
  await page.getByRole('link', { name: '查看办理情况' }).click()
  await page.getByText('已收到，正在研究').first().waitFor()
  await look(page)
}

/** Numbers that nobody has are said to be none; a title is found by its words; 大字版 stays. */
export async function lookUp(page: Page, look: Look): Promise<void> {
  for (const [address, label, button] of [
    ['booklets', '一户一册编号', '打开'],
    ['self-reports', '回执编号', '查看'],
    ['consultations/receipt', '查询码', '查看'],
  ] as const) {
    await page.goto(`${product.url}/${address}`)
    await page.getByLabel(label).fill('ABCDEFGHJKLM')
    await press(page, button)
    await page.getByText(/没有/).first().waitFor()
    await look(page)
  }
  await page.goto(`${product.url}/published`)
  await page.getByLabel(/标题中的词/).fill('考评结果')
  await press(page, '查找')
  await page
    .getByRole('main')
    .getByRole('link', { name: /考评结果/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: '大字版' }).click()
  await page.getByRole('button', { name: '标准字号' }).waitFor()
  await look(page)
}
