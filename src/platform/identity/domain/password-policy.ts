import type { SecurityPolicy } from '../contract/index.ts'

type Demands = Pick<SecurityPolicy, 'minimumLength' | 'minimumClasses'>

const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const sequences = rows.flatMap((row) => [row, [...row].reverse().join('')])

/** What is wrong with a password, as sentences; empty where nothing is. */
export function weaknessesOf(password: string, username: string, demands: Demands): string[] {
  const weaknesses: string[] = []
  const lower = password.toLowerCase()
  if ([...password].length < demands.minimumLength) weaknesses.push(`至少 ${demands.minimumLength} 个字符`)
  if (classes.filter((one) => one.test(password)).length < demands.minimumClasses)
    weaknesses.push(`小写字母、大写字母、数字、其他符号中至少 ${demands.minimumClasses} 类`)
  if (lower.includes(username) || lower.includes([...username].reverse().join(''))) weaknesses.push('不能含有用户名')
  if (/(.)\1{3}/u.test(password)) weaknesses.push('同一字符不能连续出现 4 次')
  if (hasSequence(lower)) weaknesses.push('不能含有 5 位以上的连续字母、数字或键盘顺序')
  return weaknesses
}

function hasSequence(lower: string): boolean {
  for (let at = 0; at + 5 <= lower.length; at++) {
    const part = lower.slice(at, at + 5)
    if (sequences.some((sequence) => sequence.includes(part))) return true
  }
  return false
}
