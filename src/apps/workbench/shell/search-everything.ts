import { Problem } from '#base/http/contract.ts'
import type { SearchHit, WorkbenchModule } from '#ui/workbench/index.ts'

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** Modules that could not answer; the others' hits are shown all the same. */
  readonly failed: readonly string[]
}

/** Asks every one of the modules that can be searched. */
export async function searchEverything(
  modules: readonly WorkbenchModule[],
  words: string,
  signal: AbortSignal,
): Promise<SearchAnswer> {
  const sources = modules.flatMap(({ name, search }) => (search ? [{ name, search }] : []))
  const answers = await Promise.allSettled(sources.map((source) => source.search(words, signal)))
  signal.throwIfAborted()
  return {
    hits: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
    failed: sources.filter((_, place) => hasFailed(answers[place])).map((source) => source.name),
  }
}

/** A module that is not for this person has no hits; that is no failure. */
function hasFailed(answer: PromiseSettledResult<unknown> | undefined): boolean {
  if (answer?.status !== 'rejected') return false
  return !(answer.reason instanceof Problem && answer.reason.code === 'base.forbidden')
}
