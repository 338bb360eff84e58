import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'

const item = '渣土车未密闭运输'
const dashboard = () => `${product.url}/workbench/risk-prevention/dashboard`

/** Narrowed to one item, its number of cases is the number of lines of the list that it opens. */
export async function openNumber(clerk: Page): Promise<void> {
  await clerk.goto(dashboard())
  await clerk.getByLabel('事项全称（选填）').fill(item)
  await clerk.getByRole('button', { name: /^查\s*看$/ }).click()
  await clerk.getByRole('heading', { name: new RegExp(`：${item}$`) }).waitFor()
  const number = clerk.getByRole('region', { name: '多发事项' }).getByRole('link').first()
  const count = await number.innerText()
  await number.click()
  await clerk.getByRole('heading', { level: 1, name: '执法记录' }).waitFor()
  await clerk.getByText(new RegExp(`共 ${count} 条`)).waitFor()
  const shown = await clerk.locator('tr[data-row]').allInnerTexts()
  for (const line of shown) expect(line).toContain(item)
}

/** “十大” by one click, as a paper to take away. */
export async function takeTopTen(clerk: Page): Promise<void> {
  await clerk.goto(dashboard())
  await clerk.getByRole('radiogroup', { name: '按什么排' }).getByText('时段').click()
  await clerk.getByRole('heading', { level: 3, name: /“.+大/ }).waitFor()
  const [paper] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('button', { name: '打印件 PDF' }).click(),
  ])
  expect(paper.suggestedFilename()).toMatch(/大.*\.pdf$/)
}

/** The same on a phone: nothing is wider than the screen. */
export async function readOnPhone(phone: Page): Promise<void> {
  await phone.goto(dashboard())
  await phone.getByRole('region', { name: '多发事项' }).getByRole('link').first().waitFor()
  await phone.getByRole('heading', { level: 3, name: /“.+大/ }).waitFor()
  await expectFits(phone)
}
