import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { deliveryWays, type NewDelivery } from '../contract/delivery.ts'

/** 《民事诉讼法》（2023）第九十五条：自发出公告之日起，经过三十日，即视为送达。 */
const noticeDays = 30

/** The day of delivery that the attempt itself decides; null where it has to be awaited. */
export function dayOfDelivery(delivery: NewDelivery): string | null {
  switch (delivery.way) {
    case 'direct':
      return delivery.receivedOn
    case 'refusal':
      return delivery.leftOn
    case 'notice':
      return addCalendarDays(delivery.noticeOn, noticeDays)
    default:
      return null
  }
}

/** The day on which it was begun: nothing is received before. */
export function dayBegun(delivery: NewDelivery): string {
  switch (delivery.way) {
    case 'direct':
      return delivery.receivedOn
    case 'refusal':
      return delivery.leftOn
    case 'notice':
      return delivery.noticeOn
    default:
      return delivery.sentOn
  }
}

/** Why it cannot have been so; null where it can. */
export function deliveryFault(delivery: NewDelivery, issuedOn: string, today: string): string | null {
  const begun = dayBegun(delivery)
  const way = deliveryWays[delivery.way].text
  if (begun > today) return `${way}的日期 ${begun} 晚于今天 ${today}：请在送达之后登记`
  if (begun < issuedOn) return `${way}的日期 ${begun} 早于文书出具日 ${issuedOn}：请核对`
  if (delivery.way === 'electronic' && delivery.consentOn > delivery.sentOn)
    return `受送达人 ${delivery.consentOn} 才同意电子送达，晚于发送日 ${delivery.sentOn}：请取得同意后再发送，或改用其他方式`
  return null
}

/** Why an awaited delivery cannot have arrived on this day. */
export function arrivalFault(delivery: NewDelivery, receivedOn: string, today: string): string | null {
  const begun = dayBegun(delivery)
  if (receivedOn < begun) return `收到日期 ${receivedOn} 早于发送日 ${begun}：请核对回执`
  if (receivedOn > today) return `收到日期 ${receivedOn} 晚于今天 ${today}：请在收到回执后登记`
  return null
}
