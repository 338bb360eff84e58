/** Pure door of 免罚清单: what an exemption holds for, and how it is said. */
export { faultOfList } from './list-faults.ts'
export { matchExemptions, type Exemptible, type IssuedExemption } from './match-exemptions.ts'
export { articleKeyOf, itemKeysOf } from './matching-keys.ts'
export { basisText, correctionText, exemptionSentence, listRowOf } from './wording.ts'
