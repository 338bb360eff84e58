import type { Figure } from './figure.ts'
import type { Load } from './load.ts'

/** Ours beside the bare service: how many a second, their ratio, and the tail. */
export function figuresOf(
  name: string,
  { ours, bare }: { ours: Load; bare: Load },
  atLeast: number,
  tail?: number,
): Figure[] {
  const ratio = ours.p99 / bare.p99
  return [
    { name: `${name}：本系统`, value: ours.perSecond, unit: '次/秒' },
    { name: `${name}：裸 Node + pg`, value: bare.perSecond, unit: '次/秒' },
    { name: `${name}：比值`, value: ours.perSecond / bare.perSecond, unit: '', budget: { atLeast } },
    { name: `${name}：p50 / p99`, value: ours.p50, unit: `/ ${ours.p99.toFixed(1)} 毫秒` },
    { name: `${name}：p99 与裸服务之比`, value: ratio, unit: '', ...(tail ? { budget: { atMost: tail } } : {}) },
  ]
}
