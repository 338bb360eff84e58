export interface LineBeside {
  readonly line: string
  readonly isOnlyHere: boolean
}

/** Lines of a text, each with whether the other text has it as well; blank lines are left out. */
export function linesBeside(text: string, other: string): LineBeside[] {
  const theirs = new Set(linesOf(other))
  return linesOf(text).map((line) => ({ line, isOnlyHere: !theirs.has(line) }))
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
