import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'

export const FactValue = z.union([z.string(), z.number(), z.array(z.string())])
export type FactValue = z.infer<typeof FactValue>

/** The record that the fact tells of. `link` is a path of the workbench. */
export const Subject = z.object({
  module: z.string().min(1).max(60),
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  link: z.string().startsWith('/').max(300).nullable(),
})
export type Subject = z.infer<typeof Subject>

/** A fact of the ledger: it is never changed, only withdrawn. */
export const Fact = z.object({
  id: Id,
  kind: z.string(),
  organisationId: Id,
  /** The unit's name on the day of the fact's recording. */
  organisationName: z.string(),
  occurredOn: Day,
  recordedAt: z.string(),
  subject: Subject,
  facts: z.record(z.string(), FactValue),
  /** The fact in one Chinese sentence. */
  sentence: z.string(),
  recordedBy: z.object({ personId: z.string(), name: z.string() }).nullable(),
  withdrawn: z.object({ at: z.string(), reason: z.string(), by: z.string().nullable() }).nullable(),
})
export type Fact = z.infer<typeof Fact>

/** A task (or anything else) that a fact proves. */
export const TaskReference = z.object({ module: z.string().min(1).max(60), id: z.string().min(1).max(100) })
export type TaskReference = z.infer<typeof TaskReference>

export const Confirmation = z.object({
  task: TaskReference,
  factId: Id,
  confirmedAt: z.string(),
  confirmedBy: z.object({ personId: z.string(), name: z.string() }),
})
export type Confirmation = z.infer<typeof Confirmation>
