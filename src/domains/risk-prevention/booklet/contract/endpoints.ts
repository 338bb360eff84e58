import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'

/** Puts a guidance record into the shop's booklet: into the one whose code the shop shows, or into a new one. */
export const giveBooklet = endpoint({
  method: 'POST',
  path: '/risk-prevention/guidance/:guidanceRecordId/booklet',
  summary: '记入一户一册',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.guidance-in-booklet',
  params: z.object({ guidanceRecordId: Id }),
  body: z.object({
    revision: z.number().int().min(1),
    /** Null: the shop has none yet. */
    code: z
      .string()
      .transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, ''))
      .pipe(z.string().regex(/^[0-9A-Z]{12}$/, '一户一册的编号是 12 位字母和数字'))
      .nullable()
      .default(null),
  }),
  output: z.object({ code: z.string() }),
  problems: [
    'risk-prevention.guidance-not-found',
    'risk-prevention.changed-meanwhile',
    'risk-prevention.not-possible-now',
    'risk-prevention.booklet-not-found',
  ],
})
