import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { Counterparty, CounterpartyChange, CounterpartyFields, CounterpartyKind } from './counterparty.ts'
import { CounterpartyDetail, DealingSection } from './detail.ts'

const params = z.object({ counterpartyId: Id })
const masked = { notAudited: '个人姓名、证件号码和联系方式已遮挡' }

export const CounterpartyFilter = z.object({
  kind: CounterpartyKind.optional(),
  /** The beginning of a GB/T 4754 code. */
  tradeCode: z.string().trim().max(5).optional(),
  /** Words of the address. */
  place: z.string().trim().max(60).optional(),
  /** A unit with all below it. */
  organisationId: Id.optional(),
})

/** Sorts: `-createdAt` (default), `name`. `q`: a firm's name or its pinyin initials, a number, an individual's full name. */
export const listCounterparties = endpoint({
  method: 'GET',
  path: '/counterparties',
  summary: '查看企业与个人列表',
  permission: 'counterparties.read',
  audit: masked,
  query: ListQuery.extend(CounterpartyFilter.shape),
  output: pageOf(Counterparty),
})

export const exportCounterparties = endpoint({
  method: 'GET',
  path: '/counterparties/export',
  summary: '导出企业与个人',
  permission: 'counterparties.read',
  audit: 'counterparties.exported',
  query: CounterpartyFilter.extend({ q: ListQuery.shape.q, format: z.enum(['csv', 'xlsx']).default('csv') }),
  kind: 'download',
})

export const showCounterparty = endpoint({
  method: 'GET',
  path: '/counterparties/:counterpartyId',
  summary: '查看一户企业或个人',
  permission: 'counterparties.read',
  audit: masked,
  params,
  output: CounterpartyDetail,
  problems: ['counterparties.not-found'],
})

/** What the domains know of it, each within its own rights. */
export const listDealings = endpoint({
  method: 'GET',
  path: '/counterparties/:counterpartyId/dealings',
  summary: '查看与这户有关的记录',
  permission: 'counterparties.read',
  audit: masked,
  params,
  output: z.object({ sections: z.array(DealingSection) }),
  problems: ['counterparties.not-found'],
})

/** Whoever is known already is not made twice: the unit then deals with the known one. */
export const addCounterparty = endpoint({
  method: 'POST',
  path: '/counterparties',
  summary: '登记企业或个人',
  permission: 'counterparties.keep',
  audit: 'counterparties.added',
  body: CounterpartyFields.extend({ organisationId: Id }),
  output: z.object({ id: Id, known: z.boolean() }),
  problems: ['counterparties.wrong'],
})

export const changeCounterparty = endpoint({
  method: 'PATCH',
  path: '/counterparties/:counterpartyId',
  summary: '更正企业或个人的资料',
  permission: 'counterparties.keep',
  audit: 'counterparties.changed',
  params,
  body: CounterpartyChange,
  output: CounterpartyDetail,
  problems: [
    'counterparties.not-found',
    'counterparties.wrong',
    'counterparties.already-known',
    'counterparties.changed-meanwhile',
  ],
})

/** 看明文: each look is on record with its reason. */
export const revealCounterparty = endpoint({
  method: 'POST',
  path: '/counterparties/:counterpartyId/reveal',
  summary: '查看证件号码和联系方式明文',
  permission: 'counterparties.reveal',
  audit: 'counterparties.revealed',
  params,
  body: z.object({ reason: oneLine(200) }),
  output: z.object({
    name: z.string(),
    code: z.string().nullable(),
    address: z.string().nullable(),
    contacts: z.array(
      z.object({ id: Id, name: z.string(), phone: z.string().nullable(), email: z.string().nullable() }),
    ),
  }),
  problems: ['counterparties.not-found'],
})
