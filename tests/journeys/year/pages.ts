import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Opens a picker, types a part of the name and takes the one meant. */
export async function pick(page: Page, field: Locator, words: string, option: string | RegExp = words): Promise<void> {
  await field.click()
  await page.keyboard.type(words)
  const wanted = page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first()
  await wanted.click()
  // A list that stays open on a busy machine did not get the click: whoever sees it clicks again.
  if (!(await isTaken(wanted))) await wanted.click()
}

/** Gone with its list, or marked as chosen in a list of several. */
async function isTaken(option: Locator): Promise<boolean> {
  // A list that draws only what is seen says by its class alone what is chosen.
  const chosen = /\bant-select-item-option-selected\b/
  const classOf = () => option.getAttribute('class', { timeout: 500 }).catch(() => '')
  const taken = async () => !(await option.isVisible()) || chosen.test((await classOf()) ?? '')
  return expect
    .poll(taken, { timeout: 2_000 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    )
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
