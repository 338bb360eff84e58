import { expect, test } from 'vitest'
import { partySlip } from './party-slip.ts'

const party = {
  unit: '演示城管局',
  number: '2026-0001',
  side: 'respondent' as const,
  name: '演示商户',
  code: 'KEEP2345FIND',
  address: 'https://portal.invalid/mediation/progress',
  remedies: [],
}

test('a party takes home its own code, where to use it, and the last days where there are any', () => {
  const slip = partySlip(party)
  expect(slip.verification).toMatchObject({ address: `${party.address}/KEEP2345FIND`, purpose: '扫码查看进度' })
  expect(JSON.stringify(slip)).toContain('KEEP 2345 FIND')
  expect(slip.sections[0]!.fields.map(({ label }) => label)).toEqual(['案号', '对方当事人', '查询码', '网址'])
  const administrative = partySlip({ ...party, remedies: ['申请行政复议的最后一天是 2026-03-01'] })
  expect(administrative.sections[0]!.fields.at(-1)).toMatchObject({ label: '照常计算的期限' })
})
