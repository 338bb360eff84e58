import { z } from 'zod'

/** How a field of an act's form is shown; what the schema itself says (length, choices) is not repeated here. */
export interface FieldLabel {
  readonly label: string
  readonly hint?: string
  /** Words of the choices of an enum. */
  readonly options?: Readonly<Record<string, string>>
  /** Which control, where the schema does not say enough: `paragraphs`, `none` for what the server fills in, or a name that the domain's page brings. */
  readonly control?: string
  /** How a value that is no text is written in the timeline; empty: it is left out there. */
  readonly words?: (value: never) => string
}

const labels = z.registry<FieldLabel>()

/** Gives a field of a form its Chinese label: `labelled(oneLine(200), '理由')`. */
export function labelled<Schema extends z.ZodType>(
  schema: Schema,
  label: string,
  more: Omit<FieldLabel, 'label'> = {},
): Schema {
  // One schema (a day, a choice) serves several fields, each with a label of its own.
  const own = schema.clone() as Schema
  labels.add(own, { label, ...more })
  return own
}

/** The label of a field, also where it was made optional or nullable afterwards. */
export function findLabel(schema: z.core.$ZodType): FieldLabel | undefined {
  return labels.get(schema) ?? (isWrapped(schema) ? findLabel(schema.def.innerType) : undefined)
}

/** The schema below optional, nullable and default. */
export function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  return isWrapped(schema) ? innermost(schema.def.innerType) : schema
}

type Wrapped = z.ZodOptional | z.ZodNullable | z.ZodDefault

function isWrapped(schema: z.core.$ZodType): schema is Wrapped {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
}
