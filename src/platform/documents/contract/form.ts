import { z } from 'zod'
import { Verification } from './official-document.ts'
import { RichText } from './rich-text.ts'

/** A box of a form; an empty value leaves `lines` empty lines to be written on. */
export const FormField = z.object({
  label: z.string().min(1),
  value: RichText.default(''),
  width: z.enum(['half', 'full']).default('half'),
  lines: z.int().min(1).max(40).default(1),
})

/** Any paper with boxes: 指导记录, 申请表, 送达回证, 现场记录. */
export const Form = z.object({
  title: z.string().min(1),
  number: z.string().min(1).optional(),
  /** The unit that issues the form. */
  unit: z.string().min(1).optional(),
  sections: z.array(z.object({ title: z.string().min(1).optional(), fields: z.array(FormField).min(1) })).min(1),
  /** Printed in full at the foot: rights, voluntariness, what a signature does not mean. */
  statements: z.array(z.string().min(1)).default([]),
  /** Signed by hand, with the day; a refusal is noted there as well. */
  signatures: z.array(z.object({ label: z.string().min(1), name: z.string().optional() })).default([]),
  verification: Verification.nullable().default(null),
})
export type Form = z.infer<typeof Form>
