import { z } from 'zod'

/** Counting stops here: a larger total is said as "10000 以上". */
export const countingLimit = 10_000

/** Query of a list; extend it with the list's own filters. `sort` is one of the list's indexed orders, `-` for descending. */
export const ListQuery = z.object({
  cursor: z.string().max(500).optional(),
  page: z.coerce.number().int().min(1).max(100).optional(),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
  sort: z.string().max(60).optional(),
  q: z.string().trim().max(100).optional(),
})

/** Answer of a list. `next` is the cursor of the following page; null at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    totalIsExact: z.boolean(),
    next: z.string().nullable(),
  })
}

export interface Page<Item> {
  items: Item[]
  total: number
  totalIsExact: boolean
  next: string | null
}

/** A cursor keeps the sort values of the last row; opaque to callers. */
export function encodeCursor(values: readonly unknown[]): string {
  return encodeURIComponent(JSON.stringify(values))
}

/** The values of a cursor, or undefined where it is not one of ours. */
export function decodeCursor(cursor: string): unknown[] | undefined {
  try {
    const values: unknown = JSON.parse(decodeURIComponent(cursor))
    return Array.isArray(values) ? values : undefined
  } catch {
    return undefined
  }
}
