/** Something a rule leaves open: `about` names it for settings and questions. */
export interface Hole {
  readonly about: string
  readonly quote: string
  readonly question: string
  readonly proposal: string | null
}

export const hole = (about: string, quote: string, question: string, proposal: string | null = null): Hole => ({
  about,
  quote,
  question,
  proposal,
})
