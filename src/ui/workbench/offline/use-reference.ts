import { useQuery } from '@tanstack/react-query'
import { now } from '#base/clock/index.ts'
import { Problem } from '#base/http/contract.ts'
import { noteConnection } from './connection.ts'
import type { Reference } from './outbox/outbox-kind.ts'
import { readStored, writeStored } from './storage/database.ts'
import { useOffline, type Keeping } from './storage/keeping.ts'
import { seal, unseal, type Sealed } from './storage/seal.ts'

interface StoredReference {
  readonly sealed: Sealed
  readonly readAt: string
}

export interface ReadReference<Value> {
  readonly value: Value
  readonly readAt: string
  /** Read from the server just now; else as it was at `readAt`. */
  readonly isFresh: boolean
}

const keyOf = ({ personId }: Keeping, name: string) => `${personId}/${name}`

/** What was read beforehand: from the server where it can be reached, else as it was kept, with the moment of reading. */
export async function readReference<Value>(
  keeping: Keeping | null | undefined,
  { name, read }: Reference<Value>,
): Promise<ReadReference<Value>> {
  try {
    const value = await read()
    const readAt = now().toISOString()
    if (keeping) await keepReference(keeping, name, value)
    return { value, readAt, isFresh: true }
  } catch (error) {
    if (!(error instanceof Problem && error.status === 0)) throw error
    noteConnection(false)
    const kept = keeping && (await readStored<StoredReference>('reference', keyOf(keeping, name)))
    if (!kept) throw error
    return { value: await unseal<Value>(keeping.key, kept.sealed), readAt: kept.readAt, isFresh: false }
  }
}

export async function keepReference(keeping: Keeping, name: string, value: unknown): Promise<void> {
  const readAt = now().toISOString()
  await writeStored('reference', { sealed: await seal(keeping.key, value), readAt }, keyOf(keeping, name))
}

/** When this was last read for use without a network. */
export async function referenceReadAt(keeping: Keeping, name: string): Promise<string | undefined> {
  return (await readStored<StoredReference>('reference', keyOf(keeping, name)))?.readAt
}

export function useReference<Value>(reference: Reference<Value>) {
  const { keeping } = useOffline()
  return useQuery({
    queryKey: ['reference', reference.name, keeping?.personId ?? null],
    queryFn: () => readReference(keeping, reference),
    enabled: keeping !== undefined,
    meta: { ownLine: true },
    retry: false,
  })
}
