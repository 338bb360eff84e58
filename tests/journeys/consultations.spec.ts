import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { accessibilityFaults, product, signedInPage } from '#tests/harness/journey.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const running = '城市管理领域第二批法律风险点'
const unit = '郑州市城市管理局'
const words = '建议菜市场门口设临时摊位'

async function phone(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}

test('on a phone without JavaScript somebody comments on a point, and a clerk answers with the change of its text', async () => {
  const citizen = await phone(false)
  await citizen.goto(`${product.url}/consultations`)
  await citizen.getByRole('link', { name: running }).click()
  await citizen.getByRole('link', { name: '对“占道经营”提意见' }).click()
  expect(await citizen.getByRole('figure').innerText()).toContain('处 500 元罚款')
  await citizen.getByRole('button', { name: '提交意见' }).click()
  expect(await citizen.getByRole('alert').innerText()).toContain('请写下您的意见')
  await citizen.getByLabel('您的意见').fill(words)
  await citizen.getByRole('button', { name: '提交意见' }).click()
  await citizen.getByRole('heading', { name: '意见已收到' }).waitFor()
  await citizen.getByRole('link', { name: '查看办理情况' }).click()
  await citizen.getByText('已收到，正在研究').waitFor()

  const clerk = await signedInPage(browser, product.account('reportingClerk', unit), 'consultations')
  await clerk.getByRole('link', { name: running }).click()
  await clerk.getByRole('link', { name: /去答复/ }).click()
  const line = clerk.locator('tr[data-row]').filter({ hasText: words })
  await line.getByRole('button', { name: /答\s?复/ }).click()
  const drawer = clerk.getByRole('dialog')
  await drawer.getByLabel('采纳', { exact: true }).check()
  await drawer.getByLabel('理由').fill('便民，予以采纳')
  const text = drawer.getByLabel('修改后的条文')
  await text.fill(`${await text.inputValue()}菜市场门口设临时摊位。`)
  expect(await drawer.locator('ins').innerText()).toContain('菜市场门口设临时摊位')
  await drawer.getByRole('button', { name: /答\s?复/ }).click()
  // What was answered leaves the list of what waits.
  await line.waitFor({ state: 'detached' })
  await clerk.getByRole('link', { name: running }).click()
  await clerk.getByText('已按意见修改').waitFor()
  await clerk.context().close()
  await citizen.context().close()
})

test('the public pages of consultations and lists have no finding on a phone', async () => {
  const page = await phone(true)
  const faults: string[] = []
  const scan = async () => {
    const { pathname } = new URL(page.url())
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${pathname}: ${fault}`))
    const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    if (excess > 0) faults.push(`${pathname}: ${excess} pixels wider than the screen`)
  }
  await page.goto(`${product.url}/consultations`)
  await scan()
  await page.getByRole('link', { name: running }).click()
  await scan()
  await page.getByRole('link', { name: '提出总体意见' }).click()
  await scan()
  await page.getByRole('button', { name: '提交意见' }).click()
  await scan()
  for (const address of ['/consultations/receipt', '/registers', '/registers/check']) {
    await page.goto(`${product.url}${address}`)
    await scan()
  }
  await page.goto(`${product.url}/consultations`)
  await page.getByRole('link', { name: '占道经营、违规停放法律风险点和防控措施' }).click()
  await scan()
  await page.getByRole('link', { name: '查看意见采纳情况' }).click()
  await scan()
  await page.goto(`${product.url}/registers`)
  await page.getByRole('table').getByRole('link').first().click()
  await scan()
  await page.context().close()
  expect(faults).toEqual([])
})
