import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { acknowledge, openTask } from '../year/hand-in.ts'
import { confirmed, pick, typeDay } from '../year/pages.ts'

const rows = ['G1', 'G2', 'G3', 'G4', 'G5']
const lastDay = '2020-12-31'

/** The table of 2020 with its questions to the ledger, once more, for a unit that is to hand in by the end of the year. */
export async function issueTableAgain(office: Page, issuer: string, unit: string): Promise<string> {
  await office.goto(`${product.url}/workbench/programmes/new`)
  await pick(office, office.getByLabel('制定单位'), issuer)
  await office.getByLabel('标题').fill('2020年度服务型行政执法工作补报方案（演示）')
  await pick(office, office.getByLabel('沿用以往方案'), '郑法政办〔2020〕5号')
  await office.getByRole('button', { name: '新建草稿' }).click()
  await office.getByRole('tab', { name: /^待确定/ }).waitFor()
  await decide(office)
  await issue(office, unit)
  return office.url()
}

async function decide(office: Page): Promise<void> {
  await office.getByRole('tab', { name: /^待确定/ }).click()
  const open = office.locator('section.card').filter({ has: office.getByRole('button', { name: '确定', exact: true }) })
  for (let left = await open.count(); left > 0; left -= 1) {
    await answer(office, open.first())
    await office.getByRole('tab', { name: left > 1 ? `待确定 ${left - 1}` : /^待确定(?: 0)?$/ }).waitFor()
  }
}

async function answer(office: Page, question: Locator): Promise<void> {
  const day = question.getByLabel('期限')
  if (await day.count()) await typeDay(office, day, lastDay)
  else await question.getByLabel('理由').fill('补报方案不另作规定')
  await question.getByRole('button', { name: (await day.count()) ? '确定' : '暂不确定', exact: true }).click()
}

async function issue(office: Page, unit: string): Promise<void> {
  await office.getByRole('tab', { name: /^受文单位/ }).click()
  await pick(office, office.getByLabel('加入受文单位'), unit)
  await office.keyboard.press('Escape')
  await office.getByRole('button', { name: /^加\s*入$/ }).click()
  await office.getByRole('cell', { name: unit }).waitFor()
  await office.getByRole('button', { name: '登记印发' }).click()
  const dialog = office.getByRole('dialog', { name: '登记印发' })
  await dialog.getByLabel('发文字号').fill('郑法政办〔2020〕92号')
  await dialog.getByLabel('签发人').fill('演示市领导')
  await typeDay(office, dialog.getByLabel('成文日期'), '2020-12-28')
  await dialog.getByRole('button', { name: '登记并印发' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Each row's records are proposed, confirmed with one button, and released by a reviewer: no file is handed in. */
export async function proveRows(clerk: Page, reviewer: Page, programme: string): Promise<void> {
  await acknowledge(clerk, programme)
  for (const row of rows) {
    const task = await openTask(clerk, programme, row)
    await confirmRecords(clerk)
    await clerk.getByRole('button', { name: '提交审核' }).click()
    await clerk.getByText('审核中').first().waitFor()
    await reviewer.goto(task)
    await confirmed(reviewer, '审核通过并报送')
    await reviewer.getByText('已报送').first().waitFor()
    await readState(reviewer)
  }
}

const recordsOf = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: '已有工作记录' }) })

async function confirmRecords(clerk: Page): Promise<void> {
  const records = recordsOf(clerk)
  await records.getByText('✓ 已满足').first().waitFor()
  expect(await records.locator('.bad').allInnerTexts()).toEqual([])
  expect(await records.getByText('已确认').count()).toBe(0)
  await records.getByRole('button', { name: /^确认这 \d+ 条工作记录$/ }).click()
  await records.getByText('已确认').first().waitFor()
  await records.getByRole('button', { name: /^确认这/ }).waitFor({ state: 'detached' })
}

/** Every record that counts bears the name of who confirmed it; the release bears the reviewer's; nothing was uploaded. */
async function readState(reviewer: Page): Promise<void> {
  const records = recordsOf(reviewer)
  const counted = records.getByRole('listitem').filter({ has: reviewer.getByLabel('计入', { exact: true }) })
  const lines = await counted.allInnerTexts()
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).toMatch(/演示联络员\S*已确认/)
  const way = reviewer.locator('section').filter({ has: reviewer.getByRole('heading', { name: '报送经过' }) })
  await way
    .getByText(/演示审核人/)
    .first()
    .waitFor()
  expect(await way.locator('a[href*="/files/"]').count()).toBe(0)
  await expectFits(reviewer)
}
