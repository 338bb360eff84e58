import type { ComponentType } from 'react'
import type { OrganisationHistory } from '../../contract/index.ts'

export interface ChangeProps {
  readonly organisation: OrganisationHistory
  readonly done: () => void
}

/** One thing that can happen to a unit: its entry in the menu and its form. */
export interface Change {
  readonly title: string
  readonly lead: string
  readonly danger: boolean
  readonly Form: ComponentType<ChangeProps>
}
