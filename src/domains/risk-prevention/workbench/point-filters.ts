import type { Filter } from '#ui/workbench/index.ts'
import { riskLevelTexts } from '../contract/index.ts'

const levels = [
  ...Object.entries(riskLevelTexts).map(([value, label]) => ({ value, label })),
  { value: 'none', label: '未确认' },
]

/** 「可以按照时间、地域、行为等对违法风险点进行分类」 */
export const pointFilters: readonly Filter[] = [
  { kind: 'choice', key: 'level', label: '等级', options: levels },
  { kind: 'text', key: 'place', label: '地点' },
  { kind: 'text', key: 'tradeCode', label: '行业代码' },
]
