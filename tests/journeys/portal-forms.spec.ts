import { afterAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { expectFits } from '#tests/harness/journey.ts'
import { askTrade, checkOneself, comment, lookUp, reportOneself, searchRisks, type Look } from './portal/fill-forms.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const forms = [
  ['the two questions of the home page', askTrade],
  ['the search of risks', searchRisks],
  ['执法体检', checkOneself],
  ['主动改正', reportOneself],
  ['a comment on a text', comment],
  ['codes, titles and 大字版', lookUp],
] as const

/** A page without JavaScript cannot be measured from within; it is whole and has no need of any. */
const isWhole: Look = async (page) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('script').count()).toBe(0)
  expect(await page.getByRole('navigation').count()).toBeGreaterThan(0)
  expect(await page.getByRole('contentinfo').count()).toBe(1)
}

describe.each([
  ['with JavaScript off', false, isWhole],
  ['on a phone, each page scanned', true, expectFits],
] as const)('%s', (_, javaScriptEnabled, look) => {
  test.each(forms)('%s works', async (_name, fill) => {
    const viewport = { width: 390, height: 800 }
    const context = await browser.newContext({ javaScriptEnabled, viewport, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await fill(page, look)
    await context.close()
  })
})
