export interface Guessable {
  readonly id: string
  readonly rowCode: string
  readonly name: string
  readonly organisationName: string
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-—（）()【】《》“”"'.、，,]+/g, '')

/**
 * The task that a file's name speaks of, by its unit and its row (`G1-金水区-汇总表.pdf`); undefined where the name does not
 * say it, or says two. A guess is shown to a person and never applied by itself.
 */
export function guessTarget<Task extends Guessable>(fileName: string, tasks: readonly Task[]): Task | undefined {
  const words = fold(fileName.replace(/\.[^.]+$/, ''))
  const units = longestOf(
    tasks.filter((task) => words.includes(fold(task.organisationName))),
    (task) => fold(task.organisationName).length,
  )
  const coded = units.filter((task) => hasCode(fileName, task.rowCode))
  const found = coded.length ? coded : units.filter((task) => words.includes(fold(task.name)))
  return found.length === 1 ? found[0] : undefined
}

/** `金水区商务局` is meant, not `金水区`. */
function longestOf<Item>(items: readonly Item[], lengthOf: (item: Item) => number): Item[] {
  const longest = Math.max(0, ...items.map(lengthOf))
  return items.filter((item) => lengthOf(item) === longest)
}

/** `G1` stands on its own: not in `G10`, not in `AG1`. */
function hasCode(fileName: string, code: string): boolean {
  const escaped = code.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`(?<![0-9a-z])${escaped}(?![0-9a-z])`, 'i').test(fileName.normalize('NFKC'))
}
