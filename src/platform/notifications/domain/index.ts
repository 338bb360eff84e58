/** Pure rules of telling people: when, and in what words. */
export { whyNotAgain } from './why-not-again.ts'
export { composeDigest, type DigestItem, type DigestMessage } from './compose-digest.ts'
export { addressOf } from './address-of.ts'
export { composeOutside, withCode, type OutsideWords } from './compose-outside.ts'
export { maskRecipient } from './mask-recipient.ts'
export { mayReach, usualReachingHours, type ReachingHours } from './reaching-hours.ts'
export { shortTitle } from './short-title.ts'
