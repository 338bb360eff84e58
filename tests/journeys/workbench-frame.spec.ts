import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { product, signIn } from '#tests/harness/journey.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const faults: string[] = []
afterEach(() => expect(faults.splice(0)).toEqual([]))

async function openPage(width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text())
  })
  return page
}

test('the first page weighs less than 350 kB, all scripts and styles counted', async () => {
  const page = await (await fetch(`${product.url}/workbench/`)).text()
  const assets = new Set([...page.matchAll(/"(\/workbench\/assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]!))
  expect(assets.size).toBeGreaterThan(3)
  let bytes = 0
  for (const asset of assets) bytes += gzipSync(await (await fetch(product.url + asset)).bytes()).length
  expect(bytes).toBeLessThan(350_000)
})

describe('signing in', () => {
  test('a wrong password is told without saying which of the two is wrong; the right one opens the page asked for', async () => {
    const page = await openPage(1440)
    const account = product.account('systemAdministrator')
    await page.goto(`${product.url}/workbench/organisations/tree`)
    await page.getByLabel('用户名').fill(account.username)
    await page.getByLabel('密码', { exact: true }).fill('not-this-one')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('alert').filter({ hasText: '用户名或密码不正确' }).waitFor()
    await page.getByLabel('密码', { exact: true }).fill(account.password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('heading', { name: '机构树' }).waitFor()
    expect(await page.title()).toBe('机构树 · 善治')
  })

  test('the menu holds what the posts open, and an address outside them says so kindly', async () => {
    const page = await openPage(1440)
    await signIn(page, product.account('auditAdministrator'))
    const menu = page.getByRole('navigation', { name: '主菜单' })
    await menu.getByRole('link', { name: '审计' }).waitFor()
    await page.goto(`${product.url}/workbench/organisations/new`)
    await page.getByText('您的岗位不能查看这一页').waitFor()
  })
})

describe('a form', () => {
  test('asks for what is missing at its field, keeps a draft over a reload, says when the line is down, and survives the end of the session', async () => {
    const page = await openPage(1440)
    const account = product.account('systemAdministrator')
    await signIn(page, account, 'organisations/new')
    const submit = page.getByRole('button', { name: '新建', exact: true })
    const name = page.getByLabel('名称', { exact: true })
    await submit.click()
    await page.getByText('请填写').first().waitFor()
    expect(await page.getByText('请填写').count()).toBe(3)

    await page.getByLabel('上级').click()
    await page.keyboard.type('郑州市')
    await page.getByTitle('郑州市', { exact: true }).click()
    await name.fill('郑州市文化广电和旅游局（筹）')
    await expect.poll(() => page.getByText('请填写').count()).toBe(1)
    await page.getByLabel('类别', { exact: true }).click()
    await page.getByTitle('部门', { exact: true }).click()

    await page.getByRole('link', { name: '设置' }).click()
    await page.getByRole('dialog').getByText('已作为草稿存在本机').waitFor()
    await page.getByRole('button', { name: '继续填写' }).click()

    await page.context().setOffline(true)
    await submit.click()
    await page.getByRole('alert').filter({ hasText: '网络不通' }).waitFor()
    await page.context().setOffline(false)

    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.getByText('尚未提交的内容').waitFor()
    expect(await name.inputValue()).toBe('郑州市文化广电和旅游局（筹）')
    expect(await page.getByTitle('郑州市', { exact: true }).isVisible()).toBe(true)

    await page.context().clearCookies()
    await submit.click()
    const again = page.getByRole('dialog', { name: '登录已失效，请重新登录' })
    expect(await again.getByLabel('用户名').inputValue()).toBe(account.username)
    await again.getByLabel('密码', { exact: true }).fill(account.password)
    await again.getByRole('button', { name: '登录' }).click()
    await page.getByRole('heading', { name: '郑州市文化广电和旅游局（筹）' }).waitFor()
  })
})

describe('a list', () => {
  test('is walked by keyboard, and its filter and order stand in the address', async () => {
    const page = await openPage(1440)
    await signIn(page, product.account('systemAdministrator'), 'organisations?kind=county')
    const rows = page.locator('tr[data-row]')
    await rows.first().waitFor()
    expect(new Set(await rows.locator('td:nth-child(2)').allInnerTexts())).toEqual(new Set(['县（市、区）']))
    // Rows that change places lose the focus, so the list in its new order is waited for.
    const ordered = page.waitForResponse((answer) => answer.url().includes('sort=name'))
    await page.getByRole('columnheader', { name: '名称' }).click()
    await page.waitForURL(/kind=county&sort=name/)
    await ordered
    await page.locator('.data-table[aria-busy=false]').waitFor()
    await rows.first().focus()
    await page.keyboard.press('j')
    const second = await rows.nth(1).locator('a').innerText()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: second }).waitFor()
    await page.goBack()
    await page.waitForURL(/kind=county&sort=name/)
  })

  test('is a list of cards on a phone, where the menu opens as a drawer and nothing is wider than the screen', async () => {
    const page = await openPage(390)
    await signIn(page, product.account('systemAdministrator'))
    await page.getByRole('button', { name: '打开菜单' }).click()
    await page.getByRole('dialog').getByRole('link', { name: '机构' }).click()
    await page.locator('li[data-row]').first().waitFor()
    expect(await page.locator('table').count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  })
})

test('by keyboard alone: to the content, to the search, to a record by its pinyin initials, to the shortcuts and back', async () => {
  const page = await openPage(1440)
  await signIn(page, product.account('systemAdministrator'))
  await page.getByRole('combobox', { name: '搜索' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zyq')
  await page.getByRole('option', { name: /机构 中原区 / }).waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /中原区/ }).waitFor()

  await page.reload()
  await page.getByRole('heading', { level: 1, name: /中原区/ }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').innerText()).toBe('跳到正文')
  await page.keyboard.press('Enter')
  expect(await page.locator(':focus').getAttribute('id')).toBe('content')

  await page.keyboard.press('?')
  const shortcuts = page.getByRole('dialog', { name: '键盘快捷键' })
  await shortcuts.waitFor()
  await page.keyboard.press('Escape')
  await shortcuts.waitFor({ state: 'hidden' })
})

test('the audit administrator verifies the whole log and sees that it is intact', async () => {
  const page = await openPage(1440)
  await signIn(page, product.account('auditAdministrator'), 'audit')
  await page.getByRole('button', { name: '校验全部日志' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: /完整：已校验 \d+ 条/ })
    .waitFor()
  await page.locator('tr[data-row] button').first().click()
  await page.getByRole('dialog').getByText('链上位置').waitFor()
})

test('an administrator makes an account and hands over its password, which the person must change at once', async () => {
  const page = await openPage(1440)
  await signIn(page, product.account('systemAdministrator'), 'accounts/new')
  await page.getByLabel('用户名').fill('liumou')
  await page.getByLabel('姓名', { exact: true }).fill('刘某')
  await page.getByLabel('所在单位').click()
  await page.keyboard.type('中原区')
  await page.getByTitle('中原区', { exact: true }).click()
  await page.getByRole('button', { name: '建立账号' }).click()
  const shown = page.getByRole('dialog', { name: '一次性密码' })
  const password = (await shown.locator('.one-time-password').innerText()).trim()

  const other = await openPage(390)
  await signIn(other, { username: 'liumou', password, role: '', unit: '' })
  await other.getByRole('heading', { name: '刘某，请先设置自己的密码' }).waitFor()
  await other.getByLabel('现在的密码').fill(password)
  await other.getByLabel('新密码', { exact: true }).fill('Zhongyuan-2021')
  await other.getByLabel('再次输入新密码').fill('Zhongyuan-2021')
  await other.getByRole('button', { name: '修改密码' }).click()
  await other.getByRole('heading', { name: '今日' }).waitFor()
})
