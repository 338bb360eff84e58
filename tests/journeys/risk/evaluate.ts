import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { product } from '#tests/harness/journey.ts'
import { confirmed, pick } from '../year/pages.ts'

/** The documents do not say how 遵从度 is reckoned: a named person decides, for all to see. */
export async function decideFormula(reviewer: Page): Promise<void> {
  await reviewer.goto(`${product.url}/workbench/risk-prevention/settings`)
  await pick(reviewer, reviewer.getByLabel('法律遵从度的计算方法'), '', '检查合格率')
  await reviewer.getByLabel('理由').fill('以检查合格率为准')
  await reviewer.getByRole('button', { name: /^确\s*定$/ }).click()
  await reviewer.getByText(/由 演示\S* 于 .* 确定，理由：以检查合格率为准/).waitFor()
}

/** Counts of both periods; with fewer inspections the fall of cases is not called a success. */
export async function draftReport(clerk: Page, batch: string): Promise<void> {
  await clerk.goto(`${batch}/evaluation`)
  for (const [label, count] of [
    ['违法本期', '150'],
    ['违法上一同期', '240'],
    ['检查本期', '60'],
    ['检查上一同期', '120'],
  ] as const)
    await clerk.getByLabel(label, { exact: true }).fill(count)
  await clerk.getByRole('button', { name: '统计并起草报告' }).click()
  await clerk
    .getByText(/检查减少，不能据此判断违法减少/)
    .first()
    .waitFor()
}

/** What the draft leaves to a person is written; both formats can be taken away. */
export async function finishReport(clerk: Page): Promise<void> {
  for (const paragraph of await clerk.getByRole('group', { name: /^四、/ }).getByRole('textbox').all()) {
    const text = await paragraph.inputValue()
    await paragraph.fill(text.replace('（请补写）', '检查次数减少，明年恢复后再作比较。'))
  }
  await clerk.getByRole('button', { name: '保存报告文字' }).click()
  await clerk.getByText('已保存').first().waitFor()
  for (const format of ['PDF', 'Word']) {
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: format, exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toContain('分析评估')
  }
}

export async function finalise(reviewer: Page, batch: string): Promise<void> {
  await reviewer.goto(`${batch}/evaluation`)
  await confirmed(reviewer, '定稿')
  await reviewer.getByText('已定稿').first().waitFor()
}
