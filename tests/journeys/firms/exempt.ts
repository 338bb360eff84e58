import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { expectFits, product } from '#tests/harness/journey.ts'
import { publish, type Officials } from '../risk/publish.ts'
import { confirmed } from '../year/pages.ts'

const act = '演示：夜间店外摆桌'

/** An item is written, its basis held against the original by another person; answers the address of the unit's list. */
export async function writeItem({ clerk, reviewer }: Officials): Promise<string> {
  await clerk.goto(`${product.url}/workbench/exemptions/new`)
  await clerk.getByLabel('违法行为', { exact: true }).fill(act)
  await clerk.getByLabel('免罚条件').fill('演示条件：首次发现，当场收回')
  await clerk.getByLabel('依据的法律、法规、规章或裁量文件').fill('演示用免罚办法（非真实法规）')
  await clerk.getByLabel('条款').fill('演示条款')
  await clerk.getByRole('button', { name: /^增\s*加$/ }).click()
  await clerk.getByRole('heading', { level: 1, name: act }).waitFor()
  const item = clerk.url()
  await clerk.goto(`${product.url}/workbench/exemptions`)
  await clerk.getByRole('button', { name: '本单位清单和公布' }).click()
  await clerk.getByText(/现在不能送发布审核：.*依据待确认/).waitFor()
  const list = clerk.url()
  await reviewer.goto(item)
  await confirmed(reviewer, '确认依据', '演示：没有真实原文')
  await reviewer.getByText(/对照原文确认：演示：没有真实原文/).waitFor()
  return list
}

/** The list goes through 发布审核 and is read by anybody. */
export async function publishItems(officials: Officials, citizen: Page, list: string): Promise<void> {
  const { clerk } = officials
  await clerk.goto(list)
  await clerk.getByRole('button', { name: '送发布审核' }).click()
  await clerk.waitForURL(/\/publications\//)
  await publish(officials, clerk.url())
  await clerk.goto(list)
  const address = await clerk.getByRole('link', { name: '查看公开页' }).getAttribute('href')
  await citizen.goto(new URL(address!, product.url).href)
  await citizen.getByText(act).first().waitFor()
  expect(await citizen.getByText('依法不予行政处罚').count()).toBeGreaterThan(0)
  await expectFits(citizen)
}
