import type { ShownRemedy } from '../../contract/index.ts'
import { remediesOf, remedySentence } from '../../domain/index.ts'
import type { ApplicationTable } from '../tables.ts'

type Act = Pick<
  ApplicationTable,
  'dispute_class' | 'act_made_on' | 'act_known_on' | 'act_told' | 'concerns_real_estate' | 'reconsideration_first'
>

/** The last days of 复议 and 诉讼 as they are shown and signed for; none in a 民事纠纷. */
export function remediesFor(act: Act): ShownRemedy[] {
  if (act.dispute_class === 'civil' || act.act_made_on === null || act.act_known_on === null) return []
  const remedies = remediesOf({
    madeOn: act.act_made_on,
    knownOn: act.act_known_on,
    toldOn: act.act_told ? act.act_known_on : null,
    concernsRealEstate: act.concerns_real_estate,
    reconsiderationFirst: act.reconsideration_first,
    reconsideredOn: null,
  })
  return remedies.map((remedy) => ({
    kind: remedy.kind,
    lastOn: remedy.lastOn,
    rolledOn: remedy.rolledOn,
    sentence: remedySentence(remedy),
  }))
}
