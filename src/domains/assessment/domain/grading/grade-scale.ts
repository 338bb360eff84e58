import { Grade, gradeLetters } from '#domains/programmes/contract/index.ts'

const bestFirst = Grade.options
const gradesByName = new Map<string, Grade>(
  bestFirst.flatMap((grade) => [
    [gradeLetters[grade], grade],
    [grade, grade],
  ]),
)

/** 优、良、中、差. */
export const letters: readonly string[] = bestFirst.map((grade) => gradeLetters[grade])

export function letterOf(grade: Grade): string {
  return gradeLetters[grade]
}

/** By its letter (差) or its name (`poor`). */
export function findGrade(name: string): Grade | undefined {
  return gradesByName.get(name)
}

/** A number of grades lower, ending at 差. */
export function lower(grade: Grade, steps: number): Grade {
  return bestFirst[Math.min(bestFirst.indexOf(grade) + steps, bestFirst.length - 1)] ?? grade
}
