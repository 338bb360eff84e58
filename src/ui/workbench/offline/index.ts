/** Work without a network: records are kept sealed in the browser, sent when the line returns, and what was read is shown with its moment. */
export { CodeScanner } from './capture/code-scanner.tsx'
export { creditCodeIn } from './capture/code-text.ts'
export { PhotoInput } from './capture/photo-input.tsx'
export { SignaturePad } from './capture/signature-pad.tsx'
export { noteConnection, useConnection } from './connection.ts'
export { leaveFreely } from './leave-freely.ts'
export { OfflineProvider } from './offline-provider.tsx'
export type { Item, ShownProblem } from './outbox/item.ts'
export { newLocalId } from './outbox/local-id.ts'
export type { Label } from './outbox/outbox.ts'
export type { OutboxKind, Reference } from './outbox/outbox-kind.ts'
export { useOutboxItems, useUnsentCount } from './outbox/use-outbox.ts'
export { ConnectionNotice } from './pages/connection-notice.tsx'
export { useOffline, type Keeping } from './storage/keeping.ts'
export { keepReference, readReference, useReference, type ReadReference } from './use-reference.ts'
export { canKeep } from './storage/can-keep.ts'
export { registerWorker } from './worker/register-worker.ts'

/** 待同步, loaded when it is opened. */
export const loadPendingPage = () => import('./pages/pending-page.tsx')

/** Who may open pages without a network; not needed for the first look at a page. */
export const loadKeptSession = () => import('./storage/kept-session.ts')
