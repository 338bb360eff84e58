const mostKept = 300

/**
 * Keeps answers that are costly to work out under a key that changes with what they rest on. Only the latest few hundred;
 * what failed is not kept.
 */
export function createMemory<Answer>() {
  const kept = new Map<string, Promise<Answer>>()
  return (key: string, work: () => Promise<Answer>): Promise<Answer> => {
    const known = kept.get(key)
    if (known) return known
    const answer = work()
    kept.set(key, answer)
    answer.catch(() => kept.delete(key))
    const oldest = kept.keys().next()
    if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
    return answer
  }
}
