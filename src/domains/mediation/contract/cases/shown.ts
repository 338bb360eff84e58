import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'
import { ShownRemedy } from '../application.ts'
import { Side } from './agreement.ts'
import { SessionWay } from './forms.ts'

/** One duty as it stands today, for staff and parties alike. */
export const ShownDuty = z.object({
  id: z.string(),
  by: Side,
  what: z.string(),
  amountFen: z.number().int().nullable(),
  openFen: z.number().int(),
  dueOn: Day,
  /** Days on which something of it was performed. */
  performedOn: z.array(Day),
  isDone: z.boolean(),
})
export type ShownDuty = z.infer<typeof ShownDuty>

export const ShownAgreement = z.object({
  version: z.number().int(),
  terms: z.string(),
  effectiveOn: Day.nullable(),
  duties: z.array(ShownDuty),
})
export type ShownAgreement = z.infer<typeof ShownAgreement>

export const CaseSession = z.object({
  id: Id,
  day: Day,
  from: z.string(),
  to: z.string(),
  way: SessionWay,
  place: z.string(),
  /** Address of its .ics, to be sent to whom it concerns; null where no room was booked. */
  calendarPath: z.string().nullable(),
})
export type CaseSession = z.infer<typeof CaseSession>

/** What stands on a case's page besides what every case has. */
export const CaseFile = z.object({
  caseId: Id,
  applicationId: Id.nullable(),
  remedies: z.array(ShownRemedy),
  parties: z.array(
    z.object({
      partyId: Id,
      side: Side,
      name: z.string(),
      /** Of its own view on the portal; only for who handles the case. */
      code: z.string().nullable(),
      acknowledgedAt: z.string().nullable(),
      signedOn: Day.nullable(),
      mustSign: z.boolean(),
    }),
  ),
  mediators: z.array(z.object({ id: Id, name: z.string(), eligible: z.boolean(), reasons: z.array(z.string()) })),
  rooms: z.array(z.object({ id: Id, name: z.string(), place: z.string() })),
  sessions: z.array(CaseSession),
  videoLink: z.string(),
  agreement: ShownAgreement.nullable(),
  /** Until when both may ask the court for 司法确认. */
  confirmation: z.object({ lastOn: Day, basis: z.string() }).nullable(),
  mayHandle: z.boolean(),
  /** Speaks for the mediator in the room, and alone sees the private talks. */
  isHandler: z.boolean(),
})
export type CaseFile = z.infer<typeof CaseFile>
