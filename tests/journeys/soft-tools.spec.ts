import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { expectFits, product, signedInPage } from '#tests/harness/journey.ts'
import { pick, typeDay } from './year/pages.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const district = '金水区'
const manager = '郑州市城市管理局'
const commerce = '郑州市商务局'
/** No other journey visits this shop. */
const firm = '演示修表铺'

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click()

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, button)])
  return readFile(await file.path())
}

/** A table as the hotline exports it, looked at with the columns as they are guessed, and taken. */
async function takeTable(page: Page, module: 'mediation' | 'inquiries', name: string, lines: readonly string[]) {
  await page.goto(`${product.url}/workbench/${module}/hotline/new`)
  await page
    .locator('.upload-box input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await press(page, '预览')
  const register = page.getByRole('button', { name: /^登记 \d+ 件/ })
  await register.waitFor()
  await expectFits(page)
  await register.click()
  await page.getByRole('link', { name: /^查看热线转来的/ }).click()
}

test('work orders of a hotline become applications and questions; what was decided goes back under the same number', async () => {
  const clerk = await signedInPage(browser, product.account('reportingClerk', district))
  await takeTable(clerk, 'mediation', '演示热线调解.csv', [
    '工单编号,投诉人,联系电话,被投诉单位,诉求内容,诉求目的,诉求类别',
    '演示软-1,演示来电人,13800000000,演示家具店,演示：柜门变形,换一扇柜门,消费者权益保护',
  ])
  await clerk.getByRole('link', { name: '演示软-1' }).click()
  await press(clerk, '不予受理')
  await clerk.getByLabel('理由').fill('演示：已在人民法院起诉')
  await pick(clerk, clerk.getByLabel('可以去哪里'), '法院')
  await clerk.keyboard.press('Escape')
  await press(clerk, '决定不予受理')
  await clerk.getByText('演示：已在人民法院起诉').first().waitFor()
  await clerk.goto(`${product.url}/workbench/mediation/hotline?q=${encodeURIComponent('演示软-1')}`)
  await clerk.getByText('不予受理').first().waitFor()
  expect((await downloaded(clerk, '导出全部答复（XLSX）')).subarray(0, 2).toString()).toBe('PK')
  const replies = await clerk.request.get(
    `${product.url}/api/mediation/hotline-replies?q=${encodeURIComponent('演示软-1')}`,
  )
  expect(await replies.text()).toMatch(/演示软-1.*不予受理：演示：已在人民法院起诉/)

  const phone = await signedInPage(browser, product.account('reportingClerk', manager), '', 390)
  await takeTable(phone, 'inquiries', '演示热线咨询.csv', [
    '工单编号,来电人,咨询内容',
    '演示软-2,演示来电人,演示：灯箱坏了谁修？',
  ])
  await phone.getByText('演示软-2').first().waitFor()
  await expectFits(phone)
})

test('each number of the mediation statistics opens its cases, and a quarter’s report becomes a PDF', async () => {
  const clerk = await signedInPage(browser, product.account('reportingClerk', district), 'mediation/statistics')
  await clerk.getByText('按领域', { exact: true }).click()
  await typeDay(clerk, clerk.getByLabel(/^自/), '2020-07-01')
  await typeDay(clerk, clerk.getByLabel(/^至/), '2020-09-30')
  const row = clerk.getByRole('row').filter({ has: clerk.getByRole('rowheader', { name: '合计' }) })
  const settled = row.getByRole('link').nth(1)
  await expect.poll(() => settled.innerText()).toBe('8')
  await clerk.getByRole('heading', { level: 1 }).click()
  await expectFits(clerk)
  await settled.click()
  await expect.poll(() => clerk.locator('tr[data-row]').count()).toBe(8)
  await clerk.goBack()
  await expect.poll(() => settled.innerText()).toBe('8')
  await clerk.setViewportSize({ width: 390, height: 844 })
  await clerk.locator('.card').first().getByText('合计').waitFor()
  await expectFits(clerk)

  await clerk.goto(`${product.url}/workbench/mediation/quarter-reports`)
  await press(clerk, '起草')
  await clerk.getByLabel('分析和建议').fill('演示建议：押金到期前提醒一次。')
  await press(clerk, '保存')
  await clerk.getByText('已保存').first().waitFor()
  await expectFits(clerk)
  await press(clerk, '报告')
  await clerk.getByRole('dialog').getByRole('button', { name: '报告', exact: true }).click()
  await clerk.getByRole('button', { name: '把结果送发布审核' }).waitFor()
  const pdf = await downloaded(clerk, '导出 PDF')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

async function plan(page: Page, topic: string, on: string): Promise<void> {
  await page.goto(`${product.url}/workbench/contact-calendar/plan`)
  await page.getByLabel('商户').fill(firm)
  await page.getByLabel('事项').fill(topic)
  await typeDay(page, page.getByLabel('日期'), on)
  await press(page, '安排')
  await page.getByRole('heading', { level: 1, name: `${firm}：${topic}` }).waitFor()
}

test('two units that plan to visit one shop go together on one day', async () => {
  const first = await signedInPage(browser, product.account('reportingClerk', manager))
  await plan(first, '招牌检查提示', '2021-01-12')
  const phone = await signedInPage(browser, product.account('reportingClerk', commerce), '', 390)
  await plan(phone, '预付卡提示', '2021-01-14')
  await phone.getByText('合并走访').first().waitFor()
  await expectFits(phone)
  await typeDay(phone, phone.getByLabel('哪天一起去'), '2021-01-13')
  await press(phone, '提出这一天')
  await phone.getByText('提出 2021-01-13 一起去').waitFor()

  await first.reload()
  await press(first, '同意 2021-01-13 一起去')
  await first.getByRole('dialog').getByRole('button', { name: '同意 2021-01-13 一起去' }).click()
  await first
    .getByText(/2021年1月13日|2021-01-13/)
    .first()
    .waitFor()
  await first.goto(`${product.url}/workbench/contact-calendar?month=2021-01`)
  await first.getByText(firm).first().waitFor()
  await expectFits(first)
  await phone.goto(`${product.url}/workbench/contact-calendar?month=2021-01`)
  await phone.getByText(firm).first().waitFor()
  await expectFits(phone)
})
