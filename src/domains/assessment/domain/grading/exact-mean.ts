/** A decimal number as it was written: `units / 10 ** scale`. Binary fractions would turn a mean of exactly 90 into 89.99…. */
interface Decimal {
  readonly units: bigint
  readonly scale: number
}

function toDecimal(value: number): Decimal {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = digits.split('.')
  const scale = fraction.length - Number(exponent)
  const units = BigInt(whole + fraction)
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}

const atScale = ({ units, scale }: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - scale)

/** −1, 0 or 1: compares two sums of numbers as written, so that 90.1 is not more than 75.1 + 15. */
export function compareSums(left: readonly number[], right: readonly number[]): -1 | 0 | 1 {
  const decimals = { left: left.map(toDecimal), right: right.map(toDecimal) }
  const scale = commonScale([...decimals.left, ...decimals.right])
  return signOf(sumAt(decimals.left, scale) - sumAt(decimals.right, scale))
}

const commonScale = (decimals: readonly Decimal[]) => Math.max(0, ...decimals.map(({ scale }) => scale))
const sumAt = (decimals: readonly Decimal[], scale: number) =>
  decimals.reduce((total, each) => total + atScale(each, scale), 0n)
const signOf = (difference: bigint) => (difference === 0n ? 0 : difference < 0n ? -1 : 1)

/** An unrounded arithmetic mean. */
export interface ExactMean {
  /** −1 below, 0 equal, 1 above. */
  compareWith(limit: number): -1 | 0 | 1
  /** The sum, as written by hand. */
  readonly sum: string
  /** Cut, never rounded: a mean below 90 never reads as 90. `…` follows where digits were cut. */
  readonly text: string
}

const shownDigits = 4

/** The mean of at least one finite number. */
export function exactMean(values: readonly number[]): ExactMean {
  const count = BigInt(values.length)
  const decimals = values.map(toDecimal)
  const scale = commonScale(decimals)
  const sum = sumAt(decimals, scale)
  return {
    compareWith(limit) {
      const other = toDecimal(limit)
      const common = Math.max(scale, other.scale)
      return signOf(atScale({ units: sum, scale }, common) - atScale(other, common) * count)
    },
    sum: cut(sum, 10n ** BigInt(scale), scale),
    text: cut(sum, 10n ** BigInt(scale) * count, shownDigits),
  }
}

function cut(numerator: bigint, denominator: bigint, digits: number): string {
  const scaled = numerator * 10n ** BigInt(digits)
  const shown = (scaled / denominator).toString().padStart(digits + 1, '0')
  const whole = shown.slice(0, shown.length - digits)
  const fraction = shown.slice(shown.length - digits)
  if (scaled % denominator !== 0n) return `${whole}.${fraction}…`
  const significant = fraction.replace(/0+$/, '')
  return significant ? `${whole}.${significant}` : whole
}
