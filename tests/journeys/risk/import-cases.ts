import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { pick } from '../year/pages.ts'

/** What the department's own system calls it; no column of ours has that name. */
const item = '夜市占道'
const place = '演示三路'
export const candidate = `${place}：${item}`

const pad = (number: number) => String(number).padStart(2, '0')

/**
 * Twenty in each of the twelve months that are over, forty fewer in the twelve before; some in the running month, which count for
 * nothing beside whole ones; older cases to fill the table, and one day that never was.
 */
function exportedTable(): Buffer {
  const recent = Array.from(
    { length: 240 },
    (_, place) => [place % 12 ? 2020 : 2019, place % 12 || 12, Math.floor(place / 12) + 1] as const,
  )
  const before = Array.from(
    { length: 200 },
    (_, place) => [2019, (place % 10) + 1, Math.floor(place / 10) + 1] as const,
  )
  const running = Array.from({ length: 15 }, (_, place) => [2020, 12, place + 1] as const)
  const old = Array.from({ length: 6000 }, (_, place) => [2016, (place % 12) + 1, (place % 28) + 1] as const)
  const line = ([year, month, day]: readonly [number, number, number], number: number) =>
    `演示-夜-${number},${year < 2019 ? '往年案件' : item},${year}-${pad(month)}-${pad(day)} 21:10,简易程序,${place},50`
  const lines = [[2020, 2, 30] as const, ...recent, ...before, ...running, ...old].map(line)
  return Buffer.from(`案号,违规情形,处罚日期,处罚程序,路段,罚款金额（元）\r\n${lines.join('\r\n')}\r\n`)
}

/** A table from another system: uploaded, its one unknown column pointed at, looked through, brought in and counted. */
export async function importCases(clerk: Page): Promise<void> {
  await clerk.goto(`${product.url}/workbench/risk-prevention/records`)
  await clerk.getByRole('button', { name: '导入表格' }).click()
  const file = { name: '演示办案系统导出.csv', mimeType: 'text/csv', buffer: exportedTable() }
  await clerk.locator('.upload-box input[type=file]').setInputFiles(file)
  await clerk.getByRole('heading', { level: 1, name: file.name }).waitFor()
  await clerk.getByRole('button', { name: '预览' }).click()
  await clerk.getByText('还没有选择“违法行为”对应的列').waitFor()
  await pick(clerk, clerk.getByLabel('违法行为所在的列'), '违规', '违规情形')
  await clerk.getByRole('button', { name: '预览' }).click()
  await clerk.getByText('已检查前 2000 行：1 行有误').waitFor()
  await clerk.getByText('“2020-02-30 21:10”是不存在的日期，请核对').waitFor()
  await expectFits(clerk)
  await clerk.getByRole('button', { name: '开始导入' }).click()
  await clerk.getByRole('progressbar', { name: '导入进度' }).waitFor()
  await clerk.getByRole('link', { name: '查看这些记录' }).waitFor()
  await clerk.getByText('6455 行').waitFor()
  const [faults] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('button', { name: '下载出错的行' }).click(),
  ])
  expect(faults.suggestedFilename()).toBe('演示办案系统导出-出错的行.csv')
}
