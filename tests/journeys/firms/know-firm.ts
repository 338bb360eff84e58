import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { confirmed } from '../year/pages.ts'

const firms = () => `${product.url}/workbench/counterparties`
const person = { name: '演示顾客甲', code: '410102199003070019' }
const firm = { name: '演示灯火夜宵店', code: '91410100123456788Y' }

async function register(clerk: Page, name: string, code: string): Promise<void> {
  await clerk.goto(`${firms()}/new`)
  if (code === person.code) await clerk.getByRole('radio', { name: '个人' }).check()
  await clerk.getByLabel('名称或姓名').fill(name)
  await clerk.getByLabel('证件号码', { exact: true }).fill(code)
  await clerk.getByLabel('地址').fill('演示灯火街 8 号')
  await clerk.getByRole('button', { name: /^登\s*记$/ }).click()
  await clerk.waitForURL(/counterparties\/(?!new)/)
}

async function search(clerk: Page, list: string, words: string): Promise<void> {
  await clerk.goto(list)
  const box = clerk.getByRole('searchbox').first()
  await box.fill(words)
  await box.press('Enter')
  await clerk.waitForURL(/[?&]q=/)
}

/** Somebody is registered, found again masked, and shown in clear for a reason that is kept. */
export async function revealPerson(clerk: Page): Promise<void> {
  await register(clerk, person.name, person.code)
  await search(clerk, firms(), person.code)
  const line = clerk.locator('tr[data-row]').filter({ hasText: person.code.slice(0, 6) })
  await line.getByRole('link').first().click()
  await clerk.getByRole('button', { name: '看明文' }).waitFor()
  expect(await clerk.locator('main').innerText()).not.toContain(person.code)
  await expectFits(clerk)
  await clerk.getByRole('button', { name: '看明文' }).click()
  const dialog = clerk.getByRole('dialog', { name: '看明文' })
  const show = dialog.getByRole('button', { name: /^查\s*看$/ })
  expect(await show.isDisabled()).toBe(true)
  await dialog.getByLabel(/^原因/).fill('核对送达地址')
  await show.click()
  await dialog.getByText(person.code).waitFor()
  await dialog.getByRole('button', { name: '看完了' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** One firm that was written down twice is proposed as such, merged after both were seen, and parted again. */
export async function mergeTwins(clerk: Page): Promise<void> {
  await register(clerk, firm.name, firm.code)
  await register(clerk, firm.name, '')
  await search(clerk, `${firms()}/duplicates`, firm.name)
  await clerk.getByRole('button', { name: '核对后合并' }).first().click()
  await clerk.getByRole('cell', { name: firm.code }).waitFor()
  await clerk.getByLabel('为什么是同一户').fill('核对营业执照，是同一户')
  await clerk.getByRole('button', { name: /^合\s*并$/ }).click()
  await clerk.getByRole('heading', { name: '合并记录' }).waitFor()
  await confirmed(clerk, '撤销合并', '地址不同，是两户')
  await clerk.getByText(/撤销：地址不同，是两户/).waitFor()
}
