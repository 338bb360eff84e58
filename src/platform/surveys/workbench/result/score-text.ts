/** A mean as it is shown: two digits, `—` where nobody answered. What is graded is the unrounded one. */
export function scoreText(score: number | null): string {
  return score === null ? '—' : score.toFixed(2)
}
