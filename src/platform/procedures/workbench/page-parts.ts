import type { ReactNode } from 'react'
import type { HotlineSource } from '#platform/hotlines/contract/index.ts'
import type { Case } from '../contract/index.ts'

/** What a new case starts with where something else led to it. */
export interface CasePrefill {
  /** Names the draft, so that another beginning has one of its own. */
  readonly key: string
  /** Why this case, in one sentence. */
  readonly lead: string
  /** Values of the form; of `content` also those that have no field. */
  readonly values: { readonly content: Record<string, unknown>; readonly [name: string]: unknown }
}

/** What a domain adds to the pages of its cases. */
export interface CasePageParts {
  /** Controls for fields that name one (`labelled(…, { control: 'counterparty' })`). */
  readonly controls?: Readonly<Record<string, ReactNode>>
  /** From whom its matters come under a number; absent: 12345, 12315 and 信访. */
  readonly sources?: readonly HotlineSource[]
  /** Sections of the domain's own on the page of a case: papers, schedule, performance. */
  readonly sections?: (one: Case) => ReactNode
  /** Reads from the page's address what the new case starts with; null where it leads from nowhere. */
  readonly prefill?: (search: Readonly<Record<string, unknown>>, signal: AbortSignal) => Promise<CasePrefill | null>
}
