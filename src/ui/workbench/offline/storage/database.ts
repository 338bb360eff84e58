/**
 * The browser's own database, as promises. `session`: who may open pages without a network. `outbox`: what was written and
 * not yet sent. `reference`: what was read for use outside. All but states and moments is sealed; see `seal.ts`.
 */
export type StoreName = 'session' | 'outbox' | 'reference'

const name = 'shanzhi-offline'
let opened: Promise<IDBDatabase> | undefined

function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('session')
      request.result.createObjectStore('outbox', { keyPath: 'id' })
      request.result.createObjectStore('reference')
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')))
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** Runs one step in a transaction of its own; resolves once it is on the disk. */
async function step<Result>(
  store: StoreName,
  mode: IDBTransactionMode,
  ask: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' })
    const request = ask(transaction.objectStore(store))
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the browser did not keep it')))
  })
}

export const readStored = <Value>(store: StoreName, key: string): Promise<Value | undefined> =>
  step(store, 'readonly', (objects) => objects.get(key) as IDBRequest<Value | undefined>)

export const readAllStored = <Value>(store: StoreName): Promise<Value[]> =>
  step(store, 'readonly', (objects) => objects.getAll() as IDBRequest<Value[]>)

/** `key` only for stores whose values have none of their own. */
export async function writeStored(store: StoreName, value: unknown, key?: string): Promise<void> {
  await step(store, 'readwrite', (objects) => objects.put(value, key))
}

export async function removeStored(store: StoreName, key: string): Promise<void> {
  await step(store, 'readwrite', (objects) => objects.delete(key))
}
