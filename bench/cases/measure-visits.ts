import { businessNow } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordVisit, type WrittenVisit } from '#domains/guidance/contract/index.ts'
import { cookieOf } from '../city.ts'
import type { Figure } from '../figure.ts'
import { measureLoad } from '../load.ts'
import type { RecordCity } from '../records/record-city.ts'

/**
 * A visit on the spot is a case with its document: opened, given, the note numbered, printed as PDF, stored by its hash and
 * delivered, with entries, facts and audit, in one transaction. Beside it, the same with one officer writing at a time.
 */
export async function measureVisits(url: string, { departments }: RecordCity): Promise<Figure[]> {
  const visits = {
    method: 'POST' as const,
    url: `${url}/api${recordVisit.path}`,
    headers: { cookie: await cookieOf(url, 'clerk') },
    body: () => JSON.stringify(visitOf(departments[0]!.id)),
  }
  await measureLoad(visits, 2000)
  const many = await measureLoad(visits, 8000)
  const one = await measureLoad(visits, 8000, 1)
  const name = '(l) 新建案件连同文书（走访指导：立案、编号、PDF、存档、送达、经过、事实、审计）'
  return [
    { name: `${name}：20 人同时`, value: many.perSecond, unit: '件/秒' },
    { name: `${name}：20 人同时，p50 / p99`, value: many.p50, unit: `/ ${many.p99.toFixed(1)} 毫秒` },
    { name: `${name}：一人`, value: one.perSecond, unit: '件/秒' },
    { name: `${name}：一人，p50 / p99`, value: one.p50, unit: `/ ${one.p99.toFixed(1)} 毫秒` },
  ]
}

const visitOf = (organisationId: string): WrittenVisit => ({
  id: newId(),
  organisationId,
  guidedAt: businessNow().toISOString(),
  counterparty: { kind: 'organisation', name: '测试商户' },
  topic: '占道经营',
  mode: 'reminder',
  words: '请将货架收回门内，占道部分今天清理。',
  officers: [{ name: '测试经办', certificate: '测试001' }],
  acknowledgement: { kind: 'onPaper' },
  copy: { kind: 'none' },
})
