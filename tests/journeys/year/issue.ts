import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { pick, typeDay } from './pages.ts'

const notice = fileURLToPath(new URL('../../../src/domains/programmes/fixtures/zhengzhou-2020.txt', import.meta.url))

/** The notice becomes a draft: put on the page, read, looked through beside its own words. */
export async function readNotice(page: Page, issuer: string): Promise<void> {
  await page.getByRole('button', { name: '新建年度方案' }).first().click()
  await pick(page, page.getByLabel('制定单位'), issuer)
  await page.locator('input[type=file]').setInputFiles(notice)
  await page.getByText('zhengzhou-2020.txt').first().waitFor()
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await page.getByRole('button', { name: /^G5 / }).click()
  await page.getByRole('region', { name: '通知原文' }).locator('.lit').first().waitFor()
  await page.getByRole('button', { name: '生成草稿' }).click()
  await page.getByRole('tab', { name: /^待确定/ }).waitFor()
}

/** Every point that the text leaves open is decided; nothing can be issued before. */
export async function decideQuestions(page: Page): Promise<void> {
  const open = page.locator('section.card').filter({ has: page.getByRole('button', { name: '确定', exact: true }) })
  for (let left = await open.count(); left > 0; left -= 1) {
    await answer(open.first())
    await page.getByRole('tab', { name: `待确定 ${left - 1}`, exact: true }).waitFor()
  }
}

async function answer(question: Locator): Promise<void> {
  const choice = question.getByRole('radio').first()
  const count = question.getByRole('spinbutton')
  const words = question.getByPlaceholder('写明决定')
  if (await choice.count()) await choice.check()
  if (await count.count()) await count.fill('1')
  if ((await words.count()) && !(await words.inputValue())) await words.fill('由办公室会商后书面明确')
  await question.getByRole('button', { name: '确定', exact: true }).click()
}

/** Addressed to one unit; number, signer and date come from the office's own system. */
export async function issueTo(page: Page, unit: string): Promise<void> {
  await page.getByRole('tab', { name: /^受文单位/ }).click()
  await pick(page, page.getByLabel('加入受文单位'), unit)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^加\s*入$/ }).click()
  await page.getByRole('cell', { name: unit }).waitFor()
  await page.getByRole('button', { name: '登记印发' }).click()
  const dialog = page.getByRole('dialog', { name: '登记印发' })
  await dialog.getByLabel('发文字号').fill('郑法政办〔2020〕85号')
  await dialog.getByLabel('签发人').fill('演示市领导')
  await typeDay(page, dialog.getByLabel('成文日期'), '2020-04-21')
  await dialog.getByRole('button', { name: '登记并印发' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('受文单位 0/1 已签收').waitFor()
}
