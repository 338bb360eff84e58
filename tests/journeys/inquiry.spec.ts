import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { expectFits, product, signedInPage } from '#tests/harness/journey.ts'
import { publish } from './risk/publish.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const unit = '郑州市城市管理局'
/** No other journey asks this. */
const question = '演示：屋檐下挂灯笼算不算占道？'
const reply = '演示答复：挂在自己屋檐以内、不低于二米五的，不算。'
const cases = `${product.url}/workbench/inquiries/cases`

/** On a phone, and no script at all. */
async function askOnce(): Promise<{ citizen: Page; code: string }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  const citizen = await context.newPage()
  citizen.setDefaultTimeout(60_000)
  await citizen.goto(`${product.url}/inquiries/new`)
  await citizen.getByLabel('您想问什么').fill(question)
  await citizen.getByRole('button', { name: '下一步' }).click()
  await citizen.getByLabel('怎么称呼您').fill('演示提问人')
  await citizen.getByLabel('可以，隐去个人信息').check()
  await citizen.getByRole('button', { name: '提交咨询' }).dblclick()
  await citizen.getByText('咨询已收到').first().waitFor()
  const codeShown = async () => (await citizen.getByRole('link', { name: '查看办理情况' }).getAttribute('href')) ?? ''
  const first = await codeShown()
  // Loading the answer of a form again sends the form again.
  await citizen.reload()
  expect(await codeShown()).toBe(first)
  return { citizen, code: first.split('/').at(-1)! }
}

/** With scripts on, the answer is there before anything is sent. */
async function expectFoundWhileTyping(): Promise<void> {
  const next = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await next.goto(`${product.url}/inquiries/new`)
  await next.getByLabel('您想问什么').pressSequentially('挂灯笼')
  await next.getByRole('heading', { name: '以前有人这样问过' }).waitFor()
  await next.getByText(reply.slice(0, 12)).first().waitFor()
  await expectFits(next)
  await next.close()
}

async function openCase(page: Page, code: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`${cases}?q=${code}`)
        const row = page.locator('tr[data-row]').first()
        return row.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        )
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  await page.locator('tr[data-row] a').first().click()
  await page.getByRole('heading', { level: 1, name: /灯笼/ }).waitFor()
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const send = async (page: Page, name: string) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('a question sent twice is one case; two officers act on it at once, the answer is published, found and rated', async () => {
  const { citizen, code } = await askOnce()
  const clerk = await signedInPage(browser, product.account('reportingClerk', unit))
  const reviewer = await signedInPage(browser, product.account('reviewer', unit))
  const office = await signedInPage(browser, product.account('cityOffice'))
  await openCase(clerk, code)
  await press(clerk, '受理')
  await clerk.getByText('办理中').first().waitFor()
  await press(clerk, '提交答复')
  const dialog = clerk.getByRole('dialog')
  await dialog.getByLabel('答复', { exact: true }).fill(reply)
  await dialog.getByLabel('公开用的问题').fill('屋檐下挂灯笼算占道吗？')
  await send(clerk, '提交答复')
  await clerk.getByText('答复待审核').first().waitFor()
  await expectFits(clerk)

  // One writes why it goes back, while the other approves it.
  await openCase(reviewer, code)
  await press(reviewer, '驳回')
  const rejection = reviewer.getByRole('dialog')
  await rejection.getByLabel('理由').fill('请补充依据')
  await openCase(office, code)
  await press(office, '审核通过并答复')
  await send(office, '审核通过并答复')
  await office.getByText('已答复').first().waitFor()
  await rejection.getByRole('button', { name: '驳回', exact: true }).click()
  const told = await rejection.getByRole('alert').first().innerText()
  expect(told).toMatch(/审核通过并答复/)
  expect(await rejection.getByLabel('理由').inputValue()).toBe('请补充依据')

  await clerk.reload()
  await press(clerk, '送发布审核')
  await send(clerk, '送发布审核')
  await clerk.getByRole('link', { name: '查看发布审核' }).click()
  await clerk.waitForURL(/\/publications\//)
  const leader = await signedInPage(browser, product.account('leader'))
  await publish({ clerk, reviewer, leader }, clerk.url())

  await citizen.goto(`${product.url}/inquiries/receipt/${code}`)
  await citizen.getByText(reply).waitFor()
  await citizen.getByLabel('解决了问题', { exact: true }).check()
  await citizen.getByRole('button', { name: '提交评价' }).click()
  await citizen.goto(`${product.url}/inquiries?q=${encodeURIComponent('灯笼')}`)
  await citizen.getByText(reply.slice(0, 12)).first().waitFor()
  await expectFoundWhileTyping()
  await expect
    .poll(
      async () => {
        await openCase(office, code)
        return office.getByText('提问人评价：解决了问题').count()
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0)
  await office.setViewportSize({ width: 390, height: 844 })
  await expectFits(office)
})

test('the limits of a unit, a new question and its form fit a phone, and have no finding', async () => {
  const reviewer = await signedInPage(browser, product.account('reviewer', unit), 'inquiries/cases/limits')
  await reviewer.getByText('答复期限').first().waitFor()
  await expectFits(reviewer)
  await reviewer.getByRole('button', { name: '设定“补充期限”' }).focus()
  await reviewer.keyboard.press('Enter')
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByLabel('期限', { exact: true }).fill('15')
  await dialog.getByLabel('依据或理由').fill('演示：局务会决定')
  await send(reviewer, '设定')
  await reviewer.getByText(/设定（默认 10 个工作日）：演示：局务会决定/).waitFor()
  await reviewer.setViewportSize({ width: 390, height: 844 })
  await expectFits(reviewer)
  const clerk = await signedInPage(browser, product.account('reportingClerk', unit), 'inquiries/cases/new', 390)
  await clerk.getByRole('button', { name: '添加当事人' }).click()
  await expectFits(clerk)
})
