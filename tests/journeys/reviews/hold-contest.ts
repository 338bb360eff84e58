import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { pick } from '../year/pages.ts'
import { publicationStep } from '../year/result.ts'

const title = '演示岁末案例评选'
const patience = { timeout: 30_000 }

const workbench = (path: string) => `${product.url}/workbench/${path}`
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click()

/** Asks first, then does it under the same name. */
async function agreed(page: Page, button: string, doIt: string): Promise<void> {
  await press(page, button)
  await page.getByRole('dialog').getByRole('button', { name: doIt, exact: true }).click()
}

/** One award for three cases at most. Answers the address. */
export async function openContest(office: Page): Promise<string> {
  await office.goto(workbench('typical-cases/selections/new'))
  await office.getByLabel('名称', { exact: true }).fill(title)
  for (const left of [3, 2]) await press(office, `删除等次 ${left}`)
  for (const left of [4, 3]) await press(office, `删除标准 ${left}`)
  await expectFits(office)
  await press(office, /^保\s*存$/)
  await office.getByRole('heading', { level: 1, name: title }).waitFor()
  await agreed(office, '开始推荐', '开始推荐')
  await office.getByText('推荐中', { exact: true }).first().waitFor()
  return office.url()
}

/** Found in the list of contests of the bodies above. */
export async function nominate(clerk: Page, unit: string): Promise<void> {
  await clerk.goto(workbench('typical-cases/selections'))
  await clerk.getByRole('link', { name: title }).click()
  await pick(clerk, clerk.getByLabel('推荐本单位的典型案例'), '演示案例', unit)
  await press(clerk, /^推\s*荐$/)
  await clerk.getByText(/已推荐 \d+ 篇/).waitFor()
  await clerk.getByRole('cell', { name: unit }).waitFor()
}

export async function startJudging(office: Page, contest: string, judges: readonly string[]): Promise<void> {
  await office.goto(contest)
  await office.getByRole('heading', { name: '案例（2）' }).waitFor()
  for (const name of judges) await pick(office, office.getByLabel('评委'), name)
  await office.keyboard.press('Escape')
  await press(office, '截止推荐，请评委评分')
  await office.getByText('还有 4 份评分没有交。').waitFor()
}

/** Each by its number; neither unit nor place is on the page. All get the same. */
export async function judgeBlind(judge: Page, units: readonly string[]): Promise<void> {
  await judge.goto(workbench(''))
  await judge
    .getByRole('listitem')
    .filter({ hasText: `案例评分：${title}` })
    .getByRole('link')
    .click()
  await judge.waitForURL(/\/ballots\?open=yes/)
  const waiting = judge.locator('tr[data-row]').filter({ hasText: title })
  for (let left = 2; left > 0; left -= 1) {
    await waiting.nth(left - 1).waitFor()
    await expect.poll(() => waiting.count(), patience).toBe(left)
    await waiting.first().getByRole('link').click()
    await judge.getByRole('heading', { level: 1, name: /^案例0\d：/ }).waitFor()
    const words = await judge.locator('main').innerText()
    for (const unit of units) expect(words).not.toContain(unit)
    for (const points of await judge.getByRole('spinbutton').all()) await points.fill('90')
    if (left === 1) await expectFits(judge)
    await press(judge, '提交评分')
    await judge.waitForURL(/\/ballots\?open=yes/)
  }
}

/** Equal: the order is a person's, with a reason. */
export async function decideTie(office: Page, contest: string): Promise<void> {
  await office.goto(contest)
  await agreed(office, '截止评分并排名', '截止评分并排名')
  await office.getByRole('heading', { name: '2 篇同分，请确定先后' }).waitFor()
  await press(office, /^把“.*上移一位$/)
  await office.getByLabel('理由（必填）').fill('演示：更容易推广')
  await expectFits(office)
  await press(office, '按此先后确定')
  await agreed(office, '公布结果', '公布')
  await office.getByText('结果已公布。').waitFor()
  await office.getByRole('cell', { name: '一等奖' }).waitFor()
}

/** Answers the address of its paper in 发布审核. */
export async function sendResult(office: Page): Promise<string> {
  await office.getByRole('link', { name: '查看发布审核' }).click()
  await office.waitForURL(/\/publications\//)
  await publicationStep(office, office.url(), '送审')
  await office.getByText('法制审核中').first().waitFor()
  return office.url()
}

/** Anybody finds it by the list of contests. */
export async function readResult(citizen: Page): Promise<void> {
  await citizen.goto(`${product.url}/typical-cases`)
  await citizen.getByRole('link', { name: '案例评选结果' }).click()
  await citizen.getByRole('heading', { level: 1, name: '案例评选' }).waitFor()
  await expectFits(citizen)
  await citizen.getByRole('link', { name: `${title}结果` }).click()
  await citizen.getByText(/一等奖：演示案例/).waitFor()
  await expectFits(citizen)
}
