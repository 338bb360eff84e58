import type { IntakeDefinition } from '../definition.ts'
import { deliveryEndpoints } from './deliveries.ts'
import { fileEndpoints } from './files.ts'
import { keyEndpoints } from './keys.ts'
import { receivedEndpoints } from './received.ts'

export type { Delivered, Delivery } from './deliveries.ts'

/** Everything that the intake of one module answers. */
export function intakeEndpoints(definition: IntakeDefinition) {
  return {
    ...fileEndpoints(definition),
    ...receivedEndpoints(definition),
    ...deliveryEndpoints(definition),
    ...keyEndpoints(definition),
  }
}
