import { chineseDay } from './chinese-day.ts'
import type { CandidateStanding, ReachWay } from '../../contract/campaigns/campaign.ts'
import type { GuidanceMode } from '../../contract/modes.ts'
import type { GuidanceSettings } from '../../contract/settings/settings.ts'

type Level = 'high' | 'medium' | 'low'

/** Which mode is proposed for a point; a person chooses. Without a confirmed level it is treated as the lowest. */
export function proposedMode(level: Level | null, { modeByLevel }: GuidanceSettings): GuidanceMode {
  return modeByLevel[level ?? 'low']
}

/** What is known of a firm of the trade. Whether it adopted earlier guidance is no part of it. */
export interface KnownOfFirm {
  readonly tradeCode: string
  /** Decided cases of the points' items in the last two years. */
  readonly cases: number
  /** Words of the address by which it was asked for. */
  readonly place: string
  /** The last day on which it was told of one of the points, within the days that count. */
  readonly toldOn: string | null
  /** A document about one of the points is issued and not yet in its hands. */
  readonly isUnderWay: boolean
  readonly visitNear: { readonly organisationName: string; readonly on: string; readonly topic: string } | null
}

export interface JudgedFirm {
  readonly standing: CandidateStanding
  readonly reason: string
  readonly caution: string
}

/** Why a firm is on the list, and what speaks against telling it now. */
export function judgeFirm(known: KnownOfFirm, repeatDays: number): JudgedFirm {
  const reason = [
    `行业 ${known.tradeCode}`,
    known.place && `地址含“${known.place}”`,
    known.cases > 0 ? `两年内同类案件 ${known.cases} 件` : '',
  ]
    .filter(Boolean)
    .join('，')
  if (known.toldOn)
    return { standing: 'toldRecently', reason, caution: `${chineseDay(known.toldOn)}已告知，${repeatDays} 天内不重复` }
  if (known.isUnderWay) return { standing: 'toldRecently', reason, caution: '同一风险点的指导正在办理，不重复' }
  const { visitNear } = known
  if (visitNear) {
    const caution = `${visitNear.organisationName}定于${chineseDay(visitNear.on)}走访（${visitNear.topic}），可商定一并告知`
    return { standing: 'visitNear', reason, caution }
  }
  return { standing: 'ready', reason, caution: '' }
}

const places: Readonly<Record<CandidateStanding, number>> = { ready: 0, visitNear: 1, toldRecently: 2 }

interface Ordered {
  readonly standing: CandidateStanding
  readonly cases: number
  readonly name: string
}

/** Those who can be told first, of them those with cases of their own first. */
export function inOrder<Firm extends Ordered>(firms: readonly Firm[]): Firm[] {
  return firms.toSorted(
    (a, b) =>
      places[a.standing] - places[b.standing] || b.cases - a.cases || a.name.localeCompare(b.name, 'zh-Hans-CN'),
  )
}

interface Reachable {
  readonly hasConsented: boolean
  readonly address: string | null
  readonly channels: readonly string[]
}

/** How a document can reach a firm; one that asked not to be contacted has no contact. */
export function wayTo({ hasConsented, address, channels }: Reachable): ReachWay {
  if (hasConsented) return 'electronic'
  if (address) return 'post'
  return channels.some((channel) => channel !== 'none') ? 'direct' : 'none'
}
