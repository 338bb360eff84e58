import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { confirmed, pick } from '../year/pages.ts'
import { pointName } from './write-batch.ts'

const webWords = '摆放线要离盲道远一点，雨天容易压线'
const paperWords = '希望收市后再来检查，不要在饭点'

/** The batch is put before three audiences; the notice becomes a paper for 发布审核, whose address is answered. */
export async function consult(clerk: Page, batch: string): Promise<string> {
  await clerk.goto(batch)
  await clerk.getByRole('tab', { name: '征求意见' }).click()
  await clerk.getByLabel('说明', { exact: true }).fill('请对等级、表述和措施提出意见。')
  await clerk.getByRole('checkbox', { name: '信函' }).check()
  await clerk.getByLabel('来信、来访地址和联系方式').fill('演示路 1 号综合窗口')
  await clerk.getByRole('button', { name: '发起征求意见' }).click()
  await clerk.waitForURL(/\/publications\//)
  return clerk.url()
}

/** The consultation as its batch links to it; answers its address. */
export async function openConsultation(clerk: Page, batch: string): Promise<string> {
  await clerk.goto(batch)
  await clerk.getByRole('tab', { name: '征求意见' }).click()
  await clerk.getByRole('link', { name: '查看意见和采纳情况' }).click()
  await clerk.getByRole('link', { name: /登记书面或口头意见/ }).waitFor()
  return clerk.url()
}

/** Someone with a phone and without an account opens the form below the point's text. */
export async function openComment(citizen: Page, title: string): Promise<void> {
  await citizen.goto(`${product.url}/consultations`)
  await citizen.getByRole('link', { name: title }).click()
  await expectFits(citizen)
  await citizen.getByRole('link', { name: `对“${pointName}”提意见` }).click()
  await citizen.getByRole('figure').getByText('高风险').first().waitFor()
}

/** The opinion is sent; answers the address at which its author will find the answer. */
export async function sendComment(citizen: Page): Promise<string> {
  await citizen.getByLabel('您的意见').fill(webWords)
  await citizen.getByRole('button', { name: '提交意见' }).click()
  await citizen.getByRole('heading', { name: '意见已收到' }).waitFor()
  await expectFits(citizen)
  await citizen.getByRole('link', { name: '查看办理情况' }).click()
  await citizen.getByText('已收到，正在研究').waitFor()
  return citizen.url()
}

/** A letter is typed in by staff and gets the same code. */
export async function registerLetter(clerk: Page, consultation: string): Promise<void> {
  await clerk.goto(consultation)
  await clerk.getByRole('link', { name: '登记书面或口头意见' }).click()
  await pick(clerk, clerk.getByLabel('针对哪一条（总体意见留空）'), '', pointName)
  await clerk.getByLabel('意见', { exact: true }).fill(paperWords)
  await clerk.getByRole('button', { name: /^登\s*记$/ }).click()
  await clerk.getByText(/^查询码 \S+，请告诉提出意见的人/).waitFor()
  await clerk.getByRole('button', { name: '查看意见' }).click()
  await clerk.locator('tr[data-row]').filter({ hasText: paperWords }).waitFor()
}

/** Each on its own line: one adopted, one not, both with the reason that their authors will read. */
export async function answerWeb(clerk: Page, consultation: string): Promise<void> {
  await answer(clerk, consultation, webWords, async (drawer) => {
    await drawer.getByLabel('采纳', { exact: true }).check()
    await drawer.getByLabel('理由').fill('意见合理，摆放线退后设置')
    const text = drawer.getByLabel('修改后的条文')
    await text.fill(`${await text.inputValue()}摆放线距盲道不少于半米。`)
  })
}

export async function answerLetter(clerk: Page, consultation: string): Promise<void> {
  await answer(clerk, consultation, paperWords, async (drawer) => {
    await drawer.getByLabel('不采纳', { exact: true }).check()
    await drawer.getByLabel('理由').fill('饭点正是遮挡盲道最多的时候，检查时间不变')
  })
}

async function answer(
  clerk: Page,
  consultation: string,
  words: string,
  fill: (drawer: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await clerk.goto(`${consultation}/opinions?standing=unanswered`)
  const line = clerk.locator('tr[data-row]').filter({ hasText: words })
  await line.getByRole('button', { name: /^答\s?复$/ }).click()
  const drawer = clerk.getByRole('dialog')
  await fill(drawer)
  await drawer.getByRole('button', { name: /^答\s?复$/ }).click()
  await line.waitFor({ state: 'detached' })
}

/** Whoever is to finish the step reads why it is refused; the list cannot be sent to 发布审核 either. */
export async function readRefusal(reviewer: Page, clerk: Page, batch: string): Promise<void> {
  await reviewer.goto(batch)
  await reviewer.getByText('“完成征求意见”之前：还有 1 条意见没有答复，逐条写明采纳情况后才能继续').waitFor()
  expect(await reviewer.getByRole('button', { name: /^完成征求意见/ }).isDisabled()).toBe(true)
  await clerk.goto(batch)
  await clerk.getByRole('tab', { name: '公布宣传' }).click()
  await clerk.getByText('意见全部答复以后，由经办人送发布审核').waitFor()
  expect(await clerk.getByRole('button', { name: '送发布审核' }).count()).toBe(0)
}

export async function conclude(reviewer: Page, consultation: string): Promise<void> {
  await reviewer.goto(consultation)
  await confirmed(reviewer, '办结')
  await reviewer.getByText('已办结').first().waitFor()
}

/** The author finds the answer under the code, with the change of the text. */
export async function readAnswer(citizen: Page, receipt: string): Promise<void> {
  await citizen.goto(receipt)
  await citizen.getByText('答复：采纳').waitFor()
  await citizen.getByText('摆放线距盲道不少于半米').waitFor()
  await expectFits(citizen)
}
