import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Account } from './product.ts'

export const product = {
  get url(): string {
    return inject('product').url
  },
  get dataDirectory(): string {
    return inject('product').dataDirectory
  },
  accounts(role: string): readonly Account[] {
    return inject('product').accounts.filter((account) => account.role === role)
  },
  /** The demonstration account of a role, of this unit or of any. */
  account(role: string, unit?: string): Account {
    const found = inject('product').accounts.find(
      (account) => account.role === role && (unit === undefined || account.unit === unit),
    )
    if (!found) throw new Error(`no demonstration account for ${role} ${unit ?? ''}`)
    return found
  },
}

/** A fresh page, signed in as this account. */
export async function signedInPage(browser: Browser, account: Account, path = '', width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await signIn(page, account, path)
  return page
}

/** Signs in on the page that was asked for, and waits until it is there. */
export async function signIn(page: Page, account: Account, path = ''): Promise<void> {
  await page.goto(`${product.url}/workbench/${path}`)
  await page.getByLabel('用户名').fill(account.username)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: '善治' }).waitFor()
}

/**
 * Goes to a page of the workbench as a link does, and waits until it shows what is true now: loading the whole application
 * anew takes longer than most pages. What is open already, and pages outside, are loaded.
 */
export async function visit(page: Page, address: string): Promise<void> {
  const wanted = new URL(address, product.url).href
  const within = `${product.url}/workbench/`
  if (page.url() === wanted || !page.url().startsWith(within) || !wanted.startsWith(within))
    return void (await page.goto(wanted))
  const shown = await page.evaluate<string>('document.documentElement.dataset.pagesShown')
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(wanted)})`)
  await page.locator(`html[data-pages-shown]:not([data-pages-shown="${shown}"])`).waitFor({ state: 'attached' })
  // What the page reads it asks for a moment after it was drawn.
  await page.evaluate('new Promise((go) => requestAnimationFrame(() => setTimeout(go, 30)))')
  await page.locator('html:not([data-reading])').waitFor({ state: 'attached' })
}

/** Findings of axe against WCAG 2.2 AA, each with the element. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Options first: they would take the tags away.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Our pages have no frames: the findings need no second page to be put together in.
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Nothing is wider than the screen, and axe finds nothing. */
export async function expectFits(page: Page): Promise<void> {
  // After a change of width the page is drawn anew.
  await expect
    .poll(() => page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
    .toBeLessThanOrEqual(0)
  expect(await accessibilityFaults(page)).toEqual([])
}
