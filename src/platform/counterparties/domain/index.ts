/** Pure door of counterparties: codes by their check digits, and what a list may show. */
export { creditCodeCheck, faultOfCreditCode } from './credit-code.ts'
export { faultOfIdNumber, idNumberCheck } from './id-number.ts'
export { faultOfCode, guessKind, keyOf, plainCode, plainName } from './identify.ts'
export { pairDuplicates, type Comparable, type Likeness, type Pair } from './pair-duplicates.ts'
export { maskedCode, maskedEmail, maskedPersonName, maskedPhone, shownAddress, shownName } from './mask.ts'
