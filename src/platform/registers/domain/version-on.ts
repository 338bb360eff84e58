interface Dated {
  readonly number: number
  readonly publishedOn: string
  readonly effectiveOn: string
}

/** The version that applied on a day: of those public by then and in force by then, the last. */
export function versionOn<V extends Dated>(versions: readonly V[], day: string): V | undefined {
  return versions
    .filter(({ publishedOn, effectiveOn }) => publishedOn <= day && effectiveOn <= day)
    .toSorted((a, b) => b.number - a.number)[0]
}
