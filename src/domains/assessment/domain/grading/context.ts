import type { GradingRule } from '#domains/programmes/contract/index.ts'
import type { UsedSetting } from '../../contract/grading-outcome.ts'
import type { GradingSettings } from '../../contract/grading-settings.ts'

export type RuleKind = GradingRule['kind']
export type RuleOf<Kind extends RuleKind> = Extract<GradingRule, { kind: Kind }>

/** What a rule must know beside its own words and the facts. */
export interface GradingContext {
  /** Prefix of the row's own settings (`G1`). */
  readonly rowId: string
  /** The last day on time, in Asia/Shanghai; null where the programme has not set one. */
  readonly dueOn: string | null
  /** Where the due day was moved: a rest day that rolls, an extension granted beforehand, a logged outage. */
  readonly dueMoved?: { readonly on: string; readonly because: string; readonly setting?: UsedSetting } | null
  readonly settings: GradingSettings
  /** The sentence of another row that says whether 以上 and 以下 include the number. */
  readonly boundarySentence?: { readonly rowId: string; readonly quote: string } | null
  /** 工作要求 of the row, quoted where its grading cell is empty. */
  readonly requirement?: string | null
}
