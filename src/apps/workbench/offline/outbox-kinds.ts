import type { OutboxKind } from '#ui/workbench/index.ts'
import { modules } from '../modules.ts'

/** Every kind of record that can be written without a network. */
const outboxKinds: readonly OutboxKind[] = modules.flatMap(({ outbox = [] }) => outbox)

/** Those that this person may write. */
export function outboxKindsFor(permissions: ReadonlySet<string>): readonly OutboxKind[] {
  return outboxKinds.filter(({ permission }) => permissions.has(permission))
}
