import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { pick } from '../year/pages.ts'

export const unit = '郑州市城市管理局'
const title = '演示盲评案卷'
const seed = '20201228'
/** Of the platform's sheet, in its order: 100 together. */
const full = [10, 15, 10, 10, 10, 10, 10, 5, 10, 7, 3]
const defect = '演示：审批表没有写日期'

const workbench = (path: string) => `${product.url}/workbench/${path}`
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click()

/** Written, and one file drawn for two of three reviewers. Answers the address of the round. */
export async function drawRound(organiser: Page, reviewers: readonly string[]): Promise<string> {
  await organiser.goto(workbench('case-file-reviews/new'))
  await organiser.getByLabel('名称', { exact: true }).fill(title)
  await pick(organiser, organiser.getByLabel('评查谁的案卷'), unit)
  await pick(organiser, organiser.getByLabel('案卷种类'), '行政指导')
  await organiser.keyboard.press('Escape')
  await organiser.getByRole('spinbutton', { name: '份数' }).fill('1')
  await expectFits(organiser)
  await press(organiser, '保存，下一步抽取案卷')
  await organiser.getByRole('heading', { level: 1, name: title }).waitFor()
  for (const name of reviewers) await pick(organiser, organiser.getByLabel('评查人'), name)
  await organiser.keyboard.press('Escape')
  await organiser.getByLabel('种子（选填）').fill(seed)
  await press(organiser, '抽取并分给评查人')
  await organiser.getByRole('dialog').getByRole('button', { name: '抽取', exact: true }).click()
  await organiser.getByText('已在本机按种子重新抽取，结果一致。').waitFor()
  return organiser.url()
}

/** The one task of this round that waits for the reviewer; its line stands in 今日. */
async function openTask(reviewer: Page): Promise<void> {
  await reviewer.goto(workbench(''))
  await reviewer.getByRole('listitem').filter({ hasText: title }).getByRole('link').click()
  await reviewer.getByRole('heading', { level: 1, name: /^评查：/ }).waitFor()
}

export async function recuse(reviewer: Page): Promise<void> {
  await openTask(reviewer)
  await press(reviewer, '申明回避')
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByRole('textbox').fill('演示：与当事人是亲属')
  await dialog.getByRole('button', { name: '申明回避' }).click()
  await reviewer.getByText('已回避', { exact: true }).first().waitFor()
}

/** Answers the address of the one file. */
export async function openFile(page: Page, round: string): Promise<string> {
  await page.goto(round)
  await page.locator('tr[data-row] a').first().click()
  await page.waitForURL(/\/case-file-reviews\/files\//)
  return page.url()
}

export async function replace(organiser: Page, file: string, from: string, to: string): Promise<void> {
  await organiser.goto(file)
  await pick(organiser, organiser.getByLabel('原评查人'), '', from)
  await pick(organiser, organiser.getByLabel('更换为'), to)
  await organiser.getByLabel('原因').fill('演示：申明回避')
  await press(organiser, '更换')
  await organiser.getByText(`${to}：待评查`).waitFor()
}

/** Alone with the sheet; what others gave is nowhere on the page. */
export async function score(reviewer: Page, lost = 0, finds = false): Promise<void> {
  await openTask(reviewer)
  const points = reviewer.getByRole('spinbutton')
  for (const [place, most] of full.entries()) await points.nth(place).fill(String(place === 1 ? most - lost : most))
  if (lost) await reviewer.getByLabel('第 2 项扣分原因').fill('演示：缺审批日期')
  await reviewer.getByText(`合计 ${100 - lost} 分`).waitFor()
  if (finds) {
    await press(reviewer, /添加问题$/)
    await reviewer.getByLabel('问题 1', { exact: true }).fill(defect)
    await reviewer.getByLabel('整改期限').fill('2021-01-08')
    await reviewer.keyboard.press('Tab')
    await expectFits(reviewer)
  }
  await press(reviewer, '提交打分')
  await reviewer.getByRole('heading', { name: `我的打分：${100 - lost} 分` }).waitFor()
}

/** Too far apart: a third person is called. */
export async function callThird(organiser: Page, file: string, third: string): Promise<void> {
  await organiser.goto(file)
  await organiser.getByText('评查人打分相差 15 分，超过允许的 10 分').first().waitFor()
  await pick(organiser, organiser.getByLabel('第三人'), third)
  await press(organiser, '请此人评查')
  await organiser.getByText(`${third}（第三人）：待评查`).waitFor()
}

export async function tell(organiser: Page, round: string): Promise<void> {
  await organiser.goto(round)
  await press(organiser, '向被评查单位反馈结果')
  await organiser.getByText('反馈整改', { exact: true }).first().waitFor()
}

/** The unit finds it in 今日, says its 陈述 and what it mended. */
export async function answer(clerk: Page): Promise<void> {
  await clerk.goto(workbench(''))
  await clerk.getByRole('listitem').filter({ hasText: defect }).getByRole('link').click()
  await clerk.getByText('取两人平均分').first().waitFor()
  await press(clerk, '对结果提出陈述')
  const dialog = clerk.getByRole('dialog')
  await dialog.getByRole('textbox').fill('演示：日期写在背面')
  await dialog.getByRole('button', { name: '对结果提出陈述' }).click()
  await clerk.getByText('演示：日期写在背面').waitFor()
  await press(clerk, '报整改情况')
  await dialog.getByLabel('怎样整改的').fill('演示：已补写说明附卷')
  await dialog.getByRole('button', { name: '报送', exact: true }).click()
  await clerk.getByText('已报整改，待核实').waitFor()
  await expectFits(clerk)
}

/** The 陈述 is answered, the mending confirmed, the round closed; its report is a file. */
export async function close(organiser: Page, round: string, file: string): Promise<void> {
  await organiser.goto(file)
  await organiser.getByLabel('答复', { exact: true }).fill('演示：背面日期已核对，维持得分')
  await press(organiser, /^答\s*复$/)
  await organiser.getByText('背面日期已核对').waitFor()
  await press(organiser, '核实整改')
  const dialog = organiser.getByRole('dialog')
  await dialog.getByLabel('核实意见').fill('演示：属实')
  await dialog.getByRole('button', { name: /^核\s*实$/ }).click()
  await organiser.getByText('已整改', { exact: true }).first().waitFor()
  await organiser.goto(round)
  await press(organiser, '结束评查')
  await dialog.getByRole('textbox').fill('演示：今后审批表写明日期')
  await dialog.getByRole('button', { name: '结束评查' }).click()
  await organiser.getByText('已结束，问题全部整改完。').waitFor()
  await expectFits(organiser)
  const [report] = await Promise.all([organiser.waitForEvent('download'), press(organiser, '评查情况报告（Word）')])
  expect(report.suggestedFilename()).toMatch(/\.docx$/)
}
