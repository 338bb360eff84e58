import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { product } from '#tests/harness/journey.ts'

/** The rows of the 2020 table that the six steps prove, under the names that people use, with what a fact of each says. */
export const provenRows: readonly (readonly [name: string, says: string])[] = [
  ['征求意见及采纳汇总表', '征求意见'],
  ['风险点公布图片', '公布'],
  ['宣传报道和资料', '宣传'],
  ['行政相对人名单', '指导'],
  ['分析评估报告', '评估'],
]

/** Opens a task from the unit's list: what it asks for is there already, each record confirmed by somebody by name. */
export async function expectProven(clerk: Page, name: string, says: string): Promise<void> {
  await clerk.goto(`${product.url}/workbench/tasks?pageSize=100`)
  await clerk.getByRole('link', { name, exact: true }).click()
  const records = clerk.locator('section').filter({ has: clerk.getByRole('heading', { name: '已有工作记录' }) })
  await records.getByText('✓ 已满足').first().waitFor()
  expect(await records.locator('.bad').allInnerTexts()).toEqual([])
  const counted = records.getByRole('listitem').filter({ has: clerk.getByLabel('计入', { exact: true }) })
  expect(await counted.count()).toBeGreaterThan(0)
  for (const line of await counted.allInnerTexts()) expect(line).toMatch(/演示\S*已确认/)
  expect((await counted.allInnerTexts()).join('')).toContain(says)
}
