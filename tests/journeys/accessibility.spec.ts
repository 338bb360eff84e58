import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { accessibilityFaults, product, signedInPage } from '#tests/harness/journey.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const roles = [
  'cityOffice',
  'reportingClerk',
  'reviewer',
  'leader',
  'supervisor',
  'expert',
  'systemAdministrator',
] as const

test.each(roles)('every page that the menu offers a %s has no finding, wide and on a phone', async (role) => {
  const page = await signedInPage(browser, product.account(role))
  const links = page.getByRole('navigation', { name: '主菜单' }).getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses.length).toBeGreaterThan(2)
  const faults: string[] = []
  for (const address of addresses) {
    await page.goto(new URL(address, product.url).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('status', { name: '正在读取' }).waitFor({ state: 'detached' })
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${address} ${width}: ${fault}`))
    }
  }
  await page.context().close()
  expect(faults).toEqual([])
})

test('the portal has no finding, works without JavaScript, and never scrolls sideways on a phone', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'zh-CN' })
  const page = await context.newPage()
  for (const path of ['/', '/published', '/verify', '/verify/NOSUCHCODE234567', '/no-such-page']) {
    await page.goto(`${product.url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await accessibilityFaults(page), path).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), path).toBe(true)
    expect(await page.locator('script').count(), path).toBe(0)
  }
  await context.close()
})
