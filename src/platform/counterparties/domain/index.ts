/** Pure door of counterparties: codes by their check digits, and what a list may show. */
export { creditCodeCheck, faultOfCreditCode } from './credit-code.ts'
export { faultOfIdNumber, idNumberCheck } from './id-number.ts'
export { faultOfCode, guessKind, keyOf, plainCode, plainName } from './identify.ts'
export { maskedCode, maskedPersonName, shownName } from './mask.ts'
