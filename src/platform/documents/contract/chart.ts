import { z } from 'zod'

/** A chart as data: drawn as SVG in a PDF, as a native, editable chart in Word. */
export const Chart = z
  .object({
    kind: z.enum(['column', 'stackedColumn', 'bar', 'line']),
    categories: z.array(z.string()).min(1),
    series: z.array(z.object({ name: z.string().min(1), values: z.array(z.number().nullable()) })).min(1),
    /** Of the values: 件, 户次, % */
    unit: z.string().optional(),
  })
  .refine(({ categories, series }) => series.every(({ values }) => values.length === categories.length), {
    message: '图表每个系列的数值个数应与类别个数相同',
  })
export type Chart = z.infer<typeof Chart>
