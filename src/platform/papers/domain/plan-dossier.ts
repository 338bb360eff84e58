import type { DossierPartDefinition } from '../contract/definition.ts'

/** Something to be bound, in the order of its part. */
export interface DossierSource {
  readonly partId: string
  readonly title: string
}

/** Something that stands in the way of sealing, as a sentence for each. */
export function missingOf(
  parts: readonly DossierPartDefinition[],
  sources: readonly DossierSource[],
  drafts: readonly string[],
): string[] {
  const filled = new Set(sources.map(({ partId }) => partId))
  return [
    ...parts
      .filter(({ id, isRequired }) => isRequired && !filled.has(id))
      .map(({ title }) => `缺“${title}”：请补齐材料后再装订`),
    ...drafts.map((title) => `文书“${title}”还是草稿：请出具或删除后再装订`),
    ...(sources.length === 0 ? ['还没有可以装订的材料'] : []),
  ]
}

/** The sources by the parts of the definition; what names no part of it goes to the last. */
export function arrangeSources<Source extends DossierSource>(
  parts: readonly DossierPartDefinition[],
  sources: readonly Source[],
): { readonly part: DossierPartDefinition; readonly sources: readonly Source[] }[] {
  const known = new Set(parts.map(({ id }) => id))
  const last = parts.at(-1)?.id
  const placed = sources.map((source) => (known.has(source.partId) ? source : { ...source, partId: last ?? '' }))
  return parts.map((part) => ({ part, sources: placed.filter(({ partId }) => partId === part.id) }))
}
