import { afterAll, beforeAll, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openBrowser } from '#tests/harness/browser.ts'
import { product, signedInPage } from '#tests/harness/journey.ts'
import { publishItems, writeItem } from './firms/exempt.ts'
import { mergeTwins, revealPerson } from './firms/know-firm.ts'
import { openNumber, readOnPhone, takeTopTen } from './firms/read-dashboard.ts'
import type { Officials } from './risk/publish.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const unit = '郑州市城市管理局'
let officials: Officials
let phone: Page

beforeAll(async () => {
  const clerk = product.account('reportingClerk', unit)
  officials = {
    clerk: await signedInPage(browser, clerk),
    reviewer: await signedInPage(browser, product.account('reviewer', unit)),
    leader: await signedInPage(browser, product.account('leader')),
  }
  phone = await signedInPage(browser, clerk, '', 390)
})

test('somebody is found masked and shown in clear for a reason; a firm written down twice is merged and parted again', async () => {
  await revealPerson(officials.clerk)
  await mergeTwins(officials.clerk)
})

test('what is exempt if corrected is written, checked against its basis, published and read by anybody', async () => {
  const list = await writeItem(officials)
  await publishItems(officials, phone, list)
})

test('a number of the statistics opens the records behind it; “十大” is one click and a paper; it fits a phone', async () => {
  await openNumber(officials.clerk)
  await takeTopTen(officials.clerk)
  await readOnPhone(phone)
})
