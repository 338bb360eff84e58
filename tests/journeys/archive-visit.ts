import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectFits, product } from '#tests/harness/journey.ts'

/** From the synchronised visit on: its numbered document, the firm's page, the return, the archive with its sealed dossier. */
export async function archiveVisit(page: Page, temporaryNumber: string): Promise<void> {
  const section = page.locator('section').filter({ hasText: '对方的查询码' })
  expect(await section.innerText()).toContain(`替换临时编号 ${temporaryNumber}`)
  const code = (await section.locator('strong').innerText()).replaceAll(/\s/g, '')
  const firm = await page.context().newPage()
  await firm.goto(`${product.url}/guidance/receipt/${code}`)
  await firm.getByText('请在菜单上写明价格').first().waitFor()
  await expectFits(firm)
  await firm.close()

  await page.getByRole('link', { name: '回访、改正、办结归档' }).click()
  await page.getByText('已送达', { exact: true }).first().waitFor()
  await page.setViewportSize({ width: 1440, height: 900 })
  await expectFits(page)
  const day = await page.locator('dt', { hasText: '立案' }).locator('xpath=following-sibling::dd[1]').innerText()
  await page.getByRole('button', { name: '回访', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('回访日期').fill(day)
  await dialog.getByLabel('回访日期').press('Enter')
  await dialog.getByLabel('回访情况').fill('菜单上已经写明价格')
  await dialog.getByRole('button', { name: '回访', exact: true }).click()
  await page.getByText('已回访', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: '办结归档' }).click()
  await dialog.getByLabel('结果').fill('已采纳')
  await dialog.getByRole('button', { name: '办结归档' }).click()
  await page.getByText('已办结', { exact: true }).first().waitFor()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: '装订封卷' }).click()
  await page.getByRole('button', { name: '装订封卷' }).last().click()
  await page.getByText('已封卷').waitFor()
  await expectFits(page)
  const address = await page.getByRole('link', { name: '打开案卷 PDF' }).getAttribute('href')
  const file = await page.request.get(new URL(address!, product.url).href)
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('button', { name: '核验有没有被改动' }).click()
  await page.getByText('与封卷时一致').waitFor()
}
