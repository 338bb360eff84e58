import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { RegisterDifference, RegisterReading, RegisterRow, RegisterSummary, RegisterVerdict } from './register.ts'

const openToAll = { notAudited: '任何人都可以查阅已公布的清单' }
const code = z.object({ code: z.string().min(1).max(40) })
const number = z.coerce.number().int().min(1).max(1_000_000)
const problems = ['registers.not-found', 'registers.version-not-found'] as const
const Wanted = z.object({
  /** As it applied on this day; today where nothing is said. */
  on: Day.optional(),
  version: number.optional(),
})

export const RegisterRowsQuery = ListQuery.extend(Wanted.shape)
export const RegisterComparisonQuery = z.object({ from: number, to: number })
export const RegisterFileQuery = Wanted.extend({ format: z.enum(['csv', 'json', 'pdf']) })

export const listRegisters = endpoint({
  method: 'GET',
  path: '/registers',
  summary: '已公布的清单',
  permission: 'public',
  audit: openToAll,
  query: ListQuery.extend({ kind: z.string().max(80).optional(), organisationId: Id.optional() }),
  output: pageOf(RegisterSummary),
})

export const showRegister = endpoint({
  method: 'GET',
  path: '/registers/:code',
  summary: '某日或某版本的清单',
  permission: 'public',
  audit: openToAll,
  params: code,
  query: Wanted,
  output: RegisterReading,
  problems,
})

export const listRegisterRows = endpoint({
  method: 'GET',
  path: '/registers/:code/rows',
  summary: '清单各行',
  permission: 'public',
  audit: openToAll,
  params: code,
  query: RegisterRowsQuery,
  output: pageOf(RegisterRow),
  problems,
})

export const compareRegister = endpoint({
  method: 'GET',
  path: '/registers/:code/comparison',
  summary: '比较清单的两个版本',
  permission: 'public',
  audit: openToAll,
  params: code,
  query: RegisterComparisonQuery,
  output: RegisterDifference,
  problems,
})

export const downloadRegister = endpoint({
  method: 'GET',
  path: '/registers/:code/file',
  summary: '下载清单',
  permission: 'public',
  audit: openToAll,
  kind: 'download',
  params: code,
  query: RegisterFileQuery,
  problems,
})

export const verifyRegisters = endpoint({
  method: 'GET',
  path: '/registers-verification',
  summary: '核验全部已公布清单',
  permission: 'public',
  audit: openToAll,
  perMinute: 20,
  output: RegisterVerdict,
})

export const registerEndpoints = [
  listRegisters,
  showRegister,
  listRegisterRows,
  compareRegister,
  downloadRegister,
  verifyRegisters,
]
