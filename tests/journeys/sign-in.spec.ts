import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { product } from '#tests/harness/journey.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

test('a clerk signs in, sees what needs doing today, and opens a task', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const { username, password } = product.account('reportingClerk', '惠济区')
  await page.goto(`${product.url}/workbench/`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: /登\s*录/ }).click()
  await page.getByRole('heading', { name: '今日' }).waitFor()
  expect(await page.getByText('演示数据').first().isVisible()).toBe(true)
  await page
    .getByRole('link', { name: /我的任务/ })
    .first()
    .click()
  const first = page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'G1', exact: true }) })
  await first.getByRole('link').click()
  await page.getByRole('heading', { name: '已有工作记录' }).waitFor()
  expect(await page.getByText('符合以上 3 个标准的为优', { exact: false }).first().isVisible()).toBe(true)
  await page.close()
})
