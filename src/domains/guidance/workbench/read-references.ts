import { listRiskPoints } from '#domains/risk-prevention/contract/index.ts'
import { listCounterparties } from '#platform/counterparties/contract/index.ts'
import { callSignedIn } from '#ui/workbench/index.ts'
import type { KnownFirm, KnownPoint } from './known.ts'

export async function readFirms(): Promise<KnownFirm[]> {
  const { items } = await callSignedIn(listCounterparties, { query: { kind: 'organisation', pageSize: 200 } })
  return items.map(({ id, name, code, address }) => ({ id, name, code, address }))
}

export async function readPoints(): Promise<KnownPoint[]> {
  const { items } = await callSignedIn(listRiskPoints, { query: { state: 'active', pageSize: 200 } })
  return items.map(({ id, name, organisationName, tradeName }) => ({ id, name, organisationName, tradeName }))
}
