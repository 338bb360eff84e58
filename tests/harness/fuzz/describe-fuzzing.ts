import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TestApplication } from '../app.ts'
import { askRaw } from '../ask.ts'
import { requestsOf, type FuzzRequest } from './arbitrary.ts'
import { knownCodes, portalPages, publicOperations } from './targets.ts'

const requests = Number(process.env['FUZZ_REQUESTS'] ?? 300)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_201_231)

/**
 * Whatever anybody sends to a public operation or to a page of the portal is answered or refused in clear Chinese, and never
 * breaks. `node tools/fuzz.ts 10000` sends more; the same seed sends the same.
 */
export function describeFuzzing(app: TestApplication): void {
  describe('fuzzing', () => {
    test(`${requests} requests of anybody break nothing (seed ${seed})`, { timeout: 3_600_000 }, async () => {
      const operations = await publicOperations(app)
      const pages = await portalPages(app)
      expect(operations.length).toBeGreaterThan(15)
      expect(pages.length).toBeGreaterThan(40)
      const made = fc.sample(requestsOf([...operations, ...pages], await knownCodes(app)), { numRuns: requests, seed })
      const faults: string[] = []
      const answered = new Map<number, number>()
      for (const request of made) {
        const { status, fault } = await judge(app, request)
        answered.set(status, (answered.get(status) ?? 0) + 1)
        if (fault) faults.push(fault)
      }
      if (requests > 1000) process.stderr.write(`${JSON.stringify(Object.fromEntries(answered))}\n`)
      expect(faults).toEqual([])
      // Not everything was refused at the door.
      expect(answered.get(200)).toBeGreaterThan(requests / 10)
    })
  })
}

async function judge(app: TestApplication, request: FuzzRequest): Promise<{ status: number; fault?: string }> {
  const { method, address, body, headers } = request
  const described = JSON.stringify({ ...request, body: body?.slice(0, 300) }).slice(0, 1500)
  const { status, problem, text } = await askRaw(app, address, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
  if (status >= 500) return { status, fault: `${status}: ${described}\n${text.slice(0, 300)}` }
  const isChinese = /[\u4e00-\u9fff]/.test(address.startsWith('/api') ? (problem.title ?? '') : text)
  return status >= 400 && !isChinese ? { status, fault: `${status} without Chinese words: ${described}` } : { status }
}
