import { z } from 'zod'
import { Id } from '#base/http/contract.ts'

/** Which row of which unit. */
export const rowOfUnit = z.object({ rowId: Id, organisationId: Id })
/** What the page showed; 0 where nothing was recorded yet. */
export const Revision = z.number().int().min(0)
export const rowOfUnitProblems = [
  'assessment.not-found',
  'assessment.not-issued',
  'assessment.frozen',
  'assessment.changed-meanwhile',
  'assessment.not-this-rule',
] as const

/** An address of the open web, as a person copies it. */
export const WebLink = z.url({ protocol: /^https?$/, error: '应为完整的网址，以 http:// 或 https:// 开头' }).max(1000)
