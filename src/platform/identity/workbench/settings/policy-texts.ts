import type { SecurityPolicy } from '../../contract/index.ts'

/** The rules for a password in one sentence. */
export function passwordRules(policy: SecurityPolicy): string {
  return [
    `不少于 ${policy.minimumLength} 位`,
    `含小写字母、大写字母、数字、其他符号中的至少 ${policy.minimumClasses} 类`,
    policy.rememberedPasswords > 0 ? `不与最近 ${policy.rememberedPasswords} 次的密码相同` : '',
    policy.maximumAgeDays > 0 ? `每 ${policy.maximumAgeDays} 天更换一次` : '',
  ]
    .filter(Boolean)
    .join('；')
}
