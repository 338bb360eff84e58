import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { opened } from './browser.ts'

const folder = fileURLToPath(new URL('../../.cache/journeys/', import.meta.url))

/** What every open page showed when a journey failed: its words in the log, its picture in `.cache/journeys`. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await mkdir(folder, { recursive: true })
  const pages = [...opened].flatMap((browser) => browser.contexts().flatMap((context) => context.pages()))
  for (const [place, page] of pages.entries()) await tell(page, path.join(folder, `${task.id}-${place}.png`))
})

async function tell(page: Page, picture: string): Promise<void> {
  try {
    const words = await page.locator('body').innerText({ timeout: 5_000 })
    await page.screenshot({ path: picture, timeout: 5_000 })
    console.error(`${page.url()}\n${words.replaceAll(/\n+/g, ' | ').slice(0, 3_000)}\n`)
  } catch (error) {
    console.error(`${page.url()} could not be read: ${String(error)}`)
  }
}
