export interface Nested<Entry> {
  readonly entry: Entry
  readonly parts: readonly Entry[]
}

/** `mediation` of `/mediation/rooms`: where one is. */
export const sectionOf = (path: string): string => path.split('/')[1] ?? ''

/** Entries of one section are parts of the first of them: `/mediation/rooms` belongs to `/mediation`. */
export function nested<Entry extends { readonly path: string }>(entries: readonly Entry[]): Nested<Entry>[] {
  const isOfSection = (path: string) => (entry: Entry) => sectionOf(entry.path) === sectionOf(path)
  const firsts = entries.filter((entry) => entries.find(isOfSection(entry.path)) === entry)
  return firsts.map((entry) => ({ entry, parts: entries.filter(isOfSection(entry.path)).slice(1) }))
}
