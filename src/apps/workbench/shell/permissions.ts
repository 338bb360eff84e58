/** Whether one of the named permissions is held; where none is named everyone may. */
export function holdsOne(held: ReadonlySet<string>, permission: string | readonly string[] | undefined): boolean {
  if (permission === undefined) return true
  return (typeof permission === 'string' ? [permission] : permission).some((name) => held.has(name))
}
