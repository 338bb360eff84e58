import type { ReactNode } from 'react'
import type { Case } from '../contract/index.ts'

/** What a domain adds to the pages of its cases. */
export interface CasePageParts {
  /** Controls for fields that name one (`labelled(…, { control: 'counterparty' })`). */
  readonly controls?: Readonly<Record<string, ReactNode>>
  /** Sections of the domain's own on the page of a case: papers, schedule, performance. */
  readonly sections?: (one: Case) => ReactNode
}
