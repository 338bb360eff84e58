import type { Page } from 'playwright-core'
import { product } from '#tests/harness/journey.ts'
import { confirmed, pick, typeDay } from '../year/pages.ts'
import { candidate } from './import-cases.ts'

export const pointName = '夜市出摊遮挡盲道'

/** A new batch of one's own unit; answers its address. */
export async function beginBatch(clerk: Page, title: string): Promise<string> {
  await clerk.goto(`${product.url}/workbench/risk-prevention/batches`)
  await clerk.getByRole('button', { name: '新建一批' }).first().click()
  await clerk.getByLabel('批次名称', { exact: true }).fill(title)
  await clerk.getByRole('button', { name: /^新\s*建$/ }).click()
  await clerk.getByRole('heading', { level: 1, name: title }).waitFor()
  return clerk.url()
}

/** A heap of records becomes a point with its counts; what records cannot say is written. Answers the point's address. */
export async function takeCandidate(clerk: Page): Promise<string> {
  await clerk.getByRole('tab', { name: '从执法记录挑选' }).click()
  const heap = clerk.getByRole('listitem').filter({ hasText: candidate })
  await heap.getByText('240 件（上一同期 200 件').waitFor()
  await heap.getByRole('button', { name: '采用并补写' }).click()
  await clerk.getByRole('heading', { level: 1, name: candidate }).waitFor()
  const field = (label: string) => clerk.getByLabel(label, { exact: true })
  await field('名称').fill(pointName)
  await field('行为表现形式').fill('夜市经营者把桌椅摆到盲道上')
  await field('时间').fill('夏季夜间')
  await field('行业代码').fill('H6291')
  await field('怎么避免').fill('摆在划定的线内，盲道留空')
  await field('问谁').fill('演示综合窗口，工作日 9:00–17:00')
  await clerk.getByRole('button', { name: '添加依据' }).click()
  await field('法律、法规、规章名称').fill('演示用城市管理规定（非真实法规）')
  await field('条款').fill('演示条款')
  await clerk.getByRole('button', { name: '添加裁量标准' }).click()
  await field('情形').fill('经劝导立即收回')
  await field('处理').fill('不予处罚')
  await save(clerk)
  await clerk.getByRole('heading', { level: 1, name: pointName }).waitFor()
  return clerk.url()
}

/** The reviewer sees the annex's words and the counts behind the proposal before confirming it. */
export async function confirmLevel(reviewer: Page, point: string): Promise<void> {
  await reviewer.goto(point)
  await reviewer.getByText('某一时段、某一地域、某一行业易发、高发、多发的违法行为').waitFor()
  await reviewer.getByText(/2019-12-01至2020-11-30共 240 件，折合每年 240 件/).waitFor()
  await reviewer.getByRole('button', { name: '确认等级' }).click()
  await reviewer.getByText(/^高风险\s*由/).waitFor()
}

/** A cause, and a measure against it with an owner and a day. */
export async function writeMeasure(clerk: Page, point: string): Promise<void> {
  await clerk.goto(point)
  await clerk.getByRole('button', { name: '添加行政相对人方面原因' }).click()
  await pick(clerk, clerk.getByLabel('行政相对人方面原因 1'), '', '经济利益驱动')
  await clerk.getByRole('button', { name: '添加措施' }).click()
  await clerk.getByLabel('措施 1', { exact: true }).fill('在演示三路划出摆放线，开市前逐户提醒')
  await pick(clerk, clerk.getByLabel('针对的原因'), '', '经济利益驱动')
  await clerk.getByLabel('责任人或科室').fill('演示执法中队')
  await typeDay(clerk, clerk.getByLabel('完成期限'), '2021-03-31')
  await save(clerk)
  await clerk.getByText('已保存').first().waitFor()
}

/** A step is finished on the batch's page; the next one is then under way. */
export async function finish(reviewer: Page, batch: string, action: string, next: string): Promise<void> {
  await reviewer.goto(batch)
  await confirmed(reviewer, action)
  await reviewer.locator('[aria-current=step]').filter({ hasText: next }).waitFor()
}

export async function close(reviewer: Page, batch: string): Promise<void> {
  await reviewer.goto(batch)
  await confirmed(reviewer, '办结本批')
  await reviewer.getByText('已办结').first().waitFor()
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click()
}
