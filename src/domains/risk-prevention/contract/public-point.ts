import { z } from 'zod'
import { defineRegister } from '#platform/registers/contract/index.ts'
import { RiskLevel } from './levels.ts'
import { BenchmarkStep, LegalBasis } from './risk-point.ts'
import { MeasureKind } from './causes.ts'

/** A point as anybody reads it: no internal causes, no count below five. */
export const PublicPoint = z.object({
  name: z.string(),
  level: RiskLevel,
  item: z.string(),
  behaviour: z.string(),
  consequence: z.string(),
  liability: z.string(),
  place: z.string(),
  timePattern: z.string(),
  tradeCode: z.string(),
  tradeName: z.string(),
  /** Of GB/T 4754; rows published before it was kept are of 2017. */
  tradeEdition: z.enum(['2011', '2017']).default('2017'),
  bases: z.array(LegalBasis),
  benchmark: z.array(BenchmarkStep),
  causes: z.array(z.string()),
  measures: z.array(z.object({ kind: MeasureKind, text: z.string() })),
  responsibleUnit: z.string(),
  advice: z.string(),
  contact: z.string(),
  /** How others were penalised, in one sentence; empty where nothing was counted. */
  penalised: z.string(),
})
export type PublicPoint = z.infer<typeof PublicPoint>

/** 「违法风险点（含风险等级）、行政处罚和行政强制等依据（含裁量标准）、防控措施、责任单位等清单」 */
export const riskList = defineRegister({
  kind: 'risk-prevention.risk-list',
  text: '违法风险点清单',
  columns: [
    { key: 'name', title: '违法风险点' },
    { key: 'level', title: '风险等级' },
    { key: 'behaviour', title: '行为表现' },
    { key: 'where', title: '地点和时间' },
    { key: 'trade', title: '行业' },
    { key: 'bases', title: '行政处罚、行政强制等依据' },
    { key: 'benchmark', title: '裁量标准' },
    { key: 'measures', title: '防控措施' },
    { key: 'responsibleUnit', title: '责任单位' },
    { key: 'advice', title: '怎么避免' },
    { key: 'penalised', title: '以往处理情况' },
  ],
  headline: 'name',
})
