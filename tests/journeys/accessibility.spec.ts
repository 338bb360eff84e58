import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { accessibilityFaults, product, signedInPage, visit } from '#tests/harness/journey.ts'
import { pick } from './year/pages.ts'
import { walkPortal } from './accessibility/walk-portal.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const widths = [1440, 390]
const scanned = new Set<string>()

/** Scans the page that is shown, wide and on a phone; what it found, each with the address. */
async function faultsOf(page: Page, address: string, at = widths): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('status', { name: '正在读取' }).waitFor({ state: 'detached' })
  const faults: string[] = []
  for (const width of at) {
    await page.setViewportSize({ width, height: 900 })
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${address} ${width}: ${fault}`))
    const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    if (excess > 0) faults.push(`${address} ${width}: ${excess} pixels wider than the screen`)
  }
  return faults
}

test.concurrent('the page of signing in has no finding, wide and on a phone', async () => {
  const page = await browser.newPage({ locale: 'zh-CN' })
  await visit(page, `${product.url}/workbench/`)
  await page.getByLabel('用户名').waitFor()
  expect(await faultsOf(page, 'sign-in')).toEqual([])
  await page.close()
})

/**
 * The office sees every page wide, the clerk on a phone, and what the clerk is not offered the office on both; of the others
 * only what no one before was offered.
 */
const walks: readonly (readonly [role: string, which: 'wide' | 'phone' | 'new', further: readonly string[]])[] = [
  ['cityOffice', 'wide', []],
  ['reportingClerk', 'phone', []],
  ['reviewer', 'new', []],
  ['leader', 'new', []],
  ['supervisor', 'new', []],
  ['expert', 'new', []],
  ['systemAdministrator', 'new', ['organisations/tree', 'organisations/new', 'organisations/import', 'accounts']],
  ['securityAdministrator', 'new', ['accounts/handover', 'settings/policy']],
  ['auditAdministrator', 'new', ['audit']],
]

const offeredOn = (page: Page): Promise<string[]> =>
  page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { includeHidden: true })
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))

async function offeredTo(role: string): Promise<string[]> {
  const page = await signedInPage(browser, product.account(role))
  const offered = await offeredOn(page)
  await page.context().close()
  return offered
}

test.concurrent.each(walks)('pages that the menu offers a %s have no finding (%s)', async (role, which, further) => {
  const page = await signedInPage(browser, product.account(role))
  const offered = await offeredOn(page)
  expect(offered.length).toBeGreaterThan(2)
  const onPhones = which === 'wide' ? await offeredTo('reportingClerk') : []
  const widthsOf = (address: string) => (which === 'phone' ? [390] : onPhones.includes(address) ? [1440] : widths)
  const faults: string[] = []
  for (const address of new Set([...offered, ...further.map((one) => `/workbench/${one}`)])) {
    if (which === 'new' && scanned.has(address)) continue
    scanned.add(address)
    await page.setViewportSize({ width: widths[0]!, height: 900 })
    await visit(page, address)
    faults.push(...(await faultsOf(page, address, widthsOf(address))))
  }
  await page.context().close()
  expect(faults).toEqual([])
})

/** The programme of the demonstration: other journeys may have issued a newer one. */
const chooseProgramme = (page: Page) => pick(page, page.getByLabel('年度方案'), '', '郑法政办〔2020〕5号')
const byProgramme: ReadonlySet<string> = new Set(['reviews?tab=criteria', 'assessment?tab=results'])

/** A record of each kind, opened from its list as a person would. */
const records: readonly (readonly [string, string, string])[] = [
  ['cityOffice', 'programmes', 'programme'],
  ['cityOffice', 'surveys', 'survey'],
  ['cityOffice', 'publications', 'publication'],
  ['cityOffice', 'consultations', 'consultation'],
  ['cityOffice', 'risk-prevention/batches', 'batch'],
  ['cityOffice', 'risk-prevention/points', 'point'],
  ['cityOffice', 'reviews?tab=criteria', 'review'],
  ['cityOffice', 'assessment?tab=results', 'result'],
  ['reportingClerk', 'tasks', 'task'],
  ['supervisor', 'supervision/visits', 'visit'],
  ['supervisor', 'supervision', 'rectification'],
  ['expert', 'reviews', 'score sheet'],
]

test.concurrent.each([...new Set(records.map(([role]) => role))])(
  'records as a %s sees them have no finding',
  async (role) => {
    const page = await signedInPage(browser, product.account(role))
    const faults: string[] = []
    for (const [, list, kind] of records.filter((record) => record[0] === role)) {
      await page.setViewportSize({ width: widths[0]!, height: 900 })
      await visit(page, `${product.url}/workbench/${list}`)
      if (byProgramme.has(list)) await chooseProgramme(page)
      await page.locator('tr[data-row] a').first().click()
      await page.waitForURL((url) => !`${url.pathname}${url.search}`.endsWith(list))
      faults.push(...(await faultsOf(page, kind)))
    }
    await page.context().close()
    expect(faults).toEqual([])
  },
)

test.concurrent('the grounds of a grade have no finding', async () => {
  const page = await signedInPage(browser, product.account('cityOffice'), 'assessment')
  await chooseProgramme(page)
  await page.locator('.matrix-cell').first().click()
  await page
    .getByRole('dialog', { name: /评定依据/ })
    .getByRole('heading', { name: '事实' })
    .waitFor()
  expect(await faultsOf(page, 'grounds')).toEqual([])
  await page.context().close()
})

/** What a visitor reaches by links and by the two questions of the home page; a page that loses its way in is missed here. */
const portalKinds = [
  '/trades',
  '/self-check',
  '/self-check/kept',
  '/self-reports',
  '/self-reports/new',
  '/booklets',
  '/risks',
  '/risks/:id',
  '/consultations',
  '/consultations/:id',
  '/consultations/:id/comment',
  '/registers',
  '/registers/:id',
  '/registers/check',
  '/results',
  '/typical-cases',
  '/typical-cases/selections',
  '/published',
  '/published/:id',
  '/verify/:id',
]

test.concurrent('every kind of portal page has no finding and no script, and never scrolls sideways on a phone', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'zh-CN' })
  const { kinds, faults } = await walkPortal(await context.newPage(), [
    '/',
    '/trades?trade=restaurant',
    '/self-check?trade=restaurant',
    '/self-check/kept',
    '/consultations/receipt',
    '/verify',
    '/verify/NOSUCHCODE234567',
    '/no-such-page',
  ])
  await context.close()
  expect(faults).toEqual([])
  for (const kind of portalKinds) expect([...kinds]).toContain(kind)
})
