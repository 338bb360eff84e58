import type { FieldError } from '#base/http/index.ts'
import { counterpartyProblems, type CounterpartyKind } from '../contract/index.ts'
import { faultOfCode, keyOf, plainCode, plainName } from '../domain/index.ts'

interface Written {
  readonly kind: CounterpartyKind
  readonly name: string
  readonly code: string | null
}

/**
 * Name and number as they are kept, and the key by which it is known.
 * @throws Problem `counterparties.wrong` for wrong check digits, and for an individual without a number
 */
export function judged({ kind, name, code }: Written): Written & { readonly key: string } {
  const plain = { kind, name: plainName(name), code: code === null ? null : plainCode(code) }
  const fault = plain.code === null ? null : faultOfCode(kind, plain.code)
  if (fault) throw wrong('code', fault)
  const key = keyOf(kind, plain.name, plain.code)
  if (!key)
    throw wrong('code', '登记个人须填写居民身份证号码：只有姓名时，同名的人会混成一个人；个体工商户请按企业等单位登记')
  return { ...plain, key }
}

export function wrong(field: string, message: string) {
  const errors: FieldError[] = [{ path: `body.${field}`, message }]
  return counterpartyProblems.refuse('counterparties.wrong', message, errors)
}
