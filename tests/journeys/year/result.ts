import type { Page } from 'playwright-core'
import { product } from '#tests/harness/journey.ts'
import { confirmed, pick, typeDay } from './pages.ts'

const results = (programmeId: string) => `${product.url}/workbench/assessment?programmeId=${programmeId}&tab=results`

/** 初评 by the rules as data; a cell shows from which facts and words its grade was made. */
export async function proposeGrades(page: Page, programmeId: string): Promise<void> {
  await page.goto(`${product.url}/workbench/assessment?programmeId=${programmeId}`)
  await page.getByRole('button', { name: '按细则初评' }).click()
  await page.getByText(/1 个单位 \d+ 项/).waitFor()
  const warnings = page.getByRole('button', { name: '知道了' })
  if (await warnings.isVisible()) await warnings.click()
  await page.locator('.matrix-cell').first().click()
  const grounds = page.getByRole('dialog', { name: /评定依据/ })
  await grounds.getByRole('heading', { name: '评分细则原文' }).waitFor()
  await page.keyboard.press('Escape')
}

/** One step for the chosen unit, in its own dialog. */
async function step(
  page: Page,
  programmeId: string,
  title: string,
  fill: (page: Page) => Promise<void>,
): Promise<void> {
  await page.goto(results(programmeId))
  await page.locator('tr[data-row]').first().getByRole('checkbox').check()
  await page.getByRole('button', { name: title, exact: true }).click()
  await fill(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: new RegExp(`^${[...title].join('\\s*')}$`) }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The unit is told; answers the address of its result. */
export async function feedBack(page: Page, programmeId: string, unit: string): Promise<string> {
  await step(page, programmeId, '反馈', async () => {})
  await page.getByRole('link', { name: unit }).click()
  await page.getByRole('heading', { level: 1, name: `${unit}考评结果` }).waitFor()
  return page.url()
}

/** The unit finds the result in 今日 and objects to one row, with its reason. */
export async function object(page: Page, result: string): Promise<void> {
  await page.goto(result)
  await pick(page, page.getByLabel('对哪些任务行有异议'), 'G1')
  await page.keyboard.press('Escape')
  await page.getByLabel('申诉理由').fill('材料在线下按期送达，请复核。')
  await page.getByRole('button', { name: '提出申诉' }).click()
  await page.getByText('待初评人以外的人复核').waitFor()
}

/** Whoever proposed the grades is not offered the review; another answers. */
export async function reviewObjection(grader: Page, other: Page, result: string): Promise<void> {
  await grader.goto(result)
  await grader.getByText('待初评人以外的人复核').waitFor()
  if (await grader.getByRole('button', { name: '提交复核' }).count()) throw new Error('the grader may review himself')
  await other.goto(result)
  await pick(other, other.getByLabel('复核结论'), '', '申诉不成立')
  await other.getByLabel('答复').fill('已核对收文登记，没有线下送达记录。')
  await other.getByRole('button', { name: '提交复核' }).click()
  await other.getByText('已复核').first().waitFor()
}

export async function deliberate(page: Page, programmeId: string): Promise<void> {
  await step(page, programmeId, '登记集体审定', async () => {
    await typeDay(page, page.getByLabel('会议日期'), '2020-12-28')
    await page.getByLabel('参会人员').fill('演示甲、演示乙、')
    await page.getByLabel('会议纪要').fill('会议审定了考评结果。')
  })
}

/** 签批 by a deputy: both names stand on record. */
export async function approve(page: Page, programmeId: string): Promise<void> {
  await step(page, programmeId, '签批', () => page.getByLabel('签批意见').fill('同意。'))
}

/** 通报, decided to be public: that makes a paper for 发布审核. */
export async function circulate(page: Page, programmeId: string): Promise<void> {
  await step(page, programmeId, '通报', async () => {
    await page.getByLabel('发文字号').fill('郑法政办〔2020〕96号')
    await pick(page, page.getByLabel('通报范围'), '', '社会公开')
    await page.getByLabel('范围的依据').fill('领导小组会议决定公开。')
  })
}

/** The paper's drafter sends it to review; answers the address of its page. */
export async function sendToReview(page: Page): Promise<string> {
  await page.goto(`${product.url}/workbench/publications`)
  await page.getByRole('row').filter({ hasText: '起草中' }).first().getByRole('link').click()
  await confirmed(page, '送审')
  await page.getByText('法制审核中').first().waitFor()
  return page.url()
}

/** A step of 发布审核, by whoever may do it. */
export async function publicationStep(page: Page, publication: string, name: string): Promise<void> {
  await page.goto(publication)
  await confirmed(page, name)
}
