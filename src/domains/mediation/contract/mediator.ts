import { z } from 'zod'
import { Day, Id, nameOf, optionalLine } from '#base/http/contract.ts'
import { DisputeArea } from './dispute.ts'

const fields = {
  name: nameOf(30),
  post: nameOf(60),
  areas: z.array(DisputeArea).min(1, '请至少选择一个领域').max(20),
  /** 证件名称和编号; read in public. */
  certificate: optionalLine(80).default(''),
  isFullTime: z.boolean().default(false),
  validFrom: Day,
  validTo: Day.nullable().default(null),
}

export const MediatorFields = z.object(fields).refine(({ validFrom, validTo }) => !validTo || validFrom <= validTo, {
  path: ['validTo'],
  message: '截止日期不能早于开始日期',
})
export type MediatorFields = z.output<typeof MediatorFields>

export const PublicMediator = z.object({ ...fields, id: Id })
export type PublicMediator = z.infer<typeof PublicMediator>

export const Mediator = PublicMediator.extend({
  organisationId: Id,
  organisationName: z.string(),
  /** Stands in the published version as it is now. */
  isPublished: z.boolean(),
  mayEdit: z.boolean(),
  revision: z.number().int(),
})
export type Mediator = z.infer<typeof Mediator>
