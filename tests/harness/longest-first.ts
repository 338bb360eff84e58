import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes a minute or more, the longest first: begun last, it would keep one core waiting for the other. */
const long = [
  'integration/killing',
  'integration/rights',
  'integration/hostile-input',
  'integration/operation',
  'backup/backup.db',
  'journeys/accessibility',
  'journeys/risk',
  'journeys/year',
  'journeys/firms',
  'journeys/mediation',
]

const rankOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((part) => moduleId.includes(`/${part}.`))
  return place < 0 ? long.length : place
}

/** The usual order, with what is known to be long before it; without a run before, the usual order knows sizes of files only. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}
