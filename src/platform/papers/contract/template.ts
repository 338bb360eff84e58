import { z } from 'zod'
import { Id, optionalLine, paragraphs } from '#base/http/contract.ts'

/** 机关代字, the first part of a number: letters and Chinese characters, no brackets. */
export const NumberPrefix = z
  .string()
  .trim()
  .regex(/^[\p{Script=Han}A-Za-z]{1,20}$/u, '代字只能用汉字或字母，不超过 20 个，不含括号、年份和数字')

export const TemplateText = z.object({ text: paragraphs(20_000), prefix: NumberPrefix })
export type TemplateText = z.infer<typeof TemplateText>

/** A kind as one unit writes it. */
export const PaperTemplate = TemplateText.extend({
  kind: z.string(),
  title: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  /** The unit's own; 0 while it has changed nothing. */
  version: z.number().int(),
  isStandard: z.boolean(),
  /** The unit above whose text holds; null for one's own and the standard one. */
  inheritedFrom: z.string().nullable(),
  /** What holds once the unit gives up its own text; without a unit the standard one. The prefix stays each unit's own. */
  above: z.object({ unit: z.string().nullable(), text: z.string(), prefix: z.string() }),
  source: z.object({ text: z.string(), isConfirmed: z.boolean() }),
  fields: z.array(z.object({ text: z.string(), sample: z.string() })),
  statements: z.array(z.string()),
  changedByName: z.string().nullable(),
  changedAt: z.string().nullable(),
  mayEdit: z.boolean(),
})
export type PaperTemplate = z.infer<typeof PaperTemplate>

export const TemplateVersion = TemplateText.extend({
  version: z.number().int(),
  isStandard: z.boolean(),
  note: z.string(),
  changedByName: z.string(),
  changedAt: z.string(),
})
export type TemplateVersion = z.infer<typeof TemplateVersion>

export const TemplateChange = TemplateText.extend({
  organisationId: Id,
  /** The version that was being edited. */
  version: z.number().int().min(0),
  note: optionalLine(200).default(''),
})
