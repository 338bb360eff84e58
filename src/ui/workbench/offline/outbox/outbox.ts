import { now } from '#base/clock/index.ts'
import { call, type CallInput } from '#base/http/call.ts'
import { Problem, type Endpoint } from '#base/http/contract.ts'
import { callSignedIn } from '../../calls/signed-in-call.ts'
import { noteConnection } from '../connection.ts'
import { readAllStored, readStored, removeStored, writeStored } from '../storage/database.ts'
import { seal, unseal } from '../storage/seal.ts'
import { afterAttempt, type Item } from './item.ts'
import type { OutboxKind } from './outbox-kind.ts'

/** How a list shows a record: whom it is about, and what. */
export interface Label {
  readonly title: string
  readonly detail: string
}

export type LabelledItem = Omit<Item, 'label' | 'content'> & Label

interface Owner {
  readonly personId: string
  readonly key: CryptoKey
  readonly kinds: readonly OutboxKind[]
}

export interface NewItem {
  readonly id: string
  readonly kind: string
  readonly state: 'draft' | 'waiting'
  readonly label: Label
  readonly content: unknown
}

const sentKeptForMs = 7 * 86_400_000

export type Outbox = ReturnType<typeof createOutbox>

/** The outbox of one person; of another's records at the same computer it knows nothing. Nothing leaves it but by its owner. */
export function createOutbox({ personId, key, kinds }: Owner) {
  const changed = new BroadcastChannel('shanzhi-outbox')
  const listeners = new Set<() => void>()
  changed.addEventListener('message', tell)
  function tell(): void {
    for (const listener of listeners) listener()
  }
  /** Here and in the other tabs. */
  function tellEverywhere(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one's own origin has no target
    changed.postMessage(null)
    tell()
  }
  async function write(item: Item): Promise<void> {
    await writeStored('outbox', item)
    tellEverywhere()
  }
  const own = async (): Promise<Item[]> =>
    (await readAllStored<Item>('outbox')).filter((item) => item.personId === personId)

  const outbox = {
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /** Newest first. */
    async list(): Promise<LabelledItem[]> {
      const items = (await own()).toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
      return Promise.all(
        items.map(async ({ label, content: _content, ...rest }) => ({ ...rest, ...(await unseal<Label>(key, label)) })),
      )
    },

    /** What was written, and what the server said to it. */
    async read<Content>(id: string): Promise<{ item: Item; content: Content } | undefined> {
      const item = await readStored<Item>('outbox', id)
      if (!item?.content || item.personId !== personId) return undefined
      return { item, content: await unseal<Content>(key, item.content) }
    },

    /** On the disk before it returns. False where it has been sent meanwhile: then nothing of it changes any more. */
    async keep({ id, kind, state, label, content }: NewItem): Promise<boolean> {
      const before = await readStored<Item>('outbox', id)
      if (before && before.personId !== personId) throw new Error('this id is somebody else’s')
      if (before?.state === 'sent') return false
      const at = now().toISOString()
      await write({
        id,
        personId,
        kind,
        state: state === 'draft' ? stateOfDraft(before) : state,
        label: await seal(key, label),
        content: await seal(key, content),
        keptAt: before?.keptAt ?? at,
        changedAt: at,
        attempts: before?.attempts ?? 0,
        problem: state === 'waiting' ? null : (before?.problem ?? null),
      })
      return true
    },

    async remove(id: string): Promise<void> {
      await removeStored('outbox', id)
      tellEverywhere()
    },

    /**
     * Sends what waits, one after the other, in one tab at a time. `asking`: the person is there and may sign in again.
     * Answers how many went out.
     */
    async send({ asking }: { readonly asking: boolean }): Promise<number> {
      const sent = await navigator.locks.request('shanzhi-outbox', { ifAvailable: true }, async (lock) => {
        if (!lock) return 0
        let count = 0
        for (const item of (await own()).filter(({ state }) => state === 'waiting')) {
          const after = await attempt(item, asking)
          if (after.state === 'sent') count++
          if (after.problem?.code === 'base.offline' || after.problem?.code === 'base.not-signed-in') break
        }
        return count
      })
      await forgetOldSent()
      return sent
    },
  }
  return outbox

  async function attempt(item: Item, asking: boolean): Promise<Item> {
    const { endpoint } = kinds.find(({ kind }) => kind === item.kind) ?? {}
    if (!endpoint || !item.content) return item
    const problem = await problemOf(await endpoint(), await unseal(key, item.content), asking)
    noteConnection(problem?.status !== 0)
    const current = await readStored<Item>('outbox', item.id)
    // Written on while it was on its way: the newer content goes out with the next attempt.
    if (!current || current.changedAt !== item.changedAt) return item
    const after = afterAttempt(item, problem, now().toISOString())
    await write(after)
    return after
  }

  async function forgetOldSent(): Promise<void> {
    const limit = now().getTime() - sentKeptForMs
    for (const { id, state, changedAt } of await own())
      if (state === 'sent' && Date.parse(changedAt) < limit) await outbox.remove(id)
  }
}

/** While it is being mended it keeps what the server said to it. */
function stateOfDraft(before: Item | undefined): Item['state'] {
  return before?.state === 'refused' || before?.state === 'conflict' ? before.state : 'draft'
}

async function problemOf(endpoint: Endpoint, body: unknown, asking: boolean): Promise<Problem | undefined> {
  try {
    await (asking ? callSignedIn : call)(endpoint, { body } as CallInput<Endpoint>)
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error
    return new Problem('base.internal', { status: 500, title: '没有发出' }, '本机没有把内容发出去，稍后自动再试')
  }
}
