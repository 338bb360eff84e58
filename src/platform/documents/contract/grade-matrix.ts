import { z } from 'zod'

/** Always the same colours: 优 green, 良 blue, 中 amber, 差 red, what is open grey and hatched. */
export const Tone = z.enum(['green', 'blue', 'amber', 'red', 'open'])
export type Tone = z.infer<typeof Tone>

/** A letter on its colour, so that it reads without colour too; null where the row does not apply. */
export const Mark = z.object({ letter: z.string().min(1).max(4), tone: Tone }).nullable()

/** Units down, tasks across; landscape. */
export const GradeMatrix = z
  .object({
    title: z.string().min(1),
    subtitle: z.string().min(1).optional(),
    asOf: z.iso.date(),
    rowHeading: z.string().min(1).default('单位'),
    columns: z
      .array(z.object({ title: z.string().min(1) }))
      .min(1)
      .max(30),
    rows: z.array(z.object({ title: z.string().min(1), marks: z.array(Mark) })),
    legend: z.array(z.object({ letter: z.string().min(1), tone: Tone, meaning: z.string().min(1) })).default([]),
    notes: z.array(z.string().min(1)).default([]),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.marks.length === columns.length), {
    path: ['rows'],
    message: '每行的评定个数应与列数相同',
  })
export type GradeMatrix = z.infer<typeof GradeMatrix>
