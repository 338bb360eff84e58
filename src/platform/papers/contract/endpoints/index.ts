import { deliveryEndpoints } from './deliveries.ts'
import { deliveryRuleEndpoints } from './delivery-rules.ts'
import { dossierEndpoints } from './dossiers.ts'
import type { EndpointOwner } from './owner.ts'
import { singlePaperEndpoints } from './papers.ts'
import { templateEndpoints } from './templates.ts'

export { PaperFilter } from './papers.ts'

/** Everything that papers of one module answer. */
export function paperEndpoints(owner: EndpointOwner) {
  return {
    ...templateEndpoints(owner),
    ...singlePaperEndpoints(owner),
    ...deliveryEndpoints(owner),
    ...deliveryRuleEndpoints(owner),
    ...dossierEndpoints(owner),
  }
}
