import type { Page } from 'playwright-core'
import { accessibilityFaults, product } from '#tests/harness/journey.ts'

/** Records differ, their pages do not: one address of each kind is walked. */
export function kindOf(address: string): string {
  const { pathname } = new URL(address, product.url)
  const segments = pathname.split('/').map((segment) => (/\d|[A-Z]{2}|%/.test(segment) ? ':id' : segment))
  return segments.join('/')
}

const isFile = (address: string) => /\.\w+(?:$|\?)|\/files?(?:[/?]|$)|[?&]format=/.test(address)

export interface Walk {
  readonly kinds: ReadonlySet<string>
  readonly faults: readonly string[]
}

/** Follows the links of the portal from these addresses on; every kind of page is looked at once. */
export async function walkPortal(page: Page, from: readonly string[]): Promise<Walk> {
  const kinds = new Set<string>()
  const faults: string[] = []
  const waiting = [...from]
  const seen = new Set<string>()
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(address)
    if (seen.has(address) || (kinds.has(kind) && !from.includes(address))) continue
    seen.add(address)
    kinds.add(kind)
    const answer = await page.goto(new URL(address, product.url).href)
    if (!from.includes(address) && answer!.status() >= 400) faults.push(`${address}: a link to ${answer!.status()}`)
    faults.push(...(await faultsOf(page)).map((fault) => `${address}: ${fault}`))
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    waiting.push(...links.filter((link) => !isFile(link) && !link.startsWith('/workbench')))
  }
  return { kinds, faults }
}

/** Small scripts of the portal's own, on which nothing depends, stand at an address of this form. */
const kinderScript = 'script[type="module"][src^="/script."]:empty'

/** No finding, no sideways scroll; and no other script, so that the page does its work without JavaScript. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  const scripts = await page.locator(`script:not(${kinderScript})`).count()
  return [
    ...(await accessibilityFaults(page)),
    ...(excess > 0 ? [`${excess} pixels wider than the screen`] : []),
    ...(scripts > 0 ? [`${scripts} scripts`] : []),
  ]
}
