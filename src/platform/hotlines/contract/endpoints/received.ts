import { z } from 'zod'
import { Day, endpoint, ListQuery, pageOf } from '#base/http/contract.ts'
import type { IntakeDefinition } from '../definition.ts'
import { Received, Standing } from '../received.ts'

/** What came in from hotlines, and the replies that go back. */
export function receivedEndpoints({ module, noun, permissions, sources }: IntakeDefinition) {
  const Filter = z.object({
    source: z.enum(sources, '请选择来源').optional(),
    standing: Standing.optional(),
    from: Day.optional(),
    to: Day.optional(),
  })
  return {
    /** Sorts: `-receivedAt` (default). `q` finds the number; `from` and `to` are days of receipt. */
    listReceived: endpoint({
      method: 'GET',
      path: `/${module}/hotline-records`,
      summary: `查看热线转来的${noun}`,
      permission: permissions.read,
      audit: { notAudited: '只有编号和办理情况' },
      query: ListQuery.extend(Filter.shape),
      output: pageOf(Received),
    }),
    exportReplies: endpoint({
      method: 'GET',
      path: `/${module}/hotline-replies`,
      summary: `导出给热线的${noun}答复`,
      permission: permissions.read,
      audit: `${module}.hotline-replies-exported`,
      query: Filter.extend({ q: ListQuery.shape.q, format: z.enum(['csv', 'xlsx']).default('csv') }),
      kind: 'download',
    }),
  }
}
