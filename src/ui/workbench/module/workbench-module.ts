import type { ComponentType, ReactNode } from 'react'
import type { OutboxKind } from '../offline/outbox/outbox-kind.ts'
import type { SubmitBurdenOpinion } from '../page/burden-opinion.tsx'

/**
 * What a module hands to the workbench; `src/apps/workbench/modules.ts` lists them. Everything here is small and loaded at
 * once; pages are loaded when they are opened.
 */
export interface WorkbenchModule {
  readonly name: string
  readonly menu?: readonly MenuEntry[]
  readonly routes?: readonly PageRoute[]
  /** Lines for 今日. */
  readonly toDo?: ToDoSource
  /** Hits for the search box in the header. */
  readonly search?: SearchSource
  /** Records that can be written without a network. */
  readonly outbox?: readonly OutboxKind[]
  /** Where 减负意见 go; one module has it, and with it every page has the button. */
  readonly submitBurdenOpinion?: SubmitBurdenOpinion
}

export interface MenuEntry {
  /** `/organisations`, below the workbench's own address. */
  readonly path: string
  readonly title: string
  /** Of the first entry of a section with parts (`/guidance`, `/guidance/cases`): what the whole is called in the menu. */
  readonly section?: string
  readonly icon: ComponentType
  /** Shown to those who hold one of them; shown to everyone where none is named. */
  readonly permission?: string | readonly string[]
  /** Place in the menu, small first; entries of one ten stand together. */
  readonly order: number
  /** A hook: the number beside the title (`我的任务 6`). */
  readonly useCount?: () => number | undefined
}

/** A page takes nothing: it reads its address. */
type PageComponent = () => ReactNode

export interface PageRoute {
  /** `/organisations/$organisationId` */
  readonly path: string
  readonly load: () => Promise<{ default: PageComponent }>
  readonly permission?: string | readonly string[]
}

/** One line of 今日: when, what, what is missing in words, one button. */
export interface ToDoItem {
  readonly id: string
  /** `YYYY-MM-DD`; null where there is no limit. */
  readonly dueOn: string | null
  readonly title: string
  /** `已有佐证 2/3，缺：采纳情况` */
  readonly missing: string
  readonly path: string
  readonly actionText: string
  /** `returned`: someone sent it back. `waiting`: another person's turn. */
  readonly state: 'mine' | 'returned' | 'waiting'
}
export type ToDoSource = (signal: AbortSignal) => Promise<readonly ToDoItem[]>

export interface SearchHit {
  readonly id: string
  readonly title: string
  /** `机构`, `人员`, `年度方案` … */
  readonly kind: string
  readonly detail?: string
  readonly path: string
}
export type SearchSource = (words: string, signal: AbortSignal) => Promise<readonly SearchHit[]>

/** A page loaded when opened: `lazyPage('/organisations', () => import('./organisations-page.tsx'), 'OrganisationsPage')`. */
export function lazyPage<Name extends string>(
  path: string,
  load: () => Promise<Record<Name, PageComponent>>,
  component: Name,
  permission?: string | readonly string[],
): PageRoute {
  return {
    path,
    load: async () => ({ default: (await load())[component] }),
    ...(permission === undefined ? {} : { permission }),
  }
}
