import { businessOffset, setBusinessOffset } from '#base/clock/index.ts'
import { call } from '#base/http/call.ts'
import { Problem, refuse } from '#base/http/contract.ts'
import { systemState } from '#base/http/system.ts'
import { giveOfflineKey, me, signOut, type Me } from '#platform/identity/contract/index.ts'
import { isSignedOut, loadKeptSession, noteConnection } from '#ui/workbench/index.ts'

/** On a line that hardly moves, what is kept here is better than a blank page. */
const longestWaitMs = 8_000
const signedOutHere = 'shanzhi.signed-out'
let demonstration = false

/**
 * Who is signed in: by the server's word, or, while it cannot be reached, whoever was signed in here last, until that
 * session would have ended. Once the server says that nobody is, what was kept is closed.
 */
export async function readPerson(signal: AbortSignal): Promise<Me> {
  if (localStorage.getItem(signedOutHere)) await endSessionLeftOpen()
  try {
    const person = await call(me, {}, { signal: AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]) })
    noteConnection(true)
    return person
  } catch (error) {
    if (isSignedOut(error)) await (await loadKeptSession()).forgetKeptSession()
    if (!isUnreached(error)) throw error
    noteConnection(false)
    const kept = await (await loadKeptSession()).readKeptSession<Me>()
    if (!kept) throw error
    setBusinessOffset(kept.businessOffset)
    return kept.person
  }
}

/** What the server says about itself; while it cannot be reached, only that nothing is known anew. */
export async function readSystem(signal: AbortSignal, learn: (businessNow: string) => void) {
  try {
    const state = await call(systemState, {}, { signal: AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]) })
    learn(state.businessNow)
    demonstration = state.demonstration
    return { demonstration: state.demonstration, version: state.version }
  } catch (error) {
    const kept = isUnreached(error) ? await (await loadKeptSession()).readKeptSession() : undefined
    if (!kept) throw error
    return { demonstration: kept.demonstration, version: '' }
  }
}

/** Makes this browser ready for work without a network; the key of another person, and with it what they kept, is closed. */
export async function keepForOffline(person: Me): Promise<CryptoKey> {
  const { importKey, keepSession, readKeptSession } = await loadKeptSession()
  const kept = await readKeptSession()
  const isOwn = kept?.personId === person.personId
  const key = isOwn ? kept.key : await importKey((await call(giveOfflineKey, {})).key)
  const { personId, endsAt: until } = person
  await keepSession({ personId, key, person, businessOffset: businessOffset(), demonstration, until })
  return key
}

/** Signing out without a network: this computer forgets at once, the server is told when it can be reached. */
export async function leaveSessionOpen(): Promise<void> {
  localStorage.setItem(signedOutHere, 'yes')
  await (await loadKeptSession()).forgetKeptSession()
}

async function endSessionLeftOpen(): Promise<void> {
  await call(signOut, {}).catch((error: unknown) => {
    if (!isSignedOut(error))
      throw isUnreached(error) ? refuse('base.not-signed-in', '已退出登录；有网络时可以重新登录') : error
  })
  localStorage.removeItem(signedOutHere)
}

const isUnreached = (error: unknown): boolean => error instanceof Problem && error.status === 0
