import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'
import { CaseClock } from './time-limit.ts'

export const SeatHolder = z.object({ personId: Id, name: z.string() })
export type SeatHolder = z.infer<typeof SeatHolder>

/** All that the rules of a procedure may look at; the same on the server, in the browser and in golden cases. */
export const CaseStanding = z.object({
  openedOn: Day,
  closedOn: Day.nullable(),
  state: z.string(),
  content: z.record(z.string(), z.unknown()),
  /** Who sits where in this case: `handler`, and whatever seats the procedure names. */
  seats: z.record(z.string(), SeatHolder),
  /** Who did each action last. */
  doers: z.record(z.string(), SeatHolder),
  /** How often each action was done. */
  counts: z.record(z.string(), z.number().int()),
  clocks: z.array(CaseClock),
  /** Names of those who have not yet signed (会签). */
  awaiting: z.array(z.string()),
  /** Persons for whom a named leader waived four eyes in this case. */
  waivedFor: z.array(Id),
  /** Number of the case that this one was joined to; it is then handled there. */
  joinedTo: z.string().nullable(),
})
export type CaseStanding = z.infer<typeof CaseStanding>

/** Who looks at a case: what the person holds there, or one of the two that are no persons of the authority. */
export type CaseActor =
  | {
      readonly kind: 'staff'
      readonly personId: string
      /** The person, those for whom a post is held (AB岗), and those who entrusted this case. */
      readonly standsFor: readonly string[]
      /** Permissions in the unit that has the case. */
      readonly permissions: ReadonlySet<string>
      /** Permissions in units that were asked to take part. */
      readonly askedPermissions: ReadonlySet<string>
    }
  | { readonly kind: 'party' }
  | { readonly kind: 'clock' }
