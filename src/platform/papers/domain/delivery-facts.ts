import { deliveryWays, type NewDelivery } from '../contract/delivery.ts'

interface Fact {
  readonly label: string
  readonly value: string
}

/** What a receipt of delivery says, box by box; nothing that was left out. */
export function deliveryFacts(delivery: NewDelivery): Fact[] {
  const facts: [string, string][] = [
    ['送达方式', deliveryWays[delivery.way].text],
    ['受送达人', delivery.recipient],
    ...own(delivery),
    ['送达日的确定', `${deliveryWays[delivery.way].dayRule}${groundOf(delivery)}`],
  ]
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

function groundOf({ way }: NewDelivery): string {
  const { basis } = deliveryWays[way]
  return basis === null ? '（待确认）' : `（${basis}）`
}

function own(delivery: NewDelivery): [string, string][] {
  switch (delivery.way) {
    case 'direct':
      return [
        ['签收日期', delivery.receivedOn],
        ['签收人与受送达人关系', delivery.relation],
        ['送达地点', delivery.place],
      ]
    case 'refusal':
      return [
        ['留置日期', delivery.leftOn],
        ['送达地点', delivery.place],
        ['拒签情况', delivery.reason],
        ['见证人', delivery.witnesses.map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`)).join('、')],
      ]
    case 'post':
      return [
        ['交寄日期', delivery.sentOn],
        ['承运单位及单号', `${delivery.carrier} ${delivery.trackingNumber}`],
        ['收件地址', delivery.address],
      ]
    case 'electronic':
      return [
        ['发送日期', delivery.sentOn],
        ['送达地址', delivery.address],
        ['同意电子送达', `${delivery.consentOn} 签订确认书，存于${delivery.consentWhere}`],
      ]
    case 'notice':
      return [
        ['公告日期', delivery.noticeOn],
        ['公告处所', delivery.place],
        ['公告原因', delivery.reason],
      ]
  }
}
