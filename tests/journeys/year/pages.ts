import type { Locator, Page } from 'playwright-core'

/** Opens a picker, types a part of the name and takes the one meant. */
export async function pick(page: Page, field: Locator, words: string, option: string | RegExp = words): Promise<void> {
  await field.click()
  await page.keyboard.type(words)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click()
}

/** Presses a button, then the button of the same words in the dialog that asks again. */
export async function confirmed(page: Page, name: string, words?: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name, exact: true })
  if (words) await dialog.getByRole('textbox').fill(words)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' }).catch(async (error: unknown) => {
    throw new Error(`“${name}”没有办成：${await dialog.innerText()}`, { cause: error })
  })
}

/** A day is typed, as a clerk does, and the field is left. */
export async function typeDay(page: Page, field: Locator, day: string): Promise<void> {
  await field.fill(day)
  await page.keyboard.press('Tab')
}
