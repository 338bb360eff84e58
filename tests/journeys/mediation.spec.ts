import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/harness/browser.ts'
import { readPdf } from '#platform/documents/testing/read-pdf.ts'
import { expectFits, product, signedInPage, visit } from '#tests/harness/journey.ts'
import { pick, typeDay } from './year/pages.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const bureau = '郑州市金水区城市综合执法局'
const today = '2020-12-28'
/** No other journey has this dispute. */
const shop = '演示修鞋铺'
const customer = '演示顾客午'

/** On a phone, and no script at all. */
async function openPhone(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}

/** The questions lead to the bureau; its form gives a code. */
async function apply(citizen: Page): Promise<string> {
  await citizen.goto(`${product.url}/mediation`)
  for (const answer of ['和其他人、商家或者单位', '都没有', '物业管理']) {
    await citizen.getByLabel(answer).first().check()
    await citizen.getByRole('button', { name: '下一步' }).click()
  }
  await citizen.getByRole('link', { name: `向${bureau}申请` }).click()
  await citizen.getByLabel('申请人姓名或者单位名称').fill(customer)
  await citizen.getByLabel('联系方式', { exact: true }).fill('13800000000')
  await citizen.getByLabel('对方的姓名或者名称').fill(shop)
  await citizen.getByLabel('事情经过').fill('演示：楼道堆放杂物，多次商量没有结果')
  await citizen.getByLabel('您想怎么解决').fill('清走杂物，赔三百元')
  await citizen.getByLabel(/^已知道：调解要双方自愿/).check()
  await citizen.getByRole('button', { name: '提交申请' }).click()
  await citizen.getByText('申请已收到').first().waitFor()
  return (await citizen.locator('main strong').first().innerText()).replaceAll(/\s/g, '')
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

/** Opens the form of an act, fills it and sends it. */
async function act(clerk: Page, name: string, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await press(clerk, name)
  const dialog = clerk.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function accept(clerk: Page): Promise<string> {
  await clerk.goto(`${product.url}/workbench/mediation?q=${encodeURIComponent(customer)}`)
  await clerk.locator('tr[data-row] a').first().click()
  await clerk.getByRole('checkbox').check()
  await press(clerk, '受理')
  const dialog = clerk.getByRole('dialog')
  await dialog.getByRole('button', { name: '受理', exact: true }).click()
  await clerk.getByRole('link', { name: '打开调解案件' }).click()
  await clerk.getByText('已受理，待选调解人员').first().waitFor()
  const line = await clerk.getByText(new RegExp(`对方当事人 ${shop}，查询码`)).innerText()
  return /查询码 ([0-9A-Z]+)/.exec(line)![1]!
}

async function agree(clerk: Page): Promise<void> {
  await act(clerk, '选定调解人员', (dialog) => pick(clerk, dialog.getByLabel('调解人员'), '', '演示调解员甲'))
  await clerk.getByText('待调解', { exact: true }).first().waitFor()
  await act(clerk, '登记调解经过', async (dialog) => {
    await typeDay(clerk, dialog.getByLabel('调解日期'), today)
    await dialog.getByLabel('到场人员').fill('双方')
    await dialog.getByLabel('经过', { exact: true }).fill('各自陈述，愿意互让')
  })
  await clerk.getByText('调解中', { exact: true }).first().waitFor()
  await act(clerk, '拟定协议', async (dialog) => {
    await dialog.getByLabel('协议内容').fill('当天清走杂物，赔偿三百元，此后再无争议')
    await dialog.getByRole('button', { name: '增加一项' }).click()
    await pick(clerk, dialog.getByLabel('第 1 项由谁做'), '', '对方当事人')
    await dialog.getByLabel('第 1 项做什么').fill('赔偿三百元')
    await typeDay(clerk, dialog.getByLabel('最迟哪天'), '2020-12-31')
    await dialog.getByRole('spinbutton').fill('300')
  })
  await clerk.getByText('待各方签署协议').first().waitFor()
}

/** Each by its own code; what a form sent is done shortly after. */
async function byCode(party: Page, code: string, what: () => Promise<void>): Promise<void> {
  await party.goto(`${product.url}/mediation/progress/${code}`)
  await what()
}

async function settled(party: Page, code: string, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await party.goto(`${product.url}/mediation/progress/${code}`)
        return party.getByText(words).count()
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0)
}

async function writePaper(clerk: Page, address: string, title: string): Promise<void> {
  await clerk.goto(address)
  await clerk.getByRole('button', { name: '起草文书' }).click()
  await clerk.locator('.ant-dropdown:visible').getByText(title).click()
  await clerk.waitForURL(/\/papers\//)
  await press(clerk, '出具')
  await clerk.getByRole('dialog').getByRole('button', { name: '出具', exact: true }).click()
  await clerk.getByRole('heading', { name: '出具的文书' }).waitFor()
}

/** A unit's own words for one message: mistakes are named while they are typed, and the words hold for the units below. */
async function rewordNotice(clerk: Page): Promise<void> {
  await clerk.goto(`${product.url}/workbench/mediation/cases/notice-texts`)
  await pick(clerk, clerk.getByLabel('哪一种通知'), '恢复')
  const text = clerk.getByRole('textbox', { name: '内容' })
  await text.fill('{单位}：{姓名}您好，演示')
  await clerk.getByText('没有“姓名”这个栏目').first().waitFor()
  await text.fill('{单位}：演示，{编号}接着调解。{查看办法}')
  await press(clerk, '保存为新版本')
  await clerk.getByText('本单位用语，第 1 版').waitFor()
  await expectFits(clerk)
}

/** A party that did not understand or deleted a message is told once more, by whoever handles the case. */
async function tellOnceMore(clerk: Page): Promise<void> {
  await visit(clerk, '/workbench/mediation/cases?q=电梯')
  await clerk.locator('tr[data-row] a, .card a').first().click()
  await press(clerk, '再发一次')
  await clerk.getByRole('dialog').getByRole('button', { name: '再发一次', exact: true }).click()
  await clerk.getByText('第 1 次再发').waitFor()
  await expectFits(clerk)
}

/** What the party takes home: its own code, and nobody else's. */
async function printSlip(clerk: Page, own: string, others: string): Promise<void> {
  const slip = await clerk.getByRole('link', { name: `打印${shop}的查询凭条` }).getAttribute('href')
  const { content } = await readPdf(await (await clerk.request.get(new URL(slip!, product.url).href)).body())
  expect(content).toContain(own)
  expect(content).not.toContain(others)
}

test('from an application on a phone to an agreement that both signed, performed, and a sealed dossier', async () => {
  const applicant = await openPhone()
  const code = await apply(applicant)
  const clerk = await signedInPage(browser, product.account('reportingClerk', '金水区'))
  const otherCode = await accept(clerk)
  const address = clerk.url()
  await printSlip(clerk, otherCode, code)
  await byCode(applicant, code, async () => {
    await applicant.getByLabel('我要说').fill('演示：愿意各让一步')
    await applicant.getByRole('button', { name: '发言', exact: true }).click()
  })
  await agree(clerk)
  await clerk.getByText('演示：愿意各让一步').waitFor()
  await expectFits(clerk)

  const respondent = await openPhone()
  for (const [party, own] of [
    [applicant, code],
    [respondent, otherCode],
  ] as const) {
    await byCode(party, own, async () => {
      expect(await party.getByText(own === code ? otherCode : code).count()).toBe(0)
      await party.getByRole('button', { name: '我同意并签署' }).click()
    })
    await settled(party, own, own === code ? '您已于' : '各方已签署')
  }
  await byCode(applicant, code, async () => {
    await applicant.getByLabel(/赔偿三百元/).check()
    await applicant.getByLabel('哪天').fill(today)
    await applicant.getByLabel('收到多少元').fill('300')
    await applicant.getByRole('button', { name: '确认收到' }).click()
  })
  await settled(applicant, code, '协议已履行')

  await writePaper(clerk, address, '行政调解受理通知书')
  await writePaper(clerk, address, '行政调解协议书')
  await clerk.goto(address)
  await clerk.setViewportSize({ width: 390, height: 844 })
  await press(clerk, '装订封卷')
  await clerk.getByRole('button', { name: '装订封卷' }).last().click()
  await clerk.getByText('已封卷').waitFor()
  await expectFits(clerk)
  const file = await clerk.getByRole('link', { name: '打开案卷 PDF' }).getAttribute('href')
  const body = await (await clerk.request.get(new URL(file!, product.url).href)).body()
  expect(body.subarray(0, 5).toString()).toBe('%PDF-')
  await rewordNotice(clerk)
  await tellOnceMore(clerk)
})
