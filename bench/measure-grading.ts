import { performance } from 'node:perf_hooks'
import { gradeProgramme } from '#domains/assessment/contract/index.ts'
import type { City } from './city.ts'
import type { Figure } from './figure.ts'

/** (c) 200 units × 12 rows graded again through the product: facts read, rules applied, what differs kept as a version. */
export async function measureGrading({ office, programmeId }: City): Promise<Figure[]> {
  const grade = async () => {
    const before = performance.now()
    const { graded, units } = await office.call(gradeProgramme, { params: { programmeId }, body: {} })
    return { graded, units, seconds: (performance.now() - before) / 1000 }
  }
  const first = await grade()
  const again = [await grade(), await grade(), await grade()].toSorted((a, b) => a.seconds - b.seconds)[1]!
  return [
    { name: '(c) 重新初评的单位', value: again.units, unit: '个', budget: { atLeast: 200 } },
    { name: '(c) 首次初评', value: first.graded / first.seconds, unit: '项/秒' },
    { name: '(c) 重新初评', value: again.graded / again.seconds, unit: `项/秒（${again.graded} 项）` },
  ]
}
