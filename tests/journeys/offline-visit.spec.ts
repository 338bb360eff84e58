import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { expectFits, product, signedInPage } from '#tests/harness/journey.ts'
import type { Account } from '#tests/harness/product.ts'
import { archiveVisit } from './archive-visit.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const unit = '郑州市城市管理局'
const firm = '演示断网小店'

test('a visit is written and signed without a network, goes out once, gets its number, and ends in a sealed dossier', async () => {
  const page = await signedInPage(browser, product.account('reportingClerk', unit), 'guidance/visit', 390)
  const context = page.context()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByLabel('商户', { exact: true }).waitFor()
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await expectFits(page)

  await context.setOffline(true)
  await page.getByLabel('商户', { exact: true }).fill(firm)
  await page.getByLabel('关于什么').fill('没有明码标价')
  await page.getByText('辅导', { exact: true }).click()
  await page.getByLabel('说了什么').fill('请在菜单上写明价格')
  await sign(page)
  await page.getByLabel('签名人姓名').fill('演示店主')
  await page.getByLabel('留给对方的材料').click()
  await page.locator('.ant-select-dropdown:visible').getByText('临时编号').click()
  const temporaryNumber = await page.getByLabel('材料编号').inputValue()
  await page.getByRole('button', { name: '保存' }).click()
  const line = page.locator('li[data-state]').filter({ hasText: firm })
  await line.getByText('等待发出').waitFor()

  await page.reload()
  await line.getByText('等待发出').waitFor()
  expect(await page.locator('.connection-notice').innerText()).toContain('网络不通')
  await expectFits(page)
  await line.getByRole('button', { name: '打开' }).click()
  expect(await page.getByLabel('说了什么').inputValue()).toBe('请在菜单上写明价格')
  await page.getByRole('button', { name: '保存' }).click()
  await line.getByText('等待发出').waitFor()

  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/visits'))
  await context.setOffline(false)
  await line.getByText('已同步').waitFor()
  const request = await sent
  expect(await sendAgain(page, request.postData()!)).toBe(200)

  await line.getByRole('button', { name: '查看' }).click()
  await page.getByText('当面签名：演示店主').waitFor()
  await page.getByRole('img', { name: '演示店主的签名' }).waitFor()
  await expectFits(page)
  await archiveVisit(page, temporaryNumber)
  await page.goto(`${product.url}/workbench/guidance?q=${encodeURIComponent(firm)}`)
  await page.locator('li[data-row]').first().waitFor()
  expect(await page.locator('li[data-row]').count()).toBe(1)
})

test('signing out with an unsent visit is warned of; the next person at the same computer sees nothing; its author finds it', async () => {
  const author = product.account('reportingClerk', unit)
  const page = await signedInPage(browser, author, 'guidance/visit', 390)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByLabel('商户', { exact: true }).waitFor()
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.context().setOffline(true)
  const firm = '演示留在本机的小店'
  await page.getByLabel('商户', { exact: true }).fill(firm)
  await page.getByLabel('关于什么').fill('门前堆物')
  await page.getByText('提醒', { exact: true }).click()
  await page.getByLabel('说了什么').fill('请当天清走')
  await page.getByText('拒签', { exact: true }).click()
  await page.getByLabel('见证人').fill('演示见证人')
  await page.getByRole('button', { name: '保存' }).click()
  const line = page.locator('li[data-state]').filter({ hasText: firm })
  await line.getByText('等待发出').waitFor()

  await page.getByRole('button', { name: /个人菜单/ }).click()
  await page.locator('.ant-dropdown:visible').getByText('退出登录').click()
  await page.getByText('还有 1 份记录没有同步').waitFor()
  await page.getByRole('button', { name: '仍然退出' }).click()
  // The page before says 网络不通 as well.
  await page.waitForURL(`${product.url}/workbench/`)
  await page.getByText('网络不通').first().waitFor()
  expect(await page.getByText(firm).count()).toBe(0)

  await page.context().setOffline(false)
  await signInAt(page, product.account('reportingClerk', '郑州市水利局'))
  await page.getByText('没有待同步的记录').waitFor()
  expect(await page.getByText(firm).count()).toBe(0)
  await page.context().clearCookies()
  await signInAt(page, author)
  await line.getByText('已同步').waitFor()
})

async function signInAt(page: Page, { username, password }: Account): Promise<void> {
  await page.goto(`${product.url}/workbench/pending`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '待同步' }).waitFor()
}

async function sign(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: /^签名框/ })
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 140, box.y + 70, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('img', { name: '签名框，已签' }).waitFor()
}

/** As a phone does that did not hear the answer. */
async function sendAgain(page: Page, body: string): Promise<number> {
  const answer = await page.request.post(`${product.url}/api/guidance/visits`, {
    data: body,
    headers: { 'content-type': 'application/json', origin: product.url },
  })
  return answer.status()
}
