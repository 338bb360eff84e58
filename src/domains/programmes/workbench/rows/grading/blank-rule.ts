import type { GradingRule } from '../../../contract/index.ts'

/** A rule of this kind to be filled in; words, 差 circumstances and lowering of the rule before it stay. */
export function blankRule(kind: GradingRule['kind'], before: GradingRule | null): GradingRule {
  const common = {
    quotes: before?.quotes ?? [],
    poorWhen: before?.poorWhen ?? [],
    downgrade: before?.downgrade ?? null,
  }
  switch (kind) {
    case 'criteriaCount':
      return {
        kind,
        ...common,
        criteria: [{ id: 'c1', text: '', minimum: null }],
        byCount: [{ met: 1, grade: 'excellent', quote: '' }],
      }
    case 'scoreBands':
      return {
        kind,
        ...common,
        bands: [
          { grade: 'excellent', atLeast: 90, below: null, quote: '' },
          { grade: 'poor', atLeast: null, below: 90, quote: '' },
        ],
        boundary: null,
      }
    case 'coverageShare':
      return {
        kind,
        ...common,
        shares: [{ grade: 'excellent', atLeast: { numerator: 1, denominator: 1 }, quote: '' }],
      }
    case 'awardLevel':
      return { kind, ...common, awards: [{ award: 'first', grade: 'excellent', quote: '' }] }
    case 'presence':
      return {
        kind,
        ...common,
        items: [{ id: 'i1', text: '' }],
        byMissing: [{ missing: 0, grade: 'excellent', quote: '' }],
      }
    case 'bonus':
    case 'deduction':
      return { kind, ...common }
  }
}
