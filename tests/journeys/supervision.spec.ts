import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { expectFits, product, signedInPage } from '#tests/harness/journey.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const phone = 390

async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** A random check of the counties, drawn and started; answers the address of its page. */
async function startCheck(page: Page): Promise<string> {
  await page.goto(`${product.url}/workbench/supervision/plans/new`)
  await page.getByLabel('计划名称').fill('下半年随机抽查')
  await page.getByLabel('结束日期').fill('2021-01-20')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '保存，下一步选单位' }).click()
  await page.getByRole('button', { name: '选择全部县（市、区）' }).click()
  await page.getByLabel('种子').fill('2020-12-28 开奖号码')
  await page.getByRole('button', { name: '抽取', exact: true }).click()
  await confirm(page, '抽取')
  await page.getByText('已在本机按种子重新抽取，结果一致。').waitFor()
  await page.getByRole('button', { name: '启动' }).click()
  await confirm(page, '启动')
  await page.getByRole('button', { name: '登记督导' }).first().waitFor()
  return page.url()
}

test('a check is drawn, a visit written on a phone, its finding mended by the unit and passed', async () => {
  const supervisor = await signedInPage(browser, product.account('supervisor'))
  const address = await startCheck(supervisor)
  await expectFits(supervisor)

  const field = await signedInPage(browser, product.account('supervisor'), '', phone)
  await field.goto(address)
  await field.getByRole('button', { name: '登记督导' }).first().click()
  const heading = await field.getByRole('heading', { name: /^登记督导：/ }).textContent()
  const unit = heading!.replace('登记督导：', '')
  await field.getByLabel('在场人员').fill('演示联络员')
  await field.keyboard.press('Enter')
  await field.getByLabel('查看内容').fill('查看风险点公布页面')
  await field.getByRole('button', { name: '添加问题' }).click()
  await field.getByLabel('问题 1', { exact: true }).fill('公布的风险点没有责任单位')
  await expectFits(field)
  await field.reload()
  await field.getByText('已恢复您').waitFor()
  expect(await field.getByLabel('问题 1', { exact: true }).inputValue()).toBe('公布的风险点没有责任单位')
  await field.getByRole('button', { name: '保存督导记录' }).click()
  await field.getByRole('heading', { name: `对${unit}的督导` }).waitFor()
  await field.getByRole('button', { name: '下达整改通知' }).click()
  await field.getByLabel('整改要求').fill('请补充责任单位并重新公布。')
  await field.getByLabel('整改期限').fill('2021-01-15')
  await field.keyboard.press('Tab')
  await field.getByRole('button', { name: '下达', exact: true }).click()
  await field.getByRole('heading', { name: /^整改通知 .*督改〔2020〕\d+号$/ }).waitFor()
  await expectFits(field)
  const notice = field.url()

  const clerk = await signedInPage(browser, product.account('reportingClerk', unit))
  await clerk.goto(notice)
  await clerk.getByRole('button', { name: '签收' }).click()
  await clerk.getByLabel('整改情况').fill('已补充责任单位并重新公布。')
  await expectFits(clerk)
  await clerk.getByRole('button', { name: '报送整改情况' }).click()
  await clerk.getByText('已报整改情况，待复查').first().waitFor()

  await field.goto(notice)
  await field.getByLabel('复查情况').fill('现场核对，已补充。')
  await field.getByRole('button', { name: '提交复查结果' }).click()
  await field.getByText('已办结').first().waitFor()
  for (const page of [supervisor, field, clerk]) await page.context().close()
})

test('a leader reads one page, follows a number to its list, and writes a line that a unit feeds back', async () => {
  const leader = await signedInPage(browser, product.account('leader'), 'oversight')
  const overdue = leader.locator('.leader-sentences a').nth(2)
  const shown = await overdue.textContent()
  await overdue.click()
  await leader.getByText(`共 ${shown} 条`).waitFor()
  await leader.goBack()
  await leader
    .getByRole('button', { name: /^批示：/ })
    .first()
    .click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByLabel('批示内容').fill('请查明超期原因并补报。')
  const unit = (await dialog.locator('p').first().textContent())!.split('：')[0]!
  await dialog.getByLabel('办理期限').fill('2021-01-08')
  await leader.keyboard.press('Tab')
  await dialog.getByRole('button', { name: '批示', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await leader.setViewportSize({ width: phone, height: 844 })
  await expectFits(leader)

  const clerk = await signedInPage(browser, product.account('reportingClerk', unit), 'instructions', phone)
  await clerk.getByRole('link', { name: '请查明超期原因并补报。' }).click()
  await clerk.getByRole('button', { name: '反馈' }).click()
  await clerk
    .getByRole('dialog')
    .getByLabel(/办理情况/)
    .fill('已补报。')
  await confirm(clerk, '反馈')
  await clerk.getByText('已反馈，待批阅').first().waitFor()
  await expectFits(clerk)
  for (const page of [leader, clerk]) await page.context().close()
})

test('a clerk gets a report with counted numbers, changes words, and takes it away as Word', async () => {
  const clerk = await signedInPage(browser, product.account('reportingClerk', '惠济区'), 'report-drafts')
  await clerk.getByRole('button', { name: '成稿' }).first().click()
  const dialog = clerk.getByRole('dialog')
  await dialog.getByLabel('年度方案').click()
  await clerk.getByTitle(/2020年度全市服务型行政执法建设工作/).click()
  await dialog.getByRole('button', { name: '成稿', exact: true }).click()
  await clerk.getByRole('heading', { name: '数字和出处' }).waitFor()
  await clerk.getByLabel('段落').last().fill('下一步逐项补报，共 {任务总数} 项。')
  await clerk.getByRole('button', { name: '保存稿件' }).click()
  await clerk.getByText('稿件已保存').waitFor()
  await expectFits(clerk)
  const download = clerk.waitForEvent('download')
  await clerk.getByRole('button', { name: '导出 Word' }).click()
  expect((await download).suggestedFilename()).toBe('惠济区关于服务型行政执法建设工作落实情况的报告.docx')
  await clerk.context().close()
})
