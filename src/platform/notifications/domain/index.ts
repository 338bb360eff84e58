/** Pure rules of telling people: when, and in what words. */
export { composeDigest, type DigestItem, type DigestMessage } from './compose-digest.ts'
export { maskRecipient } from './mask-recipient.ts'
export { mayReach, usualReachingHours, type ReachingHours } from './reaching-hours.ts'
export { shortTitle } from './short-title.ts'
