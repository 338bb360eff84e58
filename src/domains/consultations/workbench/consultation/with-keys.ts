/** Each point needs a key of its own; what the owner gave stays. */
export function withKeys(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const clauses = (values['clauses'] ?? []) as { key?: string }[]
  const taken = new Set(clauses.flatMap(({ key }) => key ?? []))
  const free = (start: number): string => (taken.has(String(start)) ? free(start + 1) : String(start))
  return {
    ...values,
    clauses: clauses.map((clause, index) => {
      const key = clause.key ?? free(index + 1)
      taken.add(key)
      return { ...clause, key }
    }),
  }
}
