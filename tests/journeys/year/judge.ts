import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { confirmed, pick } from './pages.ts'

const reviews = (programmeId: string, tab: string) =>
  `${product.url}/workbench/reviews?programmeId=${programmeId}&tab=${tab}`

/** The office asks for a survey of the unit; the unit gives two contacts; the survey is opened. Answers its address. */
export async function arrangeSurvey(office: Page, clerk: Page, programmeId: string, unit: string): Promise<string> {
  await office.goto(reviews(programmeId, 'surveys'))
  await office.getByRole('button', { name: 'G4 组织调查' }).click()
  const dialog = office.getByRole('dialog', { name: 'G4 组织调查' })
  await pick(office, dialog.getByLabel('单位'), unit)
  await office.keyboard.press('Escape')
  await dialog.getByRole('button', { name: '组织调查' }).click()
  await dialog.waitFor({ state: 'detached' })
  await office.getByRole('link', { name: unit }).click()
  await office.getByRole('heading', { level: 1, name: /调查测评/ }).waitFor()

  await clerk.goto(office.url())
  await clerk
    .getByLabel(/^受访者名单/)
    .fill('演示餐饮店负责人，13800000001，2020-12-20\n演示理发店负责人，13800000002，2020-12-20')
  await clerk.getByRole('button', { name: '提供这 2 人' }).click()
  await clerk.getByText('已提供 2 人。').waitFor()

  await office.reload()
  await confirmed(office, '开始调查')
  await office.getByRole('button', { name: '电话调查' }).waitFor()
  return office.url()
}

/** A surveyor calls one person from a phone, and gives the other the anonymous link. Answers the link. */
export async function callAndGiveLink(page: Page, survey: string): Promise<string> {
  await page.goto(`${survey}/calls`)
  await page.locator('.score-sheet').waitFor()
  await expectFits(page)
  for (const score of await page.getByRole('spinbutton').all()) await score.fill('92')
  for (const group of await page.locator('.score-sheet').getByRole('radiogroup').all())
    await group.getByRole('radio').first().check()
  await page.getByRole('radio', { name: '已评' }).check()
  await page.getByRole('button', { name: '登记：已评' }).click()
  await page.getByText('已评 1，待调查 1').waitFor()
  await page.getByRole('button', { name: '生成问卷链接' }).click()
  const shown = page.getByRole('dialog', { name: '匿名问卷' }).getByText(/\/survey\//)
  return (await shown.innerText()).trim()
}

/** The one who was asked fills the questionnaire in, on a phone, without an account. */
export async function answerByLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await expectFits(page)
  for (const score of await page.getByRole('spinbutton').all()) await score.fill('95')
  for (const group of await page.getByRole('group').all()) await group.getByRole('radio').first().check()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { name: '感谢您的评价' }).waitFor()
  await page.goto(link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('button', { name: '提交' }).count()).toBe(0)
}

/** How the two parts make one score is decided by a named person; then the survey is closed. */
export async function closeSurvey(page: Page, survey: string): Promise<void> {
  await page.goto(survey)
  await page.getByRole('button', { name: '确定合成方式' }).click()
  const dialog = page.getByRole('dialog', { name: '确定合成方式' })
  await dialog.getByRole('radio', { name: '两部分的得分一起平均' }).check()
  await dialog.getByRole('button', { name: /^确\s*定$/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await confirmed(page, '结束调查')
  await page.getByRole('button', { name: '登记结果公布日' }).waitFor()
}

/** Experts are drawn by a seed that anybody can draw with again. */
export async function drawExperts(page: Page, programmeId: string, unit: string): Promise<void> {
  await page.goto(reviews(programmeId, 'panels'))
  await page.getByRole('button', { name: 'G5 抽取专家' }).click()
  const dialog = page.getByRole('dialog', { name: 'G5 抽取专家' })
  await pick(page, dialog.getByLabel('单位', { exact: true }), unit)
  await page.keyboard.press('Escape')
  await dialog.getByLabel('种子（选填）').fill('2020-12-28 现场抽取')
  await dialog.getByRole('button', { name: /^抽\s*取$/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: unit }).getByText('种子 2020-12-28 现场抽取').waitFor()
}

async function openToday(page: Page): Promise<void> {
  await page.goto(`${product.url}/workbench/`)
  await page.getByText('现在没有需要您处理的事').or(page.locator('.to-do').first()).first().waitFor()
}

/** An expert scores every paper that today offers; the unit's name stands nowhere. Answers how many there were. */
export async function scorePapers(page: Page, unit: string): Promise<number> {
  await openToday(page)
  const papers = page.getByRole('link', { name: /^去评分/ })
  const count = await papers.count()
  for (let left = count; left > 0; left -= 1) {
    await papers.first().click()
    await page.getByLabel('总评').fill('材料完整，数据有出处。')
    expect(await page.getByRole('main').getByText(unit).count()).toBe(0)
    for (const points of await page.getByLabel('得分').all())
      await points.fill(String(Math.floor(Number(await points.getAttribute('aria-valuemax')) * 0.9)))
    for (const total of await page.getByLabel('总分（0 至 100）').all()) await total.fill('90')
    await page.getByRole('button', { name: '提交评分' }).click()
    await page.getByText('已评分').first().waitFor()
    await openToday(page)
  }
  return count
}

/** Criteria that only a person can judge, each with its reason. */
export async function judgeCriteria(page: Page, programmeId: string): Promise<void> {
  await page.goto(reviews(programmeId, 'criteria'))
  await page.getByRole('row').filter({ hasText: 'G1' }).getByRole('link').click()
  await page.getByRole('button', { name: '确认认定' }).waitFor()
  for (const criterion of await page.locator('fieldset.criterion').all()) {
    await criterion.getByRole('radio', { name: '已达标' }).check()
    await criterion.getByRole('textbox').fill('见报送的汇总表。')
  }
  await page.getByRole('button', { name: '确认认定' }).click()
  await page.getByText('已认定').first().waitFor()
}
