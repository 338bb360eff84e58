export interface RoutingRule {
  readonly word: string
  readonly organisationId: string
  readonly organisationName: string
}

export interface ProposedBody {
  readonly organisationId: string
  readonly organisationName: string
  /** Words of the question that led there, the longest first: the reason that is shown. */
  readonly words: readonly string[]
}

/** Bodies whose words the question holds; who is named by more characters comes first. A person chooses. */
export function proposeBodies(question: string, rules: readonly RoutingRule[]): ProposedBody[] {
  const found = new Map<string, { name: string; words: string[] }>()
  for (const { word, organisationId, organisationName } of rules) {
    if (!question.includes(word)) continue
    const body = found.get(organisationId) ?? { name: organisationName, words: [] }
    found.set(organisationId, { ...body, words: [...body.words, word] })
  }
  return [...found]
    .map(([organisationId, { name, words }]) => ({
      organisationId,
      organisationName: name,
      words: words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    }))
    .toSorted((a, b) => weight(b) - weight(a) || (a.organisationName < b.organisationName ? -1 : 1))
}

/** A word inside another one that was found says nothing more. */
function weight({ words }: ProposedBody): number {
  const own = words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
  return own.reduce((sum, word) => sum + word.length, 0)
}
