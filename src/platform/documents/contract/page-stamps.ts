import { z } from 'zod'

/** Narrow strips to be laid over the foot of finished pages: what it is at the left, the page at the right. */
export const PageStamps = z.object({
  title: z.string().min(1),
  stamps: z.array(z.object({ left: z.string(), right: z.string() })).min(1),
})
export type PageStamps = z.infer<typeof PageStamps>
