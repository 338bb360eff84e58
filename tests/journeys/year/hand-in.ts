import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import { expectFits } from '#tests/harness/journey.ts'
import { confirmed, pick, typeDay } from './pages.ts'

/** A real PDF of one page with words on it, as an office scans or exports one. */
async function materialPdf(): Promise<Buffer> {
  const document = await PDFDocument.create()
  const sheet = document.addPage([595, 842])
  for (const [line, words] of ['Material of a demonstration journey.', 'It proves nothing but the way.'].entries())
    sheet.drawText(words, { x: 72, y: 760 - line * 24, size: 14 })
  return Buffer.from(await document.save())
}

/** The unit acknowledges the programme and looks at what it is asked. */
export async function acknowledge(page: Page, programme: string): Promise<void> {
  await page.goto(programme)
  await page.getByRole('button', { name: /^签\s*收$/ }).click()
  await page.getByText('受文单位 1/1 已签收').waitFor()
}

/** Opens a row's task out of the programme's list; answers its address. */
export async function openTask(page: Page, programme: string, row: string): Promise<string> {
  await page.goto(programme)
  await page.getByRole('button', { name: '查看任务' }).click()
  await page.getByRole('row').filter({ hasText: row }).first().getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${row} `) }).waitFor()
  return page.url()
}

/** Words and a file, kept as a draft; found again after the page is opened anew, then handed to the approver. */
export async function draftAndSubmit(page: Page, words: string): Promise<void> {
  await page.getByLabel('情况说明').fill(words)
  await page.locator('.upload-box input[type=file]').setInputFiles({
    name: '演示材料.pdf',
    mimeType: 'application/pdf',
    buffer: await materialPdf(),
  })
  await page.getByText('演示材料.pdf').first().waitFor()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('草稿已保存').waitFor()
  await page.reload()
  await page.getByText('演示材料.pdf').first().waitFor()
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByText('审核中').first().waitFor()
}

/** The approver reads the same page on a phone and releases it. */
export async function release(page: Page, task: string): Promise<void> {
  await page.goto(task)
  await page.getByText('演示材料.pdf').first().waitFor()
  await expectFits(page)
  await confirmed(page, '审核通过并报送')
  await page.getByText('已报送').first().waitFor()
}

/** AB岗: the post is lent for a few days, from the person's own settings. */
export async function lendPost(page: Page, deputy: string, until: string): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '设置' }).click()
  await page.getByRole('button', { name: '设置 AB 岗' }).click()
  const form = page.getByRole('dialog', { name: '设置 AB 岗' })
  await pick(page, form.getByLabel('由谁代行'), deputy)
  await typeDay(page, form.getByLabel('第一天'), '2020-12-28')
  await typeDay(page, form.getByLabel('最后一天'), until)
  await form.getByLabel('原因').fill('公出')
  await form.getByRole('button', { name: /^设\s*置$/ }).click()
  await page.getByText(`${deputy} 代您行使`).waitFor()
}
