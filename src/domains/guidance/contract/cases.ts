import { defineCases } from '#platform/procedures/contract/index.ts'
import { advice, guidance } from '../domain/index.ts'

/** The endpoints of guidance as cases, the simple form as well as the full. */
export const guidanceCases = defineCases(guidance, {
  path: '/guidance/cases',
  permissions: {
    read: 'guidance.read',
    open: 'guidance.record',
    handle: 'guidance.record',
    lead: 'guidance.approve',
    urge: 'guidance.urge',
    texts: 'guidance.templates',
  },
})

/** 书面指导意见: the one kind of answer that protects whoever follows it. */
export const adviceCases = defineCases(advice, {
  path: '/guidance/advice',
  permissions: {
    read: 'guidance.read',
    open: 'guidance.record',
    handle: 'guidance.record',
    lead: 'guidance.review-advice',
    urge: 'guidance.urge',
    texts: 'guidance.templates',
  },
})
