import { riskLevelTexts, type RiskLevel } from '../contract/index.ts'
import './risk-prevention.css'

/** 高、中、低 as a word; the colour only helps. */
export function LevelTag({ level }: { level: RiskLevel | null }) {
  if (!level) return <span className="quiet">未确认</span>
  return <span className={`risk-level risk-level-${level}`}>{riskLevelTexts[level]}</span>
}
