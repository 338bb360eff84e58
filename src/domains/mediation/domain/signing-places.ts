import { chineseDate } from '#platform/documents/domain/index.ts'
import { sides, type Agreement, type Side } from '../contract/cases/agreement.ts'

interface Signatory {
  readonly id: string
  readonly role: string
  readonly kind: string
  readonly name: string
  readonly representativeName: string | null
}

interface SigningPlace {
  readonly label: string
  readonly name?: string
  readonly day?: string
}

const words: Readonly<Record<Agreement['signatures'][number]['way'], string | undefined>> = {
  portal: '已在网上确认',
  glass: '已在屏幕上签名',
  // On another print of the same text.
  paper: undefined,
}

/** Where the agreement is signed by hand: each party, whoever represents it, the mediator. Who confirmed by other means has its place too. */
export function signingPlaces(
  parties: readonly Signatory[],
  { agreement, mediatorName }: { readonly agreement: Agreement | null; readonly mediatorName: string },
): SigningPlace[] {
  const places = parties
    .filter(({ id }) => agreement?.signatories.includes(id) ?? true)
    .flatMap(({ id, role, kind, name, representativeName }) => {
      const given = agreement?.signatures.find(({ partyId }) => partyId === id)
      const said = given && words[given.way]
      const how = kind === 'individual' ? '（签名、按指印）' : '（盖章）'
      return [
        {
          label: `${sides[role as Side]} ${name}${how}`,
          ...(given && said ? { name: said, day: chineseDate(given.on) } : {}),
        },
        ...(representativeName
          ? [{ label: `${kind === 'individual' ? '代理人' : '代表人或者代理人'} ${representativeName}（签名）` }]
          : []),
      ]
    })
  return [...places, { label: `调解人员${mediatorName ? ` ${mediatorName}` : ''}（签名）` }]
}
