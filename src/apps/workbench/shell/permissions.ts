import type { WorkbenchModule } from '#ui/workbench/index.ts'
import { modules } from '../modules.ts'

type Permission = string | readonly string[] | undefined

/** Whether one of the named permissions is held; where none is named everyone may. */
export function holdsOne(held: ReadonlySet<string>, permission: Permission): boolean {
  if (permission === undefined) return true
  return (typeof permission === 'string' ? [permission] : permission).some((name) => held.has(name))
}

/** Modules of which the person sees an entry in the menu; the others are not asked for 今日 or the search. */
export function modulesFor(held: ReadonlySet<string>): readonly WorkbenchModule[] {
  return modules.filter(({ menu = [] }) => menu.length === 0 || menu.some((entry) => holdsOne(held, entry.permission)))
}
