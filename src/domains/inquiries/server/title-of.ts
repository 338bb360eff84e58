/** The first words of a question, as its title in lists. */
export function titleOf(question: string): string {
  const first = question.split(/[\n。？！?!]/, 1)[0]!.trim() || question.trim()
  return first.length > 40 ? `${first.slice(0, 39)}…` : first
}
