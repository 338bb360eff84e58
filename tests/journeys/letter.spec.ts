import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { expectFits, product, signedInPage } from '#tests/harness/journey.ts'
import { pick, typeDay } from './year/pages.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const sender = '郑州市城市管理局'
const receiver = '郑州市水利局'

test('a 建议 goes as a letter to another department, is received and answered on a phone, and its fate stands at the measure', async () => {
  const clerk = await signedInPage(browser, product.account('reportingClerk', sender), 'risk-prevention/points')
  await clerk.getByRole('link', { name: '在禁停路段停车' }).first().click()
  const draft = clerk.getByRole('button', { name: '起草工作建议函' }).first()
  await draft.waitFor()
  const point = clerk.url()
  await draft.click()
  await pick(clerk, clerk.getByLabel('收函单位'), receiver)
  await typeDay(clerk, clerk.getByLabel('请答复日期'), '2021-01-15')
  await expectFits(clerk)
  await clerk.getByRole('button', { name: '起草', exact: true }).click()
  await clerk.getByText('已起草，待审核人发出。').waitFor()
  const letter = clerk.url()

  const reviewer = await signedInPage(browser, product.account('reviewer', sender))
  await reviewer.goto(letter)
  await reviewer.getByRole('button', { name: '发出', exact: true }).click()
  await reviewer.getByText(`等待“${receiver}”答复。`).waitFor()

  const phone = await signedInPage(browser, product.account('reportingClerk', receiver), '', 390)
  await phone
    .getByRole('link', { name: /工作建议/ })
    .first()
    .click()
  await phone.waitForURL(/letters/)
  await phone.goto(letter)
  await phone.getByRole('button', { name: '签收' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: '签收' }).click()
  await phone.getByRole('radio').first().check()
  await phone.getByLabel('怎样落实，或不采纳的理由').fill('列入明年第一季度工作安排。')
  await expectFits(phone)
  await phone.getByRole('button', { name: '答复', exact: true }).click()
  await phone.getByText('列入明年第一季度工作安排。').waitFor()

  await clerk.goto(point)
  await clerk.getByText('列入明年第一季度工作安排。').waitFor()
  expect(await clerk.getByText(`致${receiver}：`).count()).toBe(1)
})
