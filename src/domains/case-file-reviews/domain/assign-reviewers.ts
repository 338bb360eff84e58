export interface FileToAssign {
  readonly id: string
  readonly title: string
  readonly organisationId: string
  readonly handlers: readonly string[]
}

export interface PossibleReviewer {
  readonly id: string
  readonly name: string
  /** Units in which the person has a post. */
  readonly organisationIds: readonly string[]
}

/**
 * 回避: nobody reviews what they handled; where a unit above organises the round, nobody reviews a file of their own unit
 * either.
 */
export function mayReview(file: FileToAssign, reviewer: PossibleReviewer, organiserId: string): boolean {
  if (file.handlers.includes(reviewer.id)) return false
  return file.organisationId === organiserId || !reviewer.organisationIds.includes(file.organisationId)
}

/** Each file gets its reviewers, whoever has least to do first; or the title of the file that cannot have enough. */
export function assignReviewers(
  files: readonly FileToAssign[],
  reviewers: readonly PossibleReviewer[],
  perFile: number,
  organiserId: string,
): { readonly assigned: ReadonlyMap<string, readonly PossibleReviewer[]> } | { readonly lacking: FileToAssign } {
  const load = new Map(reviewers.map(({ id }) => [id, 0]))
  const assigned = new Map<string, readonly PossibleReviewer[]>()
  // Files that few may review come first, so that those few are not busy with others.
  const possible = (file: FileToAssign) => reviewers.filter((one) => mayReview(file, one, organiserId))
  const ordered = files
    .map((file) => ({ file, possible: possible(file) }))
    .toSorted((a, b) => a.possible.length - b.possible.length)
  for (const { file, possible: able } of ordered) {
    if (able.length < perFile) return { lacking: file }
    const chosen = able.toSorted((a, b) => load.get(a.id)! - load.get(b.id)!).slice(0, perFile)
    for (const { id } of chosen) load.set(id, load.get(id)! + 1)
    assigned.set(file.id, chosen)
  }
  return { assigned }
}
